using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>A session's message buffer: what it packs, and what it received last.</summary>
internal sealed class PipeMessage
{
    public List<(OracleType Type, Datum Value)> Packed { get; } = [];

    public Queue<(OracleType Type, Datum Value)> Received { get; private set; } = [];

    public void Receive((OracleType Type, Datum Value)[] message) => Received = new Queue<(OracleType, Datum)>(message);

    /// <summary>ORA-06556 when nothing is left.</summary>
    public (OracleType Type, Datum Value) Take() => Received.TryDequeue(out var item) ? item : throw Ora.Error(6556);

    public void Reset()
    {
        Packed.Clear();
        Received.Clear();
    }
}
