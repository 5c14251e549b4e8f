using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mocks.Http.Json;
using Mocks.Http.OpenApi.Data;
using Mocks.Http.OpenApi.Schemas;
using Mocks.Http.OpenApi.Validation;
using Mocks.Http.Requests;

namespace Mocks.Http.OpenApi;

/// <summary>
/// Makes the body and the headers of an answer. A made value depends on the seed, the method, the path and the query: the same
/// request gets the same answer, and <c>/pets/1</c> another pet than <c>/pets/2</c>.
/// </summary>
internal sealed class ContractBody(
    Contract contract, Operation operation, ReceivedRequest request, Preferences preferences, IReadOnlyDictionary<string, string> path)
{
    public MadeBody Make(Negotiation negotiation)
    {
        var maker = new DataMaker(Seed(negotiation.Status), preferences.Dynamic != true);
        var value = Value(negotiation, maker);
        var violations = new List<Violation>();
        if (contract.Checks != ContractChecks.Off && value.ValueKind != JsonValueKind.Undefined && negotiation.Content?.Schema is { } schema)
            violations = SchemaValidator.Answers.Violations(schema, value, "Response", "body");
        var headers = new List<(string, string)>();
        foreach (var header in negotiation.Headers)
        {
            var made = header.Example ?? Element(maker.Make(header.Schema, header.Name));
            if (made.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
                headers.Add((header.Name, JsonBytes.Text(made)));
        }

        return new MadeBody(Bytes(negotiation, value), value, headers, violations);
    }

    private JsonElement Value(Negotiation negotiation, DataMaker maker)
    {
        if (negotiation.Example is { } example)
            return example.Value;
        if (negotiation.Content?.Schema is not { } schema)
            return default;
        var made = maker.Make(schema);
        if (negotiation.Status is >= 200 and < 300 && made is JsonObject named)
            Echo(named, schema);
        return Element(made);
    }

    /// <summary>A resource has the identity that it was asked for by, if its schema lets it.</summary>
    private void Echo(JsonObject made, Schema schema)
    {
        foreach (var (name, text) in path)
        {
            // "/pets/{petId}" names the pet's id
            var member = made.ContainsKey(name) ? name
                : name.EndsWith("Id", StringComparison.Ordinal) && name == operation.Parameters.LastOrDefault(parameter => parameter.In == "path")?.Name && made.ContainsKey("id") ? "id"
                : null;
            if (member is null)
                continue;
            var before = made[member]?.DeepClone();
            made[member] = before is JsonValue number && number.GetValueKind() == JsonValueKind.Number
                && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                ? JsonValue.Create(whole)
                : JsonValue.Create(text);
            if (!SchemaValidator.Answers.IsValid(schema, Element(made)))
                made[member] = before;
        }
    }

    private int Seed(int status) =>
        StableHash.Of(contract.Seed, $"{preferences.Seed} {request.Method} {request.Url} {status.ToString(CultureInfo.InvariantCulture)}");

    private static ReadOnlyMemory<byte> Bytes(Negotiation negotiation, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined || negotiation.Content is not { } content)
            return default;
        if (content.IsJson)
            return JsonBytes.Bytes(value.WriteTo);
        if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && (content.Type.EndsWith("/xml", StringComparison.Ordinal) || content.Type.EndsWith("+xml", StringComparison.Ordinal)))
            return Encoding.UTF8.GetBytes(XmlBody.Write(value, content.Schema ?? Schema.Anything));
        return value.ValueKind == JsonValueKind.String ? Encoding.UTF8.GetBytes(JsonBytes.Text(value)) : JsonBytes.Bytes(value.WriteTo);
    }

    private static JsonElement Element(JsonNode? value) => JsonBytes.Element(writer =>
    {
        if (value is null)
            writer.WriteNullValue();
        else
            value.WriteTo(writer);
    });
}
