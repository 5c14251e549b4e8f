using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>One analytic function over one partition, whose rows are in order.</summary>
internal sealed class PartitionWindow(Frame frame, CompiledWindow window, List<int> rows, Datum[][] keys, Action<int> load)
{
    private readonly int _count = rows.Count;

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
            if (i == 0 || !IsPeer(i, i - 1))
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
                _ => Datum.Number((OracleNumber)(LastPeer(i) + 1) / _count),
            };
        }
    }

    private void Ntile(Datum[] results)
    {
        load(rows[0]);
        var buckets = Math.Max(1, window.Arguments[0](frame).AsNumber().Truncate().ToInt64());
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
            var distance = window.Arguments.Length > 1 ? window.Arguments[1](frame).AsNumber().Truncate().ToInt64() : 1;
            var direction = window.Call.Kind == WindowKind.Lag ? -1 : 1;
            var at = window.Call.IgnoreNulls ? Seek(values, i, direction, distance) : i + (direction * distance);
            if (at >= 0 && at < _count)
                results[rows[i]] = values[at];
            else if (window.Arguments.Length > 2)
                results[rows[i]] = window.Arguments[2](frame);
        }
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
        if (call is { Start: FrameBoundKind.UnboundedPreceding, Exclude: FrameExclusion.None } && call.Aggregate!.OrderBy.Count == 0)
        {
            // the frame only grows: one state serves all rows
            var state = aggregate.Create();
            var added = 0;
            var last = default(Datum);
            for (var i = 0; i < _count; i++)
            {
                var (_, end) = Bounds(i);
                var grew = added <= end;
                while (added <= end)
                    state.Add(arguments[added++]);
                results[rows[i]] = last = grew || i == 0 ? state.Result() : last;
            }

            return;
        }

        for (var i = 0; i < _count; i++)
        {
            frame.CheckCancelled();
            var state = aggregate.Create();
            foreach (var row in InFrame(i))
                state.Add(arguments[row]);
            results[rows[i]] = state.Result();
        }
    }

    private void Pick(Datum[] results)
    {
        var values = Values(0);
        for (var i = 0; i < _count; i++)
        {
            var inFrame = InFrame(i);
            if (window.Call.IgnoreNulls)
                inFrame = inFrame.Where(r => !values[r].IsNull);
            var list = inFrame as IReadOnlyList<int> ?? [.. inFrame];
            var at = window.Call.Kind switch
            {
                WindowKind.FirstValue => 0,
                WindowKind.LastValue => list.Count - 1,
                _ => Nth(i, list.Count),
            };
            results[rows[i]] = at >= 0 && at < list.Count ? values[list[at]] : default;
        }
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

    private IEnumerable<int> InFrame(int row)
    {
        var (start, end) = Bounds(row);
        for (var i = Math.Max(0, start); i <= Math.Min(_count - 1, end); i++)
        {
            var excluded = window.Call.Exclude switch
            {
                FrameExclusion.CurrentRow => i == row,
                FrameExclusion.Group => IsPeer(i, row),
                FrameExclusion.Ties => i != row && IsPeer(i, row),
                _ => false,
            };
            if (!excluded)
                yield return i;
        }
    }

    private (int Start, int End) Bounds(int row)
    {
        var call = window.Call;
        if (window.Start is not null || window.End is not null)
            load(rows[row]);
        return (Bound(row, call.Start, window.Start, isStart: true), Bound(row, call.End, window.End, isStart: false));
    }

    private int Bound(int row, FrameBoundKind kind, Evaluator? offset, bool isStart)
    {
        switch (kind)
        {
            case FrameBoundKind.UnboundedPreceding:
                return 0;
            case FrameBoundKind.UnboundedFollowing:
                return _count - 1;
            case FrameBoundKind.CurrentRow:
                return window.Call.Unit == FrameUnit.Rows ? row : isStart ? FirstPeer(row) : LastPeer(row);
        }

        var distance = offset!(frame); // these two kinds have one
        var following = kind == FrameBoundKind.Following;
        if (window.Call.Unit == FrameUnit.Rows)
        {
            var rowsAway = distance.AsNumber().Truncate().ToInt64();
            return (int)Math.Clamp(following ? row + rowsAway : row - rowsAway, -1, _count);
        }

        return window.Call.Unit == FrameUnit.Groups
            ? Groups(row, distance.AsNumber().Truncate().ToInt64(), following, isStart)
            : Range(row, distance, following, isStart);
    }

    private int Groups(int row, long distance, bool following, bool isStart)
    {
        while (distance-- > 0)
        {
            row = following ? LastPeer(row) + 1 : FirstPeer(row) - 1;
            if (row < 0 || row >= _count)
                return row < 0 ? (isStart ? 0 : -1) : (isStart ? _count : _count - 1);
        }

        return isStart ? FirstPeer(row) : LastPeer(row);
    }

    /// <summary>RANGE with an offset: the one key plus or minus the offset.</summary>
    private int Range(int row, Datum distance, bool following, bool isStart)
    {
        if (window.OrderBy.Length != 1)
            throw Ora.Error(30486);
        var key = keys[rows[row]][0];
        if (key.IsNull)
            return isStart ? FirstPeer(row) : LastPeer(row);
        var descending = window.Call.OrderBy[0].Descending;
        var border = Shift(key, distance, following != descending);
        var compare = DatumComparers.Of(window.OrderType);
        if (isStart)
        {
            for (var i = 0; i < _count; i++)
            {
                var k = keys[rows[i]][0];
                if (!k.IsNull && (descending ? compare(k, border) <= 0 : compare(k, border) >= 0))
                    return i;
            }

            return _count;
        }

        for (var i = _count - 1; i >= 0; i--)
        {
            var k = keys[rows[i]][0];
            if (!k.IsNull && (descending ? compare(k, border) >= 0 : compare(k, border) <= 0))
                return i;
        }

        return -1;
    }

    private Datum Shift(Datum key, Datum distance, bool plus) => (window.OrderType.Kind, window.OffsetType.Kind) switch
    {
        (OracleTypeKind.Date, OracleTypeKind.IntervalDS) => Datum.Date(key.AsDate().AddSeconds(plus ? distance.AsIntervalDS().TotalSeconds : -distance.AsIntervalDS().TotalSeconds)),
        (OracleTypeKind.Date, OracleTypeKind.IntervalYM) => Datum.Date(key.AsDate().Add(plus ? distance.AsIntervalYM() : -distance.AsIntervalYM())),
        (OracleTypeKind.Date, _) => Datum.Date(key.AsDate().AddDays(plus ? distance.AsNumber() : -distance.AsNumber())),
        (OracleTypeKind.Timestamp or OracleTypeKind.TimestampTz or OracleTypeKind.TimestampLtz, OracleTypeKind.IntervalDS) =>
            Datum.Timestamp(key.AsTimestamp().Add(plus ? distance.AsIntervalDS() : -distance.AsIntervalDS())),
        (OracleTypeKind.Timestamp or OracleTypeKind.TimestampTz or OracleTypeKind.TimestampLtz, OracleTypeKind.IntervalYM) =>
            Datum.Timestamp(key.AsTimestamp().Add(plus ? distance.AsIntervalYM() : -distance.AsIntervalYM())),
        (OracleTypeKind.Number or OracleTypeKind.Float, _) => Datum.Number(plus ? key.AsNumber() + distance.AsNumber() : key.AsNumber() - distance.AsNumber()),
        _ => throw Ora.Error(902),
    };

    private bool IsPeer(int a, int b) => window.OrderBy.Length == 0 || window.Order.Compare(keys[rows[a]], keys[rows[b]]) == 0;

    private int FirstPeer(int row)
    {
        while (row > 0 && IsPeer(row, row - 1))
            row--;
        return row;
    }

    private int LastPeer(int row)
    {
        while (row + 1 < _count && IsPeer(row, row + 1))
            row++;
        return row;
    }
}
