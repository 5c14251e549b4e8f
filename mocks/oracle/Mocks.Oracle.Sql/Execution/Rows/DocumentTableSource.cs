using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>JSON_TABLE and XMLTABLE: rows that are computed from the inputs at each Open.</summary>
internal sealed class DocumentTableSource(Frame frame, Evaluator[] inputs, Func<Frame, Datum[], IEnumerable<Datum[]>> rows, (int Column, int Slot)[] used) : RowSource(frame)
{
    private IEnumerator<Datum[]> _rows = null!; // Open comes first

    public override void Open()
    {
        var values = new Datum[inputs.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = inputs[i](Frame);
        _rows = rows(Frame, values).GetEnumerator();
    }

    public override bool Next()
    {
        if (!_rows.MoveNext())
            return false;
        foreach (var (column, slot) in used)
            Frame.Slots[slot] = _rows.Current[column];
        Frame.CheckCancelled();
        return true;
    }
}
