using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Mocks.Http.Json;

namespace Mocks.Http.Resources;

/// <summary>A condition of a query: <c>city=Berlin</c>, <c>age_gte=18</c>, <c>age[gte]=18</c>, <c>name_like=an</c>, <c>id=1&amp;id=2</c>.</summary>
internal sealed class RowCondition
{
    private static readonly HashSet<string> Operators =
        new(["eq", "ne", "gt", "gte", "ge", "lt", "lte", "le", "like", "contains", "startsWith", "in"], StringComparer.OrdinalIgnoreCase);

    private readonly string _name;
    private readonly string _field;
    private readonly string _operator;
    private readonly string[] _values;

    private RowCondition(string name, string field, string @operator, string[] values)
    {
        _name = name;
        _field = field;
        _operator = @operator.ToLowerInvariant();
        _values = values;
    }

    public static RowCondition Parse(string name, StringValues values)
    {
        string[] texts = [.. values.Select(value => value ?? "")];
        var open = name.IndexOf('[', StringComparison.Ordinal);
        if (open > 0 && name.EndsWith(']') && Operators.Contains(name[(open + 1)..^1]))
            return new RowCondition(name, name[..open], name[(open + 1)..^1], texts);
        var mark = name.LastIndexOf('_');
        return mark > 0 && Operators.Contains(name[(mark + 1)..])
            ? new RowCondition(name, name[..mark], name[(mark + 1)..], texts)
            : new RowCondition(name, name, "eq", texts);
    }

    public bool Holds(ResourceRow row)
    {
        // a field whose own name looks like a condition is asked for by it
        var own = _field == _name ? default : RowQuery.Member(row.Json, _name);
        if (own.ValueKind != JsonValueKind.Undefined)
            return _values.Any(value => Equals(own, value));
        var member = RowQuery.Member(row.Json, _field);
        return _operator switch
        {
            "eq" => _values.Any(value => Equals(member, value)),
            "in" => _values.SelectMany(value => value.Split(',')).Any(value => Equals(member, value)),
            "ne" => !_values.Any(value => Equals(member, value)),
            "gt" => Array.TrueForAll(_values, value => Compare(member, value) > 0),
            "gte" or "ge" => Array.TrueForAll(_values, value => Compare(member, value) >= 0),
            "lt" => Array.TrueForAll(_values, value => Compare(member, value) < 0),
            "lte" or "le" => Array.TrueForAll(_values, value => Compare(member, value) <= 0),
            "startswith" => _values.Any(value => JsonBytes.Text(member).StartsWith(value, StringComparison.OrdinalIgnoreCase)),
            _ => _values.Any(value => JsonBytes.Text(member).Contains(value.Trim('*', '%'), StringComparison.OrdinalIgnoreCase)),
        };
    }

    private static bool Equals(JsonElement member, string value) => member.ValueKind switch
    {
        JsonValueKind.Undefined => false,
        JsonValueKind.Null => value is "null" or "",
        JsonValueKind.Array => member.EnumerateArray().Any(item => Equals(item, value)),
        JsonValueKind.Number => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && member.TryGetDecimal(out var own) && own == number,
        _ => JsonBytes.Text(member) == value,
    };

    /// <summary>Null when the two can't be compared, which no comparison then satisfies.</summary>
    private static int? Compare(JsonElement member, string value)
    {
        if (member.ValueKind == JsonValueKind.Number)
            return decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && member.TryGetDecimal(out var own) ? own.CompareTo(number) : null;
        return member.ValueKind == JsonValueKind.String ? string.CompareOrdinal(member.GetString(), value) : null;
    }
}
