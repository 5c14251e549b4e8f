using System.Text.Json;
using System.Text.Json.Nodes;
using Mocks.Http.Json;

namespace Mocks.Http.Tests.OpenApi;

/// <summary>Every operation of a large document answers, and a validator that knows nothing of how answers are made finds them right.</summary>
public sealed class LargeDocumentTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_operation_answers_what_its_schema_says(bool is31)
    {
        var document = LargeDocument.Make(600, is31);
        await using var mock = await RunningMock.StartAsync(("http/large/openapi.json", document.ToJsonString()));
        var wrong = new List<string>();
        var schemas = new Dictionary<string, JsonSchema>(StringComparer.Ordinal);

        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject().Where(member => member.Key != "parameters"))
            {
                var (status, body) = await mock.CallAsync(method.ToUpperInvariant(), path.Replace("{id}", "x1", StringComparison.Ordinal));
                var schema = operation!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;
                var known = schemas.TryGetValue(schema.ToJsonString(), out var read) ? read : schemas[schema.ToJsonString()] = Schema(schema, document);
                if (status != 200 || !known.IsValid(JsonDocument.Parse(body).RootElement))
                    wrong.Add($"{method} {path}: {status} {body} is not {schema.ToJsonString()}");
            }
        }

        Assert.Empty(wrong);
    }

    private static JsonSchema Schema(JsonNode schema, JsonObject document)
    {
        var root = (JsonObject)schema.DeepClone();
        root["components"] = ((JsonObject)document["components"]!).DeepClone();
        Widen(root);
        return new JsonSchema(JsonDocument.Parse(root.ToJsonString()).RootElement);
    }

    // "nullable" is OpenAPI 3.0's word for a second type
    private static void Widen(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            if (members["nullable"] is JsonValue flag && (bool)flag)
                members["type"] = new JsonArray((string?)members["type"], "null");
            foreach (var (_, member) in members)
                Widen(member);
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
                Widen(item);
        }
    }
}
