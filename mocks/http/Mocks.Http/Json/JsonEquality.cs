using System.Text.Json;
using Mocks.Http.Matching;

namespace Mocks.Http.Json;

/// <summary>
/// Equality of JSON as <c>equalToJson</c> has it: numbers by value, properties in any order, and json-unit's placeholders in
/// what is expected: <c>${json-unit.ignore}</c>, <c>any-string</c>, <c>any-number</c>, <c>any-boolean</c>, <c>ignore-element</c>
/// and <c>${json-unit.regex}pattern</c>.
/// </summary>
internal sealed class JsonEquality(bool ignoreArrayOrder, bool ignoreExtraElements)
{
    private const string Opening = "{json-unit.";

    public bool Same(JsonElement expected, JsonElement actual)
    {
        if (expected.ValueKind == JsonValueKind.String && Placeholder(expected.GetString()!) is var (name, rest)) // its kind says that it is one
            return Fits(name, rest, actual);
        switch (expected.ValueKind)
        {
            case JsonValueKind.Number:
                return actual.ValueKind == JsonValueKind.Number && SameNumber(expected, actual);
            case JsonValueKind.Object:
                return actual.ValueKind == JsonValueKind.Object && SameObject(expected, actual);
            case JsonValueKind.Array:
                return actual.ValueKind == JsonValueKind.Array
                    && (ignoreArrayOrder ? SameInAnyOrder(expected, actual) : SameInOrder(expected, actual));
            case JsonValueKind.String:
                return actual.ValueKind == JsonValueKind.String && expected.GetString() == actual.GetString();
            default:
                return expected.ValueKind == actual.ValueKind;
        }
    }

    private static bool SameNumber(JsonElement expected, JsonElement actual) =>
        expected.GetRawText() == actual.GetRawText()
        || (expected.TryGetDecimal(out var one) && actual.TryGetDecimal(out var two)
            ? one == two
            : expected.GetDouble().Equals(actual.GetDouble()));

    private bool SameObject(JsonElement expected, JsonElement actual)
    {
        var matched = 0;
        foreach (var property in expected.EnumerateObject())
        {
            var ignored = property.Value.ValueKind == JsonValueKind.String
                && Placeholder(property.Value.GetString()!) is ("ignore-element", _); // its kind says that it is one
            if (actual.TryGetProperty(property.Name, out var value))
            {
                if (!ignored && !Same(property.Value, value))
                    return false;
                matched++;
            }
            else if (!ignored)
            {
                return false;
            }
        }

        return ignoreExtraElements || actual.EnumerateObject().Select(property => property.Name).Distinct(StringComparer.Ordinal).Count() == matched;
    }

    private bool SameInOrder(JsonElement expected, JsonElement actual)
    {
        var count = expected.GetArrayLength();
        var length = actual.GetArrayLength();
        if (ignoreExtraElements ? length < count : length != count)
            return false;
        for (var i = 0; i < count; i++)
        {
            if (!Same(expected[i], actual[i]))
                return false;
        }

        return true;
    }

    private bool SameInAnyOrder(JsonElement expected, JsonElement actual)
    {
        var open = actual.EnumerateArray().ToList();
        if (ignoreExtraElements ? open.Count < expected.GetArrayLength() : open.Count != expected.GetArrayLength())
            return false;
        foreach (var item in expected.EnumerateArray())
        {
            var at = open.FindIndex(candidate => Same(item, candidate));
            if (at < 0)
                return false;
            open.RemoveAt(at);
        }

        return true;
    }

    private static (string Name, string Argument)? Placeholder(string text)
    {
        if (text.Length < Opening.Length + 2 || text[0] is not ('$' or '#') || !text.AsSpan(1).StartsWith(Opening))
            return null;
        var end = text.IndexOf('}', StringComparison.Ordinal);
        return end < 0 ? null : (text[(Opening.Length + 1)..end], text[(end + 1)..]);
    }

    private static bool Fits(string name, string rest, JsonElement actual) => name switch
    {
        "ignore" or "ignore-element" => true,
        "any-string" => actual.ValueKind == JsonValueKind.String,
        "any-number" => actual.ValueKind == JsonValueKind.Number,
        "any-boolean" => actual.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "regex" => actual.ValueKind == JsonValueKind.String
            && JavaRegex.IsMatch(JavaRegex.Cached(rest), actual.GetString()!), // its kind says that it is one
        _ => false,
    };
}
