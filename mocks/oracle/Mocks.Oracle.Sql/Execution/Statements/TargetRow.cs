using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>Where a DML statement's target row is in the frame.</summary>
internal sealed class TargetRow(BoundTable table)
{
    private (int Column, int Slot)[]? _used;

    public int TableId => table.Table.Id;

    public long Number(Frame frame) => RowIds.RowOf(table.Table.Id, frame.Slots[table.RowIdSlot].AsRowId()) ?? -1;

    public bool IsThere(Frame frame) => !frame.Slots[table.RowIdSlot].IsNull;

    /// <summary>A row's values as text, for an error log.</summary>
    public Datum[] Texts(Frame frame, Datum[] row) =>
        [.. row.Select((value, i) => value.IsNull || table.Table.Columns[i].Type.IsLob ? default : SqlConversion.Convert(value, table.Table.Columns[i].Type, OracleType.Varchar2(4000), frame.Session.Nls))];

    /// <summary>Shows the row as it is now to RETURNING and to conditions on the changed row.</summary>
    public void Load(Frame frame, long number, Datum[] row)
    {
        _used ??= [.. table.Used.Select(u => (u.Key, u.Value))];
        foreach (var (column, slot) in _used)
            frame.Slots[slot] = row[column];
        if (table.UsedRowIdSlot >= 0)
            frame.Slots[table.UsedRowIdSlot] = Datum.RowId(RowIds.Of(table.Table.Id, number));
    }
}
