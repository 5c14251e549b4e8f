using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>Tells the partitions of rows apart, for definitions that move them. ORA-03001 where the key doesn't tell.</summary>
internal sealed class PartitionOfRow
{
    private readonly TableWriter _writer;
    private readonly Evaluator _number;
    private readonly Frame _frame;

    public PartitionOfRow(SessionContext session, SchemaCatalog catalog, TableDefinition table)
    {
        _writer = new TableWriter(session.Instance, catalog, table);
        _number = _writer.Partition ?? throw Ora.Unsupported("partitions of this kind");
        _frame = new Frame(session, session.Workspace.Read(), _writer.SlotCount, _writer.CacheCount, []);
    }

    /// <summary>The number of the partition, from 1; null when none takes the row.</summary>
    public int? Of(Datum[] row)
    {
        foreach (var (column, slot) in _writer.Used)
            _frame.Slots[slot] = row[column];
        return _number(_frame) is { IsNull: false } number ? (int)number.AsNumber().ToInt64() : null;
    }
}
