#pragma warning disable MA0048 // a closed family reads best on one page

using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>Sorts all rows, or keeps only the first so many while reading. A kept row has its keys in front.</summary>
internal sealed class SortSource(Frame frame, RowSource input, Evaluator[] keys, SortOrder order, int[] keep, Evaluator? limit) : RowSource(frame)
{
    private List<(Datum[] Row, int Number)> _rows = [];
    private int _next;

    public override void Open()
    {
        _rows = [];
        _next = 0;
        var most = limit is null ? int.MaxValue : Limit(limit(Frame));
        input.Open();
        var key = new Datum[keys.Length];
        Datum[]? last = null; // of the rows kept so far, as soon as they are enough
        var number = 0;
        while (input.Next())
        {
            Frame.CheckCancelled();
            for (var i = 0; i < key.Length; i++)
                key[i] = keys[i](Frame);
            if (last is not null && order.Compare(key, last) >= 0)
                continue;
            _rows.Add((Save(key), number++));
            if (most < int.MaxValue / 4 && _rows.Count >= (most * 2) + 1024)
                last = Cut(most);
        }

        _rows.Sort(Compare);
    }

    public override bool Next()
    {
        if (_next >= _rows.Count)
            return false;
        var kept = _rows[_next++].Row.AsSpan(keys.Length);
        var slots = Frame.Slots;
        for (var i = 0; i < kept.Length; i++)
            slots[keep[i]] = kept[i];
        return true;
    }

    private static int Limit(Datum value) =>
        value.IsNull ? 0 : value.AsNumber() > int.MaxValue ? int.MaxValue : Math.Max(0, (int)value.AsNumber().Truncate().ToInt64());

    private Datum[] Save(Datum[] key)
    {
        var row = new Datum[key.Length + keep.Length];
        key.CopyTo(row, 0);
        var slots = Frame.Slots;
        for (var i = 0; i < keep.Length; i++)
            row[key.Length + i] = slots[keep[i]];
        return row;
    }

    /// <summary>Leaves so many rows, and gives the last of them; null when there are none.</summary>
    private Datum[]? Cut(int most)
    {
        _rows.Sort(Compare);
        _rows.RemoveRange(most, _rows.Count - most);
        return most == 0 ? null : _rows[^1].Row;
    }

    /// <summary>Rows with equal keys stay in the order in which they came.</summary>
    private int Compare((Datum[] Row, int Number) a, (Datum[] Row, int Number) b)
    {
        var result = order.Compare(a.Row, b.Row);
        return result != 0 ? result : a.Number.CompareTo(b.Number);
    }
}

internal sealed class DistinctSource(Frame frame, RowSource input, int[] slots, RowKeyComparer comparer) : RowSource(frame)
{
    private readonly KeptRows _kept = new(slots);
    private readonly HashSet<Datum[]> _seen = new(comparer);

    public override void Open()
    {
        _seen.Clear();
        input.Open();
    }

    public override bool Next()
    {
        while (input.Next())
        {
            Frame.CheckCancelled();
            if (_seen.Add(_kept.Save(Frame)))
                return true;
        }

        return false;
    }
}

/// <summary>OFFSET and FETCH.</summary>
internal sealed class LimitSource(Frame frame, RowSource input, Evaluator? offset, Evaluator? count, bool percent, bool withTies, Evaluator[] keys, SortOrder order, int[] slots)
    : RowSource(frame)
{
    private readonly KeptRows _kept = new(slots);
    private long _left;
    private Datum[]? _last;
    private int _next;
    private bool _buffered;

    public override void Open()
    {
        _last = null;
        _buffered = false;
        input.Open();
        var skip = offset is null ? 0 : Number(offset(Frame));
        _left = count is null ? long.MaxValue : Number(count(Frame));
        if (percent)
            Buffer();
        while (skip-- > 0 && Read())
        {
        }
    }

    public override bool Next()
    {
        if (_left > 0)
        {
            if (!Read())
                return false;
            _left--;
            if (withTies)
                _last = Keys();
            return true;
        }

        return withTies && _last is not null && Read() && order.Compare(Keys(), _last) == 0;
    }

    private static long Number(Datum value) => value.IsNull ? 0 : Math.Max(0, value.AsNumber().Truncate().ToInt64());

    private void Buffer()
    {
        _kept.Rows.Clear();
        while (input.Next())
            _kept.Rows.Add(_kept.Save(Frame));
        (_buffered, _next) = (true, 0);
        var share = count!(Frame); // PERCENT comes after a number
        _left = share.IsNull ? 0 : (share.AsNumber() * _kept.Rows.Count / 100).Ceil().ToInt64();
    }

    private bool Read()
    {
        if (!_buffered)
            return input.Next();
        if (_next >= _kept.Rows.Count)
            return false;
        _kept.Load(Frame, _kept.Rows[_next++]);
        return true;
    }

    private Datum[] Keys()
    {
        var values = new Datum[keys.Length];
        for (var i = 0; i < keys.Length; i++)
            values[i] = keys[i](Frame);
        return values;
    }
}

/// <summary>UNION, INTERSECT, MINUS.</summary>
internal sealed class SetOperationSource(
    Frame frame, RowSource left, RowSource right, Evaluator[] leftValues, Evaluator[] rightValues, int[] slots, RowKeyComparer comparer, Syntax.SetOperator op, bool all)
    : RowSource(frame)
{
    private readonly HashSet<Datum[]> _seen = new(comparer);
    private Dictionary<Datum[], int> _other = [];
    private bool _onRight;

    public override void Open()
    {
        _seen.Clear();
        _onRight = false;
        if (op != Syntax.SetOperator.Union)
            ReadOther();
        left.Open();
    }

    public override bool Next()
    {
        while (true)
        {
            Frame.CheckCancelled();
            if (_onRight ? !right.Next() : !left.Next())
            {
                if (_onRight || op != Syntax.SetOperator.Union)
                    return false;
                _onRight = true;
                right.Open();
                continue;
            }

            var row = Values(_onRight ? rightValues : leftValues);
            if (!Passes(row))
                continue;
            for (var i = 0; i < slots.Length; i++)
                Frame.Slots[slots[i]] = row[i];
            return true;
        }
    }

    private bool Passes(Datum[] row)
    {
        if (op == Syntax.SetOperator.Union)
            return all || _seen.Add(row);
        _ = _other.TryGetValue(row, out var count);
        if (!all)
            return (count > 0) == (op == Syntax.SetOperator.Intersect) && _seen.Add(row);
        if (count > 0)
            _other[row] = count - 1;
        return (count > 0) == (op == Syntax.SetOperator.Intersect);
    }

    private void ReadOther()
    {
        _other = new Dictionary<Datum[], int>(comparer);
        right.Open();
        while (right.Next())
        {
            var row = Values(rightValues);
            _other[row] = _other.GetValueOrDefault(row) + 1;
        }
    }

    private Datum[] Values(Evaluator[] values)
    {
        var row = new Datum[values.Length];
        for (var i = 0; i < row.Length; i++)
            row[i] = values[i](Frame);
        return row;
    }
}
