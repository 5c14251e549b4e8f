using System.Text.RegularExpressions;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions.RegularExpressions;

/// <summary>The arguments of one call: source, pattern and what follows by its index.</summary>
internal readonly struct RegexpCall
{
    private const int MostGroups = 9;

    private readonly Datum[] _values;
    private readonly Nls _nls;
    private readonly Lob? _lob;

    public RegexpCall(Datum[] values, Nls nls)
    {
        _values = values;
        _nls = nls;
        _lob = values[0].AsObject() as Lob;
        Source = _lob is null ? values[0].AsText() : _lob.ToText();
    }

    public string Source { get; }

    public bool SourceIsNull => _values[0].IsNull;

    /// <summary>Nothing to search, or nothing to search for.</summary>
    public bool IsNull => _values[0].IsNull || _values[1].IsNull;

    public bool Has(int index) => index < _values.Length;

    public bool AnyNull(params ReadOnlySpan<int> indexes)
    {
        foreach (var index in indexes)
        {
            if (Has(index) && _values[index].IsNull)
                return true;
        }

        return false;
    }

    public string String(int index) => _values[index].AsText();

    /// <summary>A whole number within bounds. Raises ORA-01428.</summary>
    public int Whole(int index, int least, int most)
    {
        var number = _values[index].AsNumber();
        return number.Truncate().TryToInt64(out var whole) && whole >= least && whole <= most ? (int)whole : throw Ora.Error(1428, 0, number);
    }

    public int Position(int index) => Has(index) ? Whole(index, 1, int.MaxValue) : 1;

    public int Occurrence(int index) => Has(index) ? Whole(index, 1, int.MaxValue) : 1;

    public int Group(int index) => Has(index) ? Whole(index, 0, MostGroups) : 0;

    /// <summary>Whether the position behind the match is asked for.</summary>
    public bool ReturnOption(int index) => Has(index) && Whole(index, 0, int.MaxValue) != 0;

    /// <param name="parameter">Index of the match parameter. Without one NLS_SORT decides about case.</param>
    public Regex Regex(int parameter) => Pattern.Parse(
        _values[1].AsText(), MatchParameter.Parse(Has(parameter) ? _values[parameter].AsText() : "", _nls.Comp == "LINGUISTIC" && _nls.Sort.EndsWith("_CI", StringComparison.Ordinal)));

    /// <summary>Successive matches from a 1-based position, in code points, on.</summary>
    public IEnumerable<Match> Matches(int position, int parameter)
    {
        var source = Source;
        var regex = Regex(parameter);
        if (position - 1 > CodePoints.Count(source))
            return [];
        return All(regex.Match(source, CodePoints.Offset(source, 0, position - 1)));
    }

    /// <summary>A part of the source, or what became of it: a LOB when the source is one.</summary>
    public Datum Text(string part) => _lob is null ? Datum.Text(part) : Datum.Lob(Lob.FromText(part, _lob.Kind));

    private static IEnumerable<Match> All(Match match)
    {
        for (; match.Success; match = match.NextMatch())
            yield return match;
    }
}
