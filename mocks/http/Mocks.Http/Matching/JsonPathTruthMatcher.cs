using System.Text.Json;
using Mocks.Http.Json;
using Mocks.Http.Requests;

namespace Mocks.Http.Matching;

/// <summary>
/// WireMock.Net's <c>JsonPathMatcher</c>: whether the path leads anywhere. The only property of an object is made a list first, so
/// that a filter can be put to it.
/// </summary>
/// <param name="path">Null for one that leads nowhere.</param>
/// <param name="rejects">Whether JSON in which it leads nowhere is what is wanted.</param>
internal sealed class JsonPathTruthMatcher(string text, JsonPath? path, bool rejects) : ValueMatcher
{
    public override string Name => "JsonPathMatcher";

    public override string Expected => text;

    public override bool Matches(string? value) => value is not null && JsonBytes.TryParseWhole(value, out var json) && Holds(json) != rejects;

    public override bool Matches(RequestBody body) => body.Bytes.IsEmpty ? rejects : body.TryGetStrictJson(out var json) && Holds(json) != rejects;

    // one value and no more: of several WireMock.Net's own path fails, and a list of one item leads it nowhere
    private bool Holds(JsonElement json) =>
        path is not null
        && !(json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 1 && json[0].ValueKind == JsonValueKind.Object)
        && path.Evaluate(Listed(json)).Count == 1;

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
