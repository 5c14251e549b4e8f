using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>Where the frame of each row of a partition begins and ends, and which rows are its peers. Rows are counted in the partition's order.</summary>
internal sealed class WindowFrames
{
    private readonly Frame _frame;
    private readonly CompiledWindow _window;
    private readonly Datum[][] _keys;
    private readonly Action<int> _load;
    private readonly int _count;
    private readonly int[] _firstPeers;
    private readonly int[] _lastPeers;

    /// <param name="frame">Where the load puts a row.</param>
    /// <param name="window">The function.</param>
    /// <param name="keys">The ORDER BY values of the rows, in order.</param>
    /// <param name="load">Puts a row into the frame, for offsets that are expressions.</param>
    public WindowFrames(Frame frame, CompiledWindow window, Datum[][] keys, Action<int> load)
    {
        (_frame, _window, _keys, _load, _count) = (frame, window, keys, load, keys.Length);
        _firstPeers = new int[_count];
        _lastPeers = new int[_count];
        for (var i = 1; i < _count; i++)
            _firstPeers[i] = IsPeerOfNext(i - 1) ? _firstPeers[i - 1] : i;
        for (var i = _count - 1; i >= 0; i--)
            _lastPeers[i] = i + 1 < _count && _firstPeers[i + 1] != i + 1 ? _lastPeers[i + 1] : i;
    }

    public int FirstPeer(int row) => _firstPeers[row];

    public int LastPeer(int row) => _lastPeers[row];

    /// <summary>Both inclusive and within the partition; the end is before the start when the frame is empty.</summary>
    public (int Start, int End) Of(int row)
    {
        if (_window.Start is not null || _window.End is not null)
            _load(row);
        var call = _window.Call;
        return (Math.Max(0, Bound(row, call.Start, _window.Start, isStart: true)), Math.Min(_count - 1, Bound(row, call.End, _window.End, isStart: false)));
    }

    /// <summary>The rows of the frame without those that EXCLUDE takes out.</summary>
    public IEnumerable<int> Rows(int row)
    {
        var (start, end) = Of(row);
        for (var i = start; i <= end; i++)
        {
            var excluded = _window.Call.Exclude switch
            {
                FrameExclusion.CurrentRow => i == row,
                FrameExclusion.Group => _firstPeers[i] == _firstPeers[row],
                FrameExclusion.Ties => i != row && _firstPeers[i] == _firstPeers[row],
                _ => false,
            };
            if (!excluded)
                yield return i;
        }
    }

    private bool IsPeerOfNext(int row) => _window.OrderBy.Length == 0 || _window.Order.Compare(_keys[row], _keys[row + 1]) == 0;

    private int Bound(int row, FrameBoundKind kind, Evaluator? offset, bool isStart)
    {
        switch (kind)
        {
            case FrameBoundKind.UnboundedPreceding:
                return 0;
            case FrameBoundKind.UnboundedFollowing:
                return _count - 1;
            case FrameBoundKind.CurrentRow:
                return _window.Call.Unit == FrameUnit.Rows ? row : isStart ? FirstPeer(row) : LastPeer(row);
        }

        var distance = offset!(_frame); // these two kinds have one
        var following = kind == FrameBoundKind.Following;
        if (_window.Call.Unit == FrameUnit.Rows)
        {
            var rowsAway = distance.AsNumber().Truncate().ToInt64();
            return (int)Math.Clamp(following ? row + rowsAway : row - rowsAway, -1, _count);
        }

        return _window.Call.Unit == FrameUnit.Groups
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
        if (_window.OrderBy.Length != 1)
            throw Ora.Error(30486);
        var key = _keys[row][0];
        if (key.IsNull)
            return isStart ? FirstPeer(row) : LastPeer(row);
        var order = _window.Call.OrderBy[0];
        var border = Shift(key, distance, following != order.Descending);
        return isStart ? FirstFrom(border, orPeer: true) : FirstFrom(border, orPeer: false) - 1;
    }

    /// <summary>The first row that doesn't come before the border, or that comes after it; keys are in order, NULLs at one end.</summary>
    private int FirstFrom(Datum border, bool orPeer)
    {
        var descending = _window.Call.OrderBy[0].Descending;
        var compare = DatumComparers.Of(_window.OrderType);
        var nullsFirst = _count > 0 && _keys[0][0].IsNull;
        var (low, high) = (0, _count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var key = _keys[middle][0];
            var order = key.IsNull ? (nullsFirst ? -1 : 1) : descending ? compare(border, key) : compare(key, border);
            if (order < 0 || (order == 0 && !orPeer))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private Datum Shift(Datum key, Datum distance, bool plus) => (_window.OrderType.Kind, _window.OffsetType.Kind) switch
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
}
