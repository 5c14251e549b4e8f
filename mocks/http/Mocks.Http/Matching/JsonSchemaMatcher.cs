using Mocks.Http.Json;
using Mocks.Http.Requests;

namespace Mocks.Http.Matching;

internal sealed class JsonSchemaMatcher(string text, JsonSchema schema) : ValueMatcher
{
    public override string Name => "matchesJsonSchema";

    public override string Expected => text;

    // WireMock takes what is no JSON for a text
    public override bool Matches(string? value) =>
        value is not null && schema.IsValid(JsonBytes.TryParse(value, out var json) ? json : JsonBytes.Element(writer => writer.WriteStringValue(value)));

    public override bool Matches(RequestBody body) => body.TryGetJson(out var json) ? schema.IsValid(json) : Matches(body.Text);
}
