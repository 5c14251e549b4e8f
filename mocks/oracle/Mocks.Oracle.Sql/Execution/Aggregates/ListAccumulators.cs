#pragma warning disable MA0048 // a closed family reads best on one page

using System.Globalization;
using System.Text;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Aggregates;

/// <summary>LISTAGG: rows arrive in order.</summary>
internal sealed class ListAggAccumulator(AggregateCall call) : Accumulator
{
    private const int Longest = 4000;

    private readonly List<string> _items = [];
    private readonly bool _isLob = call.Arguments[0].Type.IsLob;

    public override void Add(Datum[] arguments)
    {
        if (!arguments[0].IsNull)
            _items.Add(_isLob ? arguments[0].AsLob().ToText() : arguments[0].AsText());
    }

    public override Datum Result()
    {
        var text = string.Join(call.Separator ?? ",", _items);
        if (call.Type.IsLob)
            return _items.Count == 0 ? default : Datum.Lob(Lob.FromText(text));
        if (Encoding.UTF8.GetByteCount(text) <= Longest)
            return Datum.Text(text);
        return call.OverflowFiller is { } filler ? Datum.Text(Cut(filler)) : throw Ora.Error(1489);
    }

    private string Cut(string filler)
    {
        var separator = call.Separator ?? "";
        var room = Longest - Encoding.UTF8.GetByteCount(filler) - (call.OverflowCount ? 24 : 0) - Encoding.UTF8.GetByteCount(separator);
        var result = new StringBuilder();
        var used = 0;
        var kept = 0;
        foreach (var item in _items)
        {
            var size = Encoding.UTF8.GetByteCount(item) + (kept == 0 ? 0 : Encoding.UTF8.GetByteCount(separator));
            if (used + size > room)
                break;
            result.Append(kept++ == 0 ? "" : separator).Append(item);
            used += size;
        }

        result.Append(separator).Append(filler);
        if (call.OverflowCount)
            result.Append(CultureInfo.InvariantCulture, $"({_items.Count - kept})");
        return result.ToString();
    }
}

/// <summary>An aggregate over distinct arguments.</summary>
internal sealed class DistinctAccumulator(Accumulator inner, RowKeyComparer comparer) : Accumulator
{
    private readonly HashSet<Datum[]> _seen = new(comparer);

    public override void Add(Datum[] arguments)
    {
        if (_seen.Add([arguments[0]]))
            inner.Add(arguments);
    }

    public override Datum Result() => inner.Result();
}

/// <summary>An aggregate whose rows have to be put in order first; the keys come after the arguments.</summary>
internal sealed class OrderedAccumulator(Accumulator inner, SortOrder order, int width) : Accumulator
{
    private readonly List<(Datum[] Row, int Number)> _rows = [];

    public override void Add(Datum[] arguments) => _rows.Add(([.. arguments], _rows.Count));

    public override Datum Result()
    {
        _rows.Sort((a, b) => order.Compare(a.Row[width..], b.Row[width..]) is var c && c != 0 ? c : a.Number.CompareTo(b.Number));
        foreach (var (row, _) in _rows)
            inner.Add(row);
        _rows.Clear();
        return inner.Result();
    }
}

/// <summary>KEEP (DENSE_RANK FIRST | LAST): only the rows that come first or last; the keys come after the arguments.</summary>
internal sealed class KeepAccumulator(Func<Accumulator> inner, SortOrder order, int width, bool last) : Accumulator
{
    private Datum[]? _best;
    private Accumulator _kept = inner();

    public override void Add(Datum[] arguments)
    {
        var keys = arguments[width..];
        var result = _best is null ? -1 : last ? order.Compare(_best, keys) : order.Compare(keys, _best);
        if (result > 0)
            return;
        if (result < 0)
        {
            _best = keys;
            _kept = inner();
        }

        _kept.Add(arguments);
    }

    public override Datum Result() => _kept.Result();
}
