using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>TABLE(collection): a row an element; of NULL there are none.</summary>
internal sealed class CollectionSource(Frame frame, Evaluator collection, (int Column, int Slot)[] used, int? outerColumns) : RowSource(frame)
{
    private IEnumerator<Datum[]> _rows = null!; // Open comes first

    public override void Open()
    {
        IEnumerable<Datum[]> rows = collection(Frame).AsObject() is IRowsValue value ? value.Rows : [];
        // (+): a row of NULLs where there would be none
        if (outerColumns is { } columns)
            rows = rows.DefaultIfEmpty(new Datum[columns]);
        _rows = rows.GetEnumerator();
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
