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

    public override string Expected => value is null ? path.Text : $"{path.Text} [{value.Name}] {value.Expected}";

    public override bool Matches(string? value) => Holds(value is not null && JsonBytes.TryParse(value, out var json) ? json : Bare(value));

    public override bool Matches(RequestBody body) => Holds(body.TryGetJson(out var json) ? json : Bare(body.Text));

    // WireMock's parser takes a bare word for a text, but never tries XML
    private static JsonElement? Bare(string? value) =>
        value is null || value.AsSpan().TrimStart() is ['<', ..] or [] ? null : JsonBytes.Element(writer => writer.WriteStringValue(value));

    /// <summary>What the path leads to, if a matcher looks at that, else the body.</summary>
    public override string? Shown(RequestBody body) =>
        value is null || !body.TryGetJson(out var json)
            ? body.Text
            : path.Evaluate(json) is { Count: > 0 } found && TextOf(found[0]) is { } text
                ? text
                : path.Definite || value is not EqualToJsonMatcher ? body.Text : "[ ]";

    private bool Holds(JsonElement? given)
    {
        if (given is not { } json)
            return value is AbsentMatcher;
        var found = path.Evaluate(json);
        if (value is null)
            return path.Definite ? found.Count > 0 && IsSomething(found[0]) : found.Count > 0;

        // an array is a list of values, except to a matcher that wants it whole
        if (value is not EqualToJsonMatcher && path.Definite && found is [{ ValueKind: JsonValueKind.Array } array])
            found = [.. array.EnumerateArray()];
        if (found.Count == 0 || found is [{ ValueKind: JsonValueKind.Null }])
            return value is AbsentMatcher;
        if (value is EqualToJsonMatcher && !path.Definite)
        {
            return value.Matches(JsonBytes.Text(JsonBytes.Element(writer =>
            {
                writer.WriteStartArray();
                foreach (var item in found)
                    item.WriteTo(writer);
                writer.WriteEndArray();
            })));
        }

        foreach (var item in found)
        {
            if (value.Matches(value is EqualToJsonMatcher ? item.GetRawText() : TextOf(item)))
                return true;
        }

        return false;
    }

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
        JsonValueKind.Number when !value.TryGetInt64(out _) => JavaNumber.Text(value.GetDouble()),
        _ => value.GetRawText(),
    };
}
