using System.Text.Json;
using Mocks.Http.Json;
using Mocks.Http.Requests;

namespace Mocks.Http.Matching;

internal sealed class JsonSchemaMatcher(string text, JsonSchema schema) : ValueMatcher
{
    public override string Name => "matchesJsonSchema";

    public override string Expected => text;

    public override bool Matches(string? value) => value is not null && IsValid(JsonBytes.TryParse(value, out var json) ? json : null, value);

    public override bool Matches(RequestBody body) =>
        body.Text is { } value && IsValid(body.TryGetJson(out var json) ? json : null, value);

    // WireMock takes what is no JSON for a text, and what is neither object nor array for one too
    private bool IsValid(JsonElement? json, string value)
    {
        if (json is { } given && (given.ValueKind is JsonValueKind.Object or JsonValueKind.Array || schema.IsValid(given)))
            return schema.IsValid(given);
        return schema.IsValid(JsonBytes.Element(writer => writer.WriteStringValue(value)));
    }
}
