#pragma warning disable MA0048 // a closed family reads best on one page

using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Rows;

internal sealed class NestedLoopSource(Frame frame, RowSource left, RowSource right, Predicate? condition, int[]? nullSlots) : RowSource(frame)
{
    private bool _hasLeft;
    private bool _matched;

    public override void Open()
    {
        left.Open();
        _hasLeft = false;
        (right as BufferSource)?.Restart();
    }

    public override bool Next()
    {
        while (true)
        {
            if (!_hasLeft)
            {
                if (!left.Next())
                    return false;
                _hasLeft = true;
                _matched = false;
                right.Open();
            }

            while (right.Next())
            {
                Frame.CheckCancelled();
                if (condition is not null && condition(Frame) != Truth.True)
                    continue;
                _matched = true;
                return true;
            }

            _hasLeft = false;
            if (nullSlots is null || _matched)
                continue;
            foreach (var slot in nullSlots)
                Frame.Slots[slot] = default;
            return true;
        }
    }
}

/// <summary>The rows of a side, kept; for joins that read it more than once.</summary>
internal sealed class KeptRows(int[] slots)
{
    public List<Datum[]> Rows { get; } = [];

    public Datum[] Save(Frame frame)
    {
        var row = new Datum[slots.Length];
        for (var i = 0; i < slots.Length; i++)
            row[i] = frame.Slots[slots[i]];
        return row;
    }

    public void Load(Frame frame, Datum[] row)
    {
        for (var i = 0; i < slots.Length; i++)
            frame.Slots[slots[i]] = row[i];
    }

    public void Clear(Frame frame)
    {
        foreach (var slot in slots)
            frame.Slots[slot] = default;
    }
}

/// <summary>Reads its input once and then again from memory: the inner side of a nested loop that doesn't depend on the outer one.</summary>
internal sealed class BufferSource(Frame frame, RowSource input, int[] slots, bool mayKeep) : RowSource(frame)
{
    private readonly KeptRows _kept = new(slots);
    private bool _complete;
    private int _next;

    /// <summary>The join begins anew: rows that depend on blocks around may be others now.</summary>
    public void Restart() => _complete = _complete && mayKeep;

    public override void Open()
    {
        _next = 0;
        if (_complete)
            return;
        _kept.Rows.Clear();
        input.Open();
        while (input.Next())
            _kept.Rows.Add(_kept.Save(Frame));
        _complete = true;
    }

    public override bool Next()
    {
        if (_next >= _kept.Rows.Count)
            return false;
        _kept.Load(Frame, _kept.Rows[_next++]);
        return true;
    }
}

/// <summary>
/// Hash join: inner, left outer, full outer. With a <paramref name="lookup"/>, rows of the left side look up theirs by it until so many
/// have come that reading the right side once is cheaper.
/// </summary>
internal sealed class HashJoinSource(
    Frame frame, RowSource left, RowSource right, RowSource? lookup, Func<Frame, long> rightRows, HashJoinShape shape) : RowSource(frame)
{
    /// <summary>A lookup costs about as much as reading so many rows in a row.</summary>
    private const int LookupCost = 4;

    private readonly KeptRows _right = new(shape.RightSlots);
    private readonly KeptRows _left = new(shape.LeftSlots);
    private readonly Datum[] _key = new Datum[shape.LeftKeys.Length];
    private JoinTable? _table;
    private bool[] _matchedRight = [];
    private long _lookups;
    private bool _hasLeft;
    private bool _looksUp;
    private bool _matched;
    private bool _leftDone;
    private int _candidate;

    public override void Open()
    {
        _table = null;
        (_hasLeft, _leftDone, _lookups) = (false, false, 0);
        if (lookup is null)
            Build();
        left.Open();
    }

    public override bool Next()
    {
        while (!_leftDone)
        {
            if (!_hasLeft)
            {
                if (!left.Next())
                {
                    _leftDone = true;
                    _candidate = -1;
                    break;
                }

                Frame.CheckCancelled();
                (_hasLeft, _matched) = (true, false);
                Probe();
            }

            if (_looksUp ? lookup!.Next() : NextCandidate()) // only a lookup looks up
            {
                _matched = true;
                return true;
            }

            _hasLeft = false;
            if (_matched || !shape.KeepsLeft)
                continue;
            _right.Clear(Frame);
            return true;
        }

        return shape.KeepsRight && NextUnmatched();
    }

    private void Probe()
    {
        _looksUp = _table is null && ++_lookups * LookupCost <= rightRows(Frame);
        if (_looksUp)
        {
            lookup!.Open(); // without one there is a table
            return;
        }

        if (_table is null)
        {
            // the row at hand is the left side's; the right side fills other slots
            Build();
        }

        _candidate = TryKey(shape.LeftKeys) ? _table!.Find(_key) : -1; // was built
    }

    private void Build()
    {
        _table = new JoinTable(shape.Comparer, shape.RightKeys.Length);
        right.Open();
        while (right.Next())
        {
            Frame.CheckCancelled();
            var hasKey = TryKey(shape.RightKeys);
            if (hasKey || shape.KeepsRight)
                _table.Add(_key, !hasKey, _right.Save(Frame));
        }

        _table.Complete();
        _matchedRight = shape.KeepsRight ? new bool[_table.Count] : [];
    }

    private bool NextCandidate()
    {
        while (_candidate >= 0)
        {
            var row = _candidate;
            _candidate = _table!.Next(row, _key); // there are candidates
            _right.Load(Frame, _table[row]);
            if (shape.Condition is not null && shape.Condition(Frame) != Truth.True)
                continue;
            if (shape.KeepsRight)
                _matchedRight[row] = true;
            return true;
        }

        return false;
    }

    private bool NextUnmatched()
    {
        while (++_candidate < _matchedRight.Length)
        {
            if (_matchedRight[_candidate])
                continue;
            _left.Clear(Frame);
            _right.Load(Frame, _table![_candidate]); // full joins have it from the start
            return true;
        }

        return false;
    }

    /// <summary>False when a key is NULL, which equals nothing.</summary>
    private bool TryKey(Evaluator[] keys)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            _key[i] = keys[i](Frame);
            if (_key[i].IsNull)
                return false;
        }

        return true;
    }
}

/// <summary>Full outer join on any condition.</summary>
internal sealed class FullLoopSource(Frame frame, RowSource left, RowSource right, int[] leftSlots, int[] rightSlots, Predicate? condition) : RowSource(frame)
{
    private readonly KeptRows _left = new(leftSlots);
    private readonly KeptRows _right = new(rightSlots);
    private readonly HashSet<int> _matchedRight = [];
    private bool _hasLeft;
    private bool _matched;
    private bool _leftDone;
    private int _next;

    public override void Open()
    {
        _right.Rows.Clear();
        _matchedRight.Clear();
        right.Open();
        while (right.Next())
            _right.Rows.Add(_right.Save(Frame));
        (_hasLeft, _leftDone, _next) = (false, false, 0);
        left.Open();
    }

    public override bool Next()
    {
        while (!_leftDone)
        {
            if (!_hasLeft)
            {
                if (!left.Next())
                {
                    (_leftDone, _next) = (true, 0);
                    break;
                }

                (_hasLeft, _matched, _next) = (true, false, 0);
            }

            while (_next < _right.Rows.Count)
            {
                var i = _next++;
                _right.Load(Frame, _right.Rows[i]);
                if (condition is not null && condition(Frame) != Truth.True)
                    continue;
                _matched = true;
                _matchedRight.Add(i);
                return true;
            }

            _hasLeft = false;
            if (_matched)
                continue;
            _right.Clear(Frame);
            return true;
        }

        while (_next < _right.Rows.Count)
        {
            var i = _next++;
            if (_matchedRight.Contains(i))
                continue;
            _left.Clear(Frame);
            _right.Load(Frame, _right.Rows[i]);
            return true;
        }

        return false;
    }
}
