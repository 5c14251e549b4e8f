using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>Rows that a dictionary view computes: only the columns that are read, and only of what the keys, if any, name.</summary>
internal sealed class VirtualTableSource(Frame frame, ComputedTable table, int[] columns, int[] slots, (int Column, Evaluator Value)[] keys) : RowSource(frame)
{
    private IEnumerator<Datum[]> _rows = null!; // Open comes first

    public override void Open()
    {
        var texts = new List<(int, string)>(keys.Length);
        // with linguistic comparison other texts are equal too
        if (Frame.Session.Nls.Comp == "BINARY")
        {
            foreach (var (column, value) in keys)
                texts.Add((column, value(Frame).AsText()));
        }

        _rows = table.Rows(Frame.Session, Frame.Snapshot, columns, texts).GetEnumerator();
    }

    public override bool Next()
    {
        if (!_rows.MoveNext())
            return false;
        var row = _rows.Current;
        for (var i = 0; i < slots.Length; i++)
            Frame.Slots[slots[i]] = row[i];
        Frame.CheckCancelled();
        return true;
    }
}
