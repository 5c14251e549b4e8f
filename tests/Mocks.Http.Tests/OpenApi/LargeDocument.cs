using System.Text.Json.Nodes;

namespace Mocks.Http.Tests.OpenApi;

/// <summary>
/// A document of the size of a real product's, made by a seed: schemas that refer to each other and to themselves, in all ways of
/// combining them, and operations over them.
/// </summary>
internal sealed class LargeDocument
{
    private const int Schemas = 120;

    private static readonly string[] Formats = ["date", "date-time", "email", "uuid", "uri", "ipv4", "ipv6", "hostname", "byte", "time", "duration"];
    private static readonly string[] Patterns = ["^[A-Z]{3}-[0-9]{4}$", "^(red|green|blue)$", "^\\d{5}(-\\d{4})?$", "^[a-z0-9._%+-]+@example\\.com$", "^v?[0-9]+\\.[0-9]+$"];
    private static readonly string[] Names = ["firstName", "city", "email", "price", "description", "createdAt", "iban", "quantity", "website", "phone", "code", "title"];

    private readonly Bogus.Randomizer _random = new(1);
    private readonly bool _is31;

    private LargeDocument(bool is31) => _is31 = is31;

    public static JsonObject Make(int operations, bool is31) => new LargeDocument(is31).Document(operations);

    private JsonObject Document(int operations)
    {
        var schemas = new JsonObject
        {
            ["Node"] = JsonNode.Parse("""{"type":"object","required":["name","children"],"properties":{"name":{"type":"string"},"children":{"type":"array","items":{"$ref":"#/components/schemas/Node"}},"parent":{"$ref":"#/components/schemas/Node"}}}"""),
            ["Animal"] = JsonNode.Parse("""{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"}},"discriminator":{"propertyName":"kind","mapping":{"cat":"#/components/schemas/Cat","dog":"#/components/schemas/Dog"}}}"""),
            ["Cat"] = JsonNode.Parse("""{"allOf":[{"$ref":"#/components/schemas/Animal"},{"type":"object","required":["lives"],"properties":{"lives":{"type":"integer","minimum":1,"maximum":9}}}]}"""),
            ["Dog"] = JsonNode.Parse("""{"allOf":[{"$ref":"#/components/schemas/Animal"},{"type":"object","required":["tricks"],"properties":{"tricks":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["sit","roll","play dead"]}}}}]}"""),
            ["Pet"] = JsonNode.Parse("""{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}],"discriminator":{"propertyName":"kind","mapping":{"cat":"#/components/schemas/Cat","dog":"#/components/schemas/Dog"}}}"""),
            ["Tree"] = JsonNode.Parse("""{"oneOf":[{"type":"object","required":["leaf"],"additionalProperties":false,"properties":{"leaf":{"type":"integer"}}},{"type":"object","required":["left","right"],"additionalProperties":false,"properties":{"left":{"$ref":"#/components/schemas/Tree"},"right":{"$ref":"#/components/schemas/Tree"}}}]}"""),
        };
        for (var i = 0; i < Schemas; i++)
            schemas[$"S{i}"] = Object(i, 0);
        var paths = new JsonObject();
        for (var i = 0; i < operations; i++)
            Add(paths, i, schemas);
        return new JsonObject
        {
            ["openapi"] = _is31 ? "3.1.0" : "3.0.3",
            ["info"] = new JsonObject { ["title"] = "Large", ["version"] = "1" },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
    }

    private void Add(JsonObject paths, int at, JsonObject schemas)
    {
        var names = schemas.Select(pair => pair.Key).ToList();
        var reference = new JsonObject { ["$ref"] = $"#/components/schemas/{names[at % names.Count]}" };
        var path = $"/area{at % 17}/things{at / 4}/{{id}}";
        if (paths[path] is not JsonObject item)
            paths[path] = item = new JsonObject { ["parameters"] = JsonNode.Parse("""[{"name":"id","in":"path","required":true,"schema":{"type":"string"}}]""") };
        item[new[] { "get", "put", "post", "delete" }[at % 4]] = new JsonObject
        {
            ["operationId"] = $"op{at}",
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject
                {
                    ["description"] = "ok",
                    ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = (at % 3) == 0 ? new JsonObject { ["type"] = "array", ["items"] = reference } : reference } },
                },
            },
        };
    }

    private JsonObject Object(int at, int depth)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        for (var i = 0; i < Next(2, 8); i++)
        {
            var name = Next(3) == 0 ? Names[Next(Names.Length)] : $"p{i}";
            properties[name] = Property(at, depth + 1);
            if (Next(2) == 0 && !required.Any(known => (string?)known == name))
                required.Add(name);
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0)
            schema["required"] = required;
        if (Next(4) == 0)
            schema["additionalProperties"] = false;
        else if (Next(4) == 0)
            schema["additionalProperties"] = new JsonObject { ["type"] = "integer" };
        return schema;
    }

    private JsonObject Property(int at, int depth)
    {
        switch (Next(depth > 3 ? 8 : 15))
        {
            case 0:
                return new JsonObject { ["type"] = "string", ["format"] = Formats[Next(Formats.Length)] };
            case 1:
                return new JsonObject { ["type"] = "string", ["pattern"] = Patterns[Next(Patterns.Length)] };
            case 2:
                var low = Next(0, 20);
                return new JsonObject { ["type"] = "string", ["minLength"] = low, ["maxLength"] = low + Next(0, 30) };
            case 3:
                var least = Next(-100, 100);
                return new JsonObject { ["type"] = "integer", ["minimum"] = least, ["maximum"] = least + Next(0, 50) };
            case 4:
                return new JsonObject { ["type"] = "number", ["multipleOf"] = 0.25, ["minimum"] = 0, ["maximum"] = 10 };
            case 5:
                return new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("a", "b", "c") };
            case 6:
                return Nullable(new JsonObject { ["type"] = "string" });
            case 7:
                return new JsonObject { ["type"] = "boolean" };
            case 8:
                return new JsonObject { ["type"] = "array", ["items"] = Property(at, depth + 1), ["minItems"] = Next(0, 3) };
            case 9:
                return new JsonObject { ["$ref"] = $"#/components/schemas/S{Next(Schemas)}" };
            case 10:
                return new JsonObject { ["anyOf"] = new JsonArray(Property(at, depth + 2), new JsonObject { ["type"] = "integer" }) };
            case 11:
                return new JsonObject { ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, new JsonObject { ["type"] = "integer" }, new JsonObject { ["type"] = "number" }) };
            case 12:
                return new JsonObject { ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = "#/components/schemas/Cat" }, new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["extra"] = Property(at, depth + 1) } }) };
            case 13:
                return new JsonObject { ["type"] = "object", ["additionalProperties"] = Property(at, depth + 1) };
            default:
                return Object(at, depth + 1);
        }
    }

    private JsonObject Nullable(JsonObject schema)
    {
        if (_is31)
            schema["type"] = new JsonArray((string?)schema["type"], "null");
        else
            schema["nullable"] = true;
        return schema;
    }

    private int Next(int below) => _random.Int(0, below - 1);

    private int Next(int from, int below) => _random.Int(from, below - 1);
}
