using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mocks.Http.OpenApi.Schemas;

/// <summary>Reads schemas of a contract, each referenced one once.</summary>
internal sealed class SchemaReader(ContractDocument document)
{
    // no pattern can hang a request
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Schema> _byReference = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <exception cref="FormatException">A reference leads nowhere, or a pattern is none.</exception>
    public Schema Read(ContractNode node)
    {
        lock (_lock)
            return ReadSchema(node);
    }

    private Schema ReadSchema(ContractNode node)
    {
        var json = node.Json;
        if (json.ValueKind == JsonValueKind.False)
            return Schema.Nothing;
        if (json.ValueKind != JsonValueKind.Object)
            return Schema.Anything;
        var schema = new Schema();
        if (json.TryGetProperty("$ref", out var reference) && reference.ValueKind == JsonValueKind.String)
        {
            schema.Reference = Referenced(node, reference.GetString()!); // its kind says that it is one
            schema.Name = schema.Reference.Name;
            schema.IsBareReference = !document.IsVersion31 || json.EnumerateObject().All(property => property.Name is "$ref" or "description" or "summary");
            if (schema.IsBareReference)
                return schema;
        }

        ReadValues(schema, node);
        ReadNumbers(schema, json);
        ReadText(schema, json);
        ReadArray(schema, node);
        ReadObject(schema, node);
        ReadCombinations(schema, node);
        return schema;
    }

    private Schema Referenced(ContractNode from, string reference)
    {
        var (key, target) = document.Resolve(from.File, reference);
        if (_byReference.TryGetValue(key, out var known))
            return known;
        // known before it is read: it may contain itself
        var shell = new Schema { IsBareReference = true, Name = NameOf(key) };
        _byReference[key] = shell;
        shell.Reference = ReadSchema(target);
        shell.Reference.Name ??= shell.Name;
        return shell;
    }

    private static string NameOf(string key)
    {
        var name = key[(key.LastIndexOf('/') + 1)..];
        return name.Contains('#', StringComparison.Ordinal) ? name[..name.IndexOf('#', StringComparison.Ordinal)] : name;
    }

    private void ReadValues(Schema schema, ContractNode node)
    {
        var json = node.Json;
        var types = new List<string>();
        if (json.TryGetProperty("type", out var type))
        {
            if (type.ValueKind == JsonValueKind.String)
                types.Add(type.GetString()!); // its kind says that it is one
            else if (type.ValueKind == JsonValueKind.Array)
                types.AddRange(type.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!));
        }

        var nullable = IsTrue(json, "nullable");
        if (nullable && types.Count > 0 && !types.Contains("null", StringComparer.Ordinal))
            types.Add("null");
        schema.Types = types;
        if (json.TryGetProperty("enum", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            var values = list.EnumerateArray().ToList();
            // "nullable" without null among the values still means that null is one, as most tools read it
            if (nullable && !values.Exists(value => value.ValueKind == JsonValueKind.Null))
                values.Add(JsonDocument.Parse("null").RootElement);
            schema.Enum = values;
        }

        if (json.TryGetProperty("const", out var constant))
            schema.Const = constant;
        if (json.TryGetProperty("default", out var fallback))
            schema.Default = fallback;
        var examples = new List<JsonElement>();
        if (json.TryGetProperty("example", out var example))
            examples.Add(example);
        if (json.TryGetProperty("examples", out var more) && more.ValueKind == JsonValueKind.Array)
            examples.AddRange(more.EnumerateArray());
        schema.Examples = examples;
        schema.ReadOnly = IsTrue(json, "readOnly");
        schema.WriteOnly = IsTrue(json, "writeOnly");
        if (json.TryGetProperty("xml", out var xml) && xml.ValueKind == JsonValueKind.Object)
            schema.Xml = new XmlName(Text(xml, "name"), IsTrue(xml, "attribute"), IsTrue(xml, "wrapped"));
    }

    private static void ReadNumbers(Schema schema, JsonElement json)
    {
        schema.Minimum = Number(json, "minimum");
        schema.Maximum = Number(json, "maximum");
        schema.ExclusiveMinimum = Number(json, "exclusiveMinimum");
        schema.ExclusiveMaximum = Number(json, "exclusiveMaximum");
        schema.MultipleOf = Number(json, "multipleOf") is > 0 and var step ? step : null;
        if (IsTrue(json, "exclusiveMinimum"))
            (schema.ExclusiveMinimum, schema.Minimum) = (schema.Minimum, null);
        if (IsTrue(json, "exclusiveMaximum"))
            (schema.ExclusiveMaximum, schema.Maximum) = (schema.Maximum, null);
    }

    private static void ReadText(Schema schema, JsonElement json)
    {
        schema.Format = Text(json, "format");
        schema.MinLength = Whole(json, "minLength");
        schema.MaxLength = Whole(json, "maxLength");
        if (Text(json, "pattern") is { } pattern)
            schema.Patterns = [Pattern(pattern)];
    }

    private void ReadArray(Schema schema, ContractNode node)
    {
        var json = node.Json;
        schema.MinItems = Whole(json, "minItems");
        schema.MaxItems = Whole(json, "maxItems");
        schema.UniqueItems = IsTrue(json, "uniqueItems");
        schema.MinContains = Whole(json, "minContains");
        schema.MaxContains = Whole(json, "maxContains");
        schema.Items = Child(node, "items");
        schema.Contains = Child(node, "contains");
        schema.PrefixItems = Children(node, "prefixItems");
    }

    private void ReadObject(Schema schema, ContractNode node)
    {
        var json = node.Json;
        schema.MinProperties = Whole(json, "minProperties");
        schema.MaxProperties = Whole(json, "maxProperties");
        if (json.TryGetProperty("required", out var required) && required.ValueKind == JsonValueKind.Array)
            schema.Required = [.. required.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString()!)];
        schema.Properties = Map(node, "properties");
        schema.AdditionalProperties = Child(node, "additionalProperties");
        schema.UnevaluatedProperties = Child(node, "unevaluatedProperties");
        schema.PropertyNames = Child(node, "propertyNames");
        schema.PatternProperties = [.. Map(node, "patternProperties").Select(pair => (Pattern(pair.Key), pair.Value))];
        schema.DependentSchemas = Map(node, "dependentSchemas");
        if (json.TryGetProperty("dependentRequired", out var dependent) && dependent.ValueKind == JsonValueKind.Object)
        {
            schema.DependentRequired = dependent.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Array).DistinctBy(property => property.Name, StringComparer.Ordinal).ToDictionary(
                property => property.Name,
                IReadOnlyList<string> (property) => [.. property.Value.EnumerateArray().Select(name => name.GetString() ?? "")],
                StringComparer.Ordinal);
        }
    }

    private void ReadCombinations(Schema schema, ContractNode node)
    {
        schema.AllOf = Children(node, "allOf");
        schema.AnyOf = Children(node, "anyOf");
        schema.OneOf = Children(node, "oneOf");
        schema.Not = Child(node, "not");
        schema.If = Child(node, "if");
        schema.Then = Child(node, "then");
        schema.Else = Child(node, "else");
        if (!node.Json.TryGetProperty("discriminator", out var discriminator) || discriminator.ValueKind != JsonValueKind.Object
            || Text(discriminator, "propertyName") is not { } property)
            return;
        var mapping = new Dictionary<string, string>(StringComparer.Ordinal);
        if (discriminator.TryGetProperty("mapping", out var given) && given.ValueKind == JsonValueKind.Object)
        {
            foreach (var entry in given.EnumerateObject())
                mapping[entry.Name] = entry.Value.GetString() ?? "";
        }

        schema.Discriminator = new Discriminator(property, mapping);
    }

    private Schema? Child(ContractNode node, string name) =>
        node.Json.TryGetProperty(name, out var child) && child.ValueKind is JsonValueKind.Object or JsonValueKind.True or JsonValueKind.False
            ? ReadSchema(node with { Json = child })
            : null;

    private List<Schema> Children(ContractNode node, string name) =>
        node.Json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(child => ReadSchema(node with { Json = child }))]
            : [];

    private Dictionary<string, Schema> Map(ContractNode node, string name)
    {
        var map = new Dictionary<string, Schema>(StringComparer.Ordinal);
        if (node.Json.TryGetProperty(name, out var given) && given.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in given.EnumerateObject())
                map[property.Name] = ReadSchema(node with { Json = property.Value });
        }

        return map;
    }

    private static Regex Pattern(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, Limit);
        }
        catch (ArgumentException exception)
        {
            throw new FormatException($"the pattern \"{pattern}\" can't be read: {exception.Message.TrimEnd('.')}", exception);
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static decimal? Number(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.Number)
            return null;
        if (value.TryGetDecimal(out var number))
            return number;
        return value.GetDouble() > 0 ? decimal.MaxValue : decimal.MinValue;
    }

    private static int? Whole(JsonElement json, string name) =>
        Number(json, name) is { } number ? (int)Math.Clamp(number, 0, int.MaxValue) : null;

    private static bool IsTrue(JsonElement json, string name) => json.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True;
}
