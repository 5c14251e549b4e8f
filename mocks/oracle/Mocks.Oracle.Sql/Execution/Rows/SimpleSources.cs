#pragma warning disable MA0048 // a closed family reads best on one page

using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>One row; the value, if there is a slot for it, is DUMMY's X.</summary>
internal sealed class SingleRowSource(Frame frame, int dummySlot) : RowSource(frame)
{
    private static readonly Datum Dummy = Datum.Text("X");
    private bool _done;

    public override void Open() => _done = false;

    public override bool Next()
    {
        if (_done)
            return false;
        if (dummySlot >= 0)
            Frame.Slots[dummySlot] = Dummy;
        return _done = true;
    }
}

internal sealed class FilterSource(Frame frame, RowSource input, Predicate condition) : RowSource(frame)
{
    public override void Open() => input.Open();

    public override bool Next()
    {
        while (input.Next())
        {
            if (condition(Frame) == Truth.True)
                return true;
            Frame.CheckCancelled();
        }

        return false;
    }
}

/// <summary>ROWNUM: set to the next number before the condition is asked, kept only if it holds.</summary>
internal sealed class RowNumberSource(Frame frame, RowSource input, int slot, Predicate? condition, bool stops) : RowSource(frame)
{
    private long _count;
    private bool _stopped;

    public override void Open()
    {
        _count = 0;
        _stopped = false;
        if (stops && condition is not null)
        {
            // ROWNUM < 1: there is no need to read the first row
            Frame.Slots[slot] = Datum.Number(1);
        }

        input.Open();
    }

    public override bool Next()
    {
        while (!_stopped)
        {
            Frame.Slots[slot] = Datum.Number(_count + 1);
            if (!input.Next())
                return false;
            Frame.Slots[slot] = Datum.Number(_count + 1);
            if (condition is null || condition(Frame) == Truth.True)
            {
                _count++;
                return true;
            }

            _stopped = stops;
            Frame.CheckCancelled();
        }

        return false;
    }
}

internal sealed class ProjectSource(Frame frame, RowSource input, Evaluator[] values, int[] slots, bool drawsSequences) : RowSource(frame)
{
    public override void Open() => input.Open();

    public override bool Next()
    {
        if (!input.Next())
            return false;
        if (drawsSequences)
            Frame.RowSequences = null;
        for (var i = 0; i < values.Length; i++)
            Frame.Slots[slots[i]] = values[i](Frame);
        return true;
    }
}

internal sealed class ValuesSource(Frame frame, Evaluator[][] rows, int[] slots) : RowSource(frame)
{
    private int _next;

    public override void Open() => _next = 0;

    public override bool Next()
    {
        if (_next >= rows.Length)
            return false;
        var row = rows[_next++];
        for (var i = 0; i < slots.Length; i++)
            Frame.Slots[slots[i]] = row[i](Frame);
        return true;
    }
}

/// <summary>Rows of a WITH query that have been computed.</summary>
internal sealed class CteSource(Frame frame, int cache, (int Column, int Slot)[] used) : RowSource(frame)
{
    private IReadOnlyList<Datum[]> _rows = [];
    private int _next;

    public override void Open()
    {
        _next = 0;
        _rows = Frame.Caches[cache] switch
        {
            Func<IReadOnlyList<Datum[]>> compute => compute(),
            IReadOnlyList<Datum[]> rows => rows,
            _ => [],
        };
    }

    public override bool Next()
    {
        if (_next >= _rows.Count)
            return false;
        var row = _rows[_next++];
        foreach (var (column, slot) in used)
            Frame.Slots[slot] = row[column];
        Frame.CheckCancelled();
        return true;
    }
}
