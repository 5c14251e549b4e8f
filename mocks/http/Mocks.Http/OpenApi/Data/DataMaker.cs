using System.Text.Json;
using System.Text.Json.Nodes;
using Bogus;
using Mocks.Http.Json;
using Mocks.Http.OpenApi.Schemas;
using Mocks.Http.OpenApi.Validation;

namespace Mocks.Http.OpenApi.Data;

/// <summary>
/// Makes a value for a schema: examples and defaults where there are some, else values that look like what a property's name,
/// format or pattern says. What parts of schemas say against each other is tried out: a value is tested, and made again with
/// other branches if it does not fit. The same seed gives the same value.
/// </summary>
internal sealed class DataMaker
{
    private const int Attempts = 24;
    private const int DeepEnough = 3;
    private const int TooDeep = 40;

    /// <summary>Making one takes milliseconds; a document is made by one thread from start to end.</summary>
    private static readonly ThreadLocal<Faker> Fakers = new(() => new Faker());

    private readonly Faker _faker;
    private readonly bool _fromExamples;
    private readonly TextMaker _texts;
    private readonly NumberMaker _numbers;
    private int _work;

    /// <param name="fromExamples">Whether examples and defaults of schemas count.</param>
    public DataMaker(int seed, bool fromExamples)
    {
        _faker = Fakers.Value!; // its factory gives one
        _faker.Random = new Randomizer(seed);
        _fromExamples = fromExamples;
        _texts = new TextMaker(_faker);
        _numbers = new NumberMaker(_faker);
    }

    public JsonNode? Make(Schema schema, string name = "") => Proven(schema, name, 0);

    /// <summary>A value that the schema holds for, or the last of many attempts.</summary>
    private JsonNode? Proven(Schema schema, string name, int depth)
    {
        JsonNode? value = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var turn = attempt;
            var flat = new SchemaMerge(branches => Branch(branches, turn, depth)).Flatten(schema);
            value = MakeFlat(flat, name, depth, attempt);
            // a schema that has no end keeps nothing to itself by trying again
            if (_work > 20_000 || !(schema.NeedsProof || schema.Target.NeedsProof || flat.NeedsProof || attempt > 0) || Fits(schema, value))
                return value;
        }

        return value;
    }

    private static bool Fits(Schema schema, JsonNode? value) => SchemaValidator.Answers.IsValid(schema, Element(value));

    private static JsonElement Element(JsonNode? value) => JsonBytes.Element(writer =>
    {
        if (value is null)
            writer.WriteNullValue();
        else
            value.WriteTo(writer);
    });

    // attempts go through the branches; far down the one that ends soonest comes first
    private static int Branch(IReadOnlyList<Schema> branches, int attempt, int depth)
    {
        if (depth < DeepEnough)
            return attempt % branches.Count;
        var shallowest = Enumerable.Range(0, branches.Count).OrderBy(i => SchemaDepth.Of(branches[i])).ThenBy(i => i).ToList();
        return shallowest[attempt % branches.Count];
    }

    private JsonNode? MakeFlat(Schema schema, string name, int depth, int attempt)
    {
        _work++;
        if (schema.Const is { } constant)
            return Node(constant);
        if (_fromExamples && attempt < 2 && Example(schema) is { } example)
            return Node(example);
        if (schema.Enum is { Count: > 0 } allowed)
        {
            var values = allowed.Where(value => value.ValueKind != JsonValueKind.Null).ToList();
            return values.Count == 0 ? null : Node(values[_faker.Random.Int(0, values.Count - 1)]);
        }

        return Type(schema, attempt) switch
        {
            "object" when depth <= TooDeep => MakeObject(schema, depth),
            "array" when depth <= TooDeep => MakeArray(schema, name, depth),
            "string" => JsonValue.Create(_texts.Make(schema, name)),
            "integer" => _numbers.Whole(schema, name),
            "number" => _numbers.Decimal(schema, name),
            "boolean" => JsonValue.Create(_faker.Random.Bool()),
            _ => null,
        };
    }

    private static JsonElement? Example(Schema schema)
    {
        foreach (var example in schema.Examples)
        {
            if (SchemaValidator.Answers.IsValid(schema, example))
                return example;
        }

        return schema.Default is { ValueKind: not JsonValueKind.Null } value && SchemaValidator.Answers.IsValid(schema, value) ? value : null;
    }

    private static JsonNode? Node(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Object => JsonObject.Create(value),
        JsonValueKind.Array => JsonArray.Create(value),
        _ => JsonValue.Create(value),
    };

    private static string Type(Schema schema, int attempt)
    {
        var types = schema.Types.Where(type => type != "null").ToList();
        if (types.Count > 0)
            return types[attempt % types.Count];
        if (schema.Types.Count > 0)
            return "null";
        if (schema.Properties.Count > 0 || schema.Required.Count > 0 || schema.AdditionalProperties is { RefusesAll: false } || schema.MinProperties > 0)
            return "object";
        if (schema.Items is not null || schema.PrefixItems.Count > 0 || schema.Contains is not null || schema.MinItems > 0)
            return "array";
        if (schema.Minimum is not null || schema.Maximum is not null || schema.ExclusiveMinimum is not null || schema.ExclusiveMaximum is not null || schema.MultipleOf is not null)
            return "number";
        if (schema.Not is null)
            return "string";
        // anything but what "not" says: one after the other is tried
        return (attempt % 6) switch { 0 => "string", 1 => "integer", 2 => "boolean", 3 => "object", 4 => "array", _ => "null" };
    }

    private JsonObject MakeObject(Schema schema, int depth)
    {
        var value = new JsonObject();
        foreach (var (name, property) in schema.Properties)
        {
            var isRequired = schema.Required.Contains(name, StringComparer.Ordinal);
            if (property.RefusesAll || (property.WriteOnly || property.Target.WriteOnly))
                continue;
            if (!isRequired && (depth >= DeepEnough && SchemaDepth.Of(property) > 0 || depth >= DeepEnough * 2))
                continue;
            if (!isRequired && schema.MaxProperties is { } most && value.Count + schema.Required.Count(other => !value.ContainsKey(other)) >= most)
                continue;
            value[name] = schema.Discriminator?.PropertyName == name && schema.Name is { } own && property.Target is { Enum: null, Const: null }
                ? JsonValue.Create(schema.Discriminator.ValueOf(own))
                : Nested(property, name, depth);
        }

        foreach (var name in schema.Required.Where(name => !value.ContainsKey(name) && !schema.Properties.ContainsKey(name)))
        {
            var matching = schema.PatternProperties.FirstOrDefault(pair => pair.Pattern.IsMatch(name)).Schema;
            value[name] = Nested(matching ?? schema.AdditionalProperties ?? Schema.Anything, name, depth);
        }

        AddMore(value, schema, depth);
        return value;
    }

    /// <summary>Members of a map, and as many more as the schema wants.</summary>
    private void AddMore(JsonObject value, Schema schema, int depth)
    {
        var isMap = schema.Properties.Count == 0 && depth < DeepEnough
            && (schema.AdditionalProperties is { RefusesAll: false } given && !ReferenceEquals(given, Schema.Anything) || schema.PatternProperties.Count > 0);
        var least = Math.Max(schema.MinProperties ?? 0, isMap ? 2 : 0);
        for (var i = 0; value.Count < Math.Min(least, schema.MaxProperties ?? int.MaxValue) && i < 100; i++)
        {
            var byPattern = schema.PatternProperties.Count > 0 ? schema.PatternProperties[i % schema.PatternProperties.Count] : default;
            if (byPattern.Schema is null && schema.AdditionalProperties is { RefusesAll: true })
                return;
            var name = byPattern.Schema is not null
                ? _texts.Make(new Schema { Patterns = [byPattern.Pattern] }, "")
                : schema.PropertyNames is { } names && Proven(names.Types.Count > 0 ? names : new Schema { Types = ["string"], AllOf = [names] }, "", depth) is JsonValue proper
                    && proper.TryGetValue<string>(out var named)
                    ? named
                    : _faker.Lorem.Word();
            if (!value.ContainsKey(name))
                value[name] = Nested(byPattern.Schema ?? schema.AdditionalProperties ?? Schema.Anything, name, depth);
        }
    }

    private JsonArray MakeArray(Schema schema, string name, int depth)
    {
        var array = new JsonArray();
        var least = schema.MinItems ?? 0;
        var most = schema.MaxItems ?? int.MaxValue;
        var usual = depth >= DeepEnough || schema.Items is { RefusesAll: true } ? least : Math.Max(least, depth == 0 ? 3 : 2);
        var count = Math.Min(Math.Max(usual, Math.Min(schema.PrefixItems.Count, most)), Math.Min(most, Math.Max(least, 1000)));
        for (var i = 0; i < (schema.Contains is null ? 0 : schema.MinContains ?? 1) && i < most; i++)
            array.Add(Nested(schema.Items is { } both ? new Schema { AllOf = [schema.Contains!, both] } : schema.Contains!, Singular(name), depth)); // its count says that it is there
        for (var tries = 0; array.Count < count && tries < count * 20; tries++)
        {
            var item = Nested(array.Count < schema.PrefixItems.Count ? schema.PrefixItems[array.Count] : schema.Items ?? Schema.Anything, Singular(name), depth);
            if (schema.UniqueItems && array.Any(present => JsonNode.DeepEquals(present, item)))
                continue;
            array.Add(item);
        }

        return array;
    }

    private static string Singular(string name) => name.EndsWith('s') && name.Length > 1 ? name[..^1] : name;

    private JsonNode? Nested(Schema schema, string name, int depth)
    {
        var target = schema.Target;
        if (depth > TooDeep || (depth >= DeepEnough * 2 && target.Types.Contains("null", StringComparer.Ordinal)))
            return null;
        return Proven(schema, name, depth + 1);
    }
}
