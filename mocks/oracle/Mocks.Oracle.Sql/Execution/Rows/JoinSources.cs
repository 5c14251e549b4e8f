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

/// <summary>Hash join: inner, left outer, full outer.</summary>
internal sealed class HashJoinSource(
    Frame frame, RowSource left, RowSource right, int[] leftSlots, int[] rightSlots, Evaluator[] leftKeys, Evaluator[] rightKeys, RowKeyComparer comparer, Predicate? condition,
    bool keepsLeft, bool keepsRight) : RowSource(frame)
{
    private readonly KeptRows _right = new(rightSlots);
    private readonly KeptRows _left = new(leftSlots);
    private readonly List<Bucket> _all = [];
    private Dictionary<Datum[], Bucket> _table = [];
    private Datum[]? _probe;
    private Bucket? _candidates;
    private int _next;
    private bool _matched;
    private bool _leftDone;
    private int _restBucket;

    public override void Open()
    {
        _table = new Dictionary<Datum[], Bucket>(comparer);
        _all.Clear();
        right.Open();
        while (right.Next())
        {
            Frame.CheckCancelled();
            var key = Key(rightKeys);
            var row = _right.Save(Frame);
            if (key is null)
            {
                if (keepsRight)
                    _all.Add(new Bucket { Rows = { row } });
                continue;
            }

            if (!_table.TryGetValue(key, out var bucket))
            {
                _table.Add(key, bucket = new Bucket());
                _all.Add(bucket);
            }

            bucket.Rows.Add(row);
        }

        _probe = null;
        _candidates = null;
        _leftDone = false;
        _restBucket = 0;
        _next = 0;
        left.Open();
    }

    public override bool Next()
    {
        while (!_leftDone)
        {
            if (_probe is null)
            {
                if (!left.Next())
                {
                    _leftDone = true;
                    _next = 0;
                    break;
                }

                Frame.CheckCancelled();
                _probe = [];
                _matched = false;
                _next = 0;
                _candidates = Key(leftKeys) is { } key ? _table.GetValueOrDefault(key) : null;
            }

            while (_candidates is not null && _next < _candidates.Rows.Count)
            {
                var i = _next++;
                _right.Load(Frame, _candidates.Rows[i]);
                if (condition is not null && condition(Frame) != Truth.True)
                    continue;
                _matched = true;
                if (keepsRight)
                    _candidates.Matched.Add(i);
                return true;
            }

            _probe = null;
            if (_matched || !keepsLeft)
                continue;
            _right.Clear(Frame);
            return true;
        }

        return keepsRight && NextUnmatched();
    }

    private bool NextUnmatched()
    {
        while (_restBucket < _all.Count)
        {
            var bucket = _all[_restBucket];
            while (_next < bucket.Rows.Count)
            {
                var i = _next++;
                if (bucket.Matched.Contains(i))
                    continue;
                _left.Clear(Frame);
                _right.Load(Frame, bucket.Rows[i]);
                return true;
            }

            _restBucket++;
            _next = 0;
        }

        return false;
    }

    private Datum[]? Key(Evaluator[] keys)
    {
        var key = new Datum[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            key[i] = keys[i](Frame);
            if (key[i].IsNull)
                return null;
        }

        return key;
    }

    private sealed class Bucket
    {
        public List<Datum[]> Rows { get; } = [];

        public HashSet<int> Matched { get; } = [];
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
