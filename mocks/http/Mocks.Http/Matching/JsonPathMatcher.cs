using System.Text.Json;
using Mocks.Http.Json;
using Mocks.Http.Requests;

namespace Mocks.Http.Matching;

/// <summary>
/// <c>matchesJsonPath</c>: the path leads to something that is neither null nor empty or, with a matcher of its own, to a value
/// that satisfies it. Of a list, one element is enough.
/// </summary>
internal sealed class JsonPathMatcher(JsonPath path, ValueMatcher? value) : PathMatcher
{
    public override string Name => "matchesJsonPath";

    public override ValueMatcher? Inner => value;

    public override string Expected => value is null ? path.Text : $"{path.Text} [{value.Name}] {value.Expected}";

    public override bool Matches(string? value) => value is null ? Inner is AbsentMatcher : JsonBytes.TryParseBare(value, out var json) && Holds(json);

    // what can't be read is not what has nothing at the path
    public override bool Matches(RequestBody body) => body.TryGetBareJson(out var json) ? Holds(json) : body.Text is null && value is AbsentMatcher;

    public override double Distance(string? value)
    {
        if (Matches(value))
            return 0;
        if (Inner is not { } inner || value is null || !JsonBytes.TryParseBare(value, out var json))
            return 1;
        var found = path.Evaluate(json);
        if (path.Definite && found is [{ ValueKind: JsonValueKind.Array } array] && inner is not EqualToJsonMatcher)
            found = [.. array.EnumerateArray()];
        return found.Count == 0 ? 1 : found.Min(item => inner.Distance(inner is EqualToJsonMatcher ? item.GetRawText() : TextOf(item)));
    }

    public override string? Found(RequestBody body)
    {
        if (value is EqualToJsonMatcher && !path.Definite)
            return body.Text is not null && body.TryGetBareJson(out var whole) && path.Branches(whole) ? JsonPretty.Text(ListOf(path.Evaluate(whole))) : null;
        if (IsSet || !body.TryGetBareJson(out var json) || path.Evaluate(json) is not [var first, ..])
            return null;
        if (first.ValueKind != JsonValueKind.Array || value is EqualToJsonMatcher)
            return TextOf(first);
        return first.GetArrayLength() > 0 ? TextOf(first[0]) : null;
    }

    private bool IsSet => path.Text.EndsWith(".keys()", StringComparison.Ordinal);

    private bool Holds(JsonElement json)
    {
        var found = path.Evaluate(json);
        if (value is null)
            return path.Definite ? found.Count > 0 && IsSomething(found[0]) : found.Count > 0;

        // to Jayway the names of an object are a set, which is no value that WireMock would look at
        if (IsSet)
            return value is AbsentMatcher && found.Count == 0;

        // an array is a list of values, except to a matcher that wants it whole
        if (value is not EqualToJsonMatcher && path.Definite && found is [{ ValueKind: JsonValueKind.Array } array])
            found = [.. array.EnumerateArray()];
        if (found.Count == 0 || found is [{ ValueKind: JsonValueKind.Null }])
            return value is AbsentMatcher;
        if (value is EqualToJsonMatcher && !path.Definite)
        {
            return value.Matches(JsonBytes.Text(ListOf(found)));
        }

        foreach (var item in found)
        {
            if (value.Matches(value is EqualToJsonMatcher ? item.GetRawText() : TextOf(item)))
                return true;
        }

        return false;
    }

    private static JsonElement ListOf(IReadOnlyList<JsonElement> items) => JsonBytes.Element(writer =>
    {
        writer.WriteStartArray();
        foreach (var item in items)
            item.WriteTo(writer);
        writer.WriteEndArray();
    });

    private static bool IsSomething(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => false,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.Object => value.EnumerateObject().MoveNext(),
        _ => true,
    };

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object or JsonValueKind.Array => JsonPretty.Text(value),
        JsonValueKind.Number => JavaNumber.Text(value),
        _ => value.GetRawText(),
    };
}
