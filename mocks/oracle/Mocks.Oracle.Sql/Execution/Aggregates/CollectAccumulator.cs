using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Aggregates;

/// <summary>COLLECT: a row an argument; NULLs are elements too.</summary>
internal sealed class CollectAccumulator : Accumulator
{
    private readonly List<Datum[]> _rows = [];

    public override void Add(Datum[] arguments) => _rows.Add([arguments[0]]);

    public override Datum Result() => Datum.Object(_rows);
}
