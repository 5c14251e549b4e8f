using System.Text.Json;
using Mocks.Http.Json;
using Mocks.Http.Requests;

namespace Mocks.Http.Matching;

/// <summary>
/// WireMock.Net's <c>JsonPathMatcher</c>: whether the path leads anywhere. The only property of an object is made a list first, so
/// that a filter can be put to it.
/// </summary>
internal sealed class JsonPathTruthMatcher(JsonPath path) : ValueMatcher
{
    public override string Name => "JsonPathMatcher";

    public override string Expected => path.Text;

    public override bool Matches(string? value) => value is not null && JsonBytes.TryParse(value, out var json) && Holds(json);

    public override bool Matches(RequestBody body) => body.TryGetStrictJson(out var json) && Holds(json);

    private bool Holds(JsonElement json) => path.Evaluate(Listed(json)).Count > 0;

    private static JsonElement Listed(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return json;
        using var properties = json.EnumerateObject();
        if (!properties.MoveNext() || properties.Current is not { Value.ValueKind: not JsonValueKind.Array } only || properties.MoveNext())
            return json;
        return JsonBytes.Element(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray(only.Name);
            only.Value.WriteTo(writer);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }
}
