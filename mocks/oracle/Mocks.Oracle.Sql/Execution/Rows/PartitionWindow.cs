using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Aggregates;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>One analytic function over one partition, whose rows are in order.</summary>
internal sealed class PartitionWindow(Frame frame, CompiledWindow window, List<int> rows, Datum[][] keys, Action<int> load)
{
    private readonly int _count = rows.Count;
    private readonly WindowFrames _frames = new(frame, window, [.. rows.Select(r => keys[r])], i => load(rows[i]));

    public void Compute(Datum[] results)
    {
        switch (window.Call.Kind)
        {
            case WindowKind.RowNumber or WindowKind.Rank or WindowKind.DenseRank or WindowKind.PercentRank or WindowKind.CumeDist:
                Rank(results);
                break;
            case WindowKind.Ntile:
                Ntile(results);
                break;
            case WindowKind.Lag or WindowKind.Lead:
                Shift(results);
                break;
            case WindowKind.RatioToReport:
                Ratio(results);
                break;
            case WindowKind.Aggregate:
                Aggregate(results);
                break;
            default:
                Pick(results);
                break;
        }
    }

    private void Rank(Datum[] results)
    {
        var dense = 0;
        var first = 0;
        for (var i = 0; i < _count; i++)
        {
            if (_frames.FirstPeer(i) == i)
            {
                dense++;
                first = i;
            }

            results[rows[i]] = window.Call.Kind switch
            {
                WindowKind.RowNumber => Datum.Number(i + 1),
                WindowKind.Rank => Datum.Number(first + 1),
                WindowKind.DenseRank => Datum.Number(dense),
                WindowKind.PercentRank => _count == 1 ? Datum.Number(0) : Datum.Number((OracleNumber)first / (_count - 1)),
                _ => Datum.Number((OracleNumber)(_frames.LastPeer(i) + 1) / _count),
            };
        }
    }

    private void Ntile(Datum[] results)
    {
        load(rows[0]);
        var buckets = Positive(window.Arguments[0](frame), least: 1);
        var (size, larger) = (_count / buckets, _count % buckets);
        for (var i = 0; i < _count; i++)
        {
            var border = larger * (size + 1);
            var bucket = i < border ? i / (size + 1) : larger + ((i - border) / Math.Max(1, size));
            results[rows[i]] = Datum.Number(bucket + 1);
        }
    }

    private void Shift(Datum[] results)
    {
        var values = Values(0);
        for (var i = 0; i < _count; i++)
        {
            load(rows[i]);
            var distance = window.Arguments.Length > 1 ? Positive(window.Arguments[1](frame), least: 0) : 1;
            var direction = window.Call.Kind == WindowKind.Lag ? -1 : 1;
            var at = window.Call.IgnoreNulls ? Seek(values, i, direction, distance) : i + (direction * distance);
            if (at >= 0 && at < _count)
                results[rows[i]] = values[at];
            else if (window.Arguments.Length > 2)
                results[rows[i]] = window.Arguments[2](frame);
        }
    }

    /// <summary>ORA-01428 for less.</summary>
    private static long Positive(Datum argument, int least)
    {
        var number = argument.IsNull ? least : argument.AsNumber().Truncate().ToInt64();
        return number >= least ? number : throw Ora.Error(1428, 0, number);
    }

    private long Seek(Datum[] values, int from, int direction, long distance)
    {
        if (distance == 0)
            return from;
        for (var i = from + direction; i >= 0 && i < _count; i += direction)
        {
            if (!values[i].IsNull && --distance == 0)
                return i;
        }

        return -1;
    }

    private void Ratio(Datum[] results)
    {
        var values = Values(0);
        var sum = values.Aggregate(OracleNumber.Zero, (s, v) => v.IsNull ? s : s + v.AsNumber());
        for (var i = 0; i < _count; i++)
            results[rows[i]] = values[i].IsNull || sum.IsZero ? default : Datum.Number(values[i].AsNumber() / sum);
    }

    private void Aggregate(Datum[] results)
    {
        var aggregate = window.Aggregate!; // set for this kind
        var arguments = new Datum[_count][];
        for (var i = 0; i < _count; i++)
        {
            load(rows[i]);
            arguments[i] = aggregate.Values(frame);
        }

        var call = window.Call;
        var isPlain = call.Exclude == FrameExclusion.None && call.Aggregate!.OrderBy.Count == 0; // set for this kind
        if (isPlain && call.Start == FrameBoundKind.UnboundedPreceding)
            AggregateGrowing(results, aggregate.Create(), arguments);
        else if (isPlain && call.End == FrameBoundKind.UnboundedFollowing)
            AggregateShrinking(results, aggregate.Create(), arguments);
        else
            AggregateEach(results, aggregate, arguments);
    }

    /// <summary>The frame begins with the partition and only grows: one state serves all rows.</summary>
    private void AggregateGrowing(Datum[] results, Accumulator state, Datum[][] arguments)
    {
        var added = 0;
        var last = default(Datum);
        for (var i = 0; i < _count; i++)
        {
            frame.CheckCancelled();
            var (_, end) = _frames.Of(i);
            var grew = added <= end;
            while (added <= end)
                state.Add(arguments[added++]);
            results[rows[i]] = last = grew || i == 0 ? state.Result() : last;
        }
    }

    /// <summary>The frame ends with the partition and only shrinks: from behind it grows.</summary>
    private void AggregateShrinking(Datum[] results, Accumulator state, Datum[][] arguments)
    {
        var next = _count - 1;
        for (var i = _count - 1; i >= 0; i--)
        {
            frame.CheckCancelled();
            var (start, _) = _frames.Of(i);
            while (next >= start)
                state.Add(arguments[next--]);
            results[rows[i]] = state.Result();
        }
    }

    private void AggregateEach(Datum[] results, CompiledAggregate aggregate, Datum[][] arguments)
    {
        for (var i = 0; i < _count; i++)
        {
            frame.CheckCancelled();
            var state = aggregate.Create();
            foreach (var row in _frames.Rows(i))
                state.Add(arguments[row]);
            results[rows[i]] = state.Result();
        }
    }

    private void Pick(Datum[] results)
    {
        var values = Values(0);
        var candidates = window.Call.IgnoreNulls ? [.. Enumerable.Range(0, _count).Where(i => !values[i].IsNull)] : (int[]?)null;
        for (var i = 0; i < _count; i++)
        {
            frame.CheckCancelled();
            var at = window.Call.Exclude == FrameExclusion.None ? PickFrom(i, candidates) : PickExcluding(i, values);
            results[rows[i]] = at >= 0 ? values[at] : default;
        }
    }

    /// <summary>The row that the function picks; -1 for none.</summary>
    /// <param name="row">Whose frame.</param>
    /// <param name="candidates">The rows that are not NULL, in order; null when all count.</param>
    private int PickFrom(int row, int[]? candidates)
    {
        var (start, end) = _frames.Of(row);
        var first = candidates is null ? start : LowerBound(candidates, start);
        var count = (candidates is null ? end + 1 : LowerBound(candidates, end + 1)) - first;
        var at = Choose(row, count);
        return at < 0 || at >= count ? -1 : candidates is null ? first + at : candidates[first + at];
    }

    private int PickExcluding(int row, Datum[] values)
    {
        var list = _frames.Rows(row).Where(r => !window.Call.IgnoreNulls || !values[r].IsNull).ToList();
        var at = Choose(row, list.Count);
        return at >= 0 && at < list.Count ? list[at] : -1;
    }

    private int Choose(int row, int count) => window.Call.Kind switch
    {
        WindowKind.FirstValue => 0,
        WindowKind.LastValue => count - 1,
        _ => Nth(row, count),
    };

    private static int LowerBound(int[] sorted, int value)
    {
        var at = Array.BinarySearch(sorted, value);
        return at < 0 ? ~at : at;
    }

    private int Nth(int row, int count)
    {
        load(rows[row]);
        var n = (int)window.Arguments[1](frame).AsNumber().Truncate().ToInt64();
        return window.Call.FromLast ? count - n : n - 1;
    }

    private Datum[] Values(int argument)
    {
        var values = new Datum[_count];
        for (var i = 0; i < _count; i++)
        {
            load(rows[i]);
            values[i] = window.Arguments[argument](frame);
        }

        return values;
    }
}
