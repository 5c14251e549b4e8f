using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mocks.Http.Matching;

namespace Mocks.Http.Json;

/// <summary>
/// Validates against JSON Schema, drafts 4 to 2020-12 (json-schema.org): the vocabularies of applicators and validation. References
/// lead within the schema; formats are annotations, as they are from draft 2019-09 on.
/// </summary>
internal sealed class JsonSchema
{
    private const int Depth = 200;

    private readonly JsonElement _root;
    private readonly Dictionary<string, JsonElement> _anchors = new(StringComparer.Ordinal);

    /// <exception cref="FormatException">The schema can't be used: it names a reference that leads nowhere, or a pattern that is none.</exception>
    public JsonSchema(JsonElement root)
    {
        if (root.ValueKind is not (JsonValueKind.Object or JsonValueKind.True or JsonValueKind.False))
            throw new FormatException("a schema is an object, true or false");
        _root = root;
        Collect(root, 0);
        Check(root, 0);
    }

    public bool IsValid(JsonElement value) => Valid(_root, value, 0);

    private bool Valid(JsonElement schema, JsonElement value, int depth)
    {
        if (schema.ValueKind == JsonValueKind.False)
            return false;
        if (schema.ValueKind != JsonValueKind.Object)
            return true;
        // a reference that leads back to itself without consuming anything would never end
        if (depth > Depth)
            return false;
        if (schema.TryGetProperty("$ref", out var reference) && reference.ValueKind == JsonValueKind.String && !Valid(Resolve(reference), value, depth + 1))
            return false;
        return ValidCombination(schema, value, depth) && ValidAny(schema, value) && value.ValueKind switch
        {
            JsonValueKind.Object => ValidObject(schema, value, depth),
            JsonValueKind.Array => ValidArray(schema, value, depth),
            JsonValueKind.String => ValidString(schema, value),
            JsonValueKind.Number => ValidNumber(schema, value),
            _ => true,
        };
    }

    private bool ValidCombination(JsonElement schema, JsonElement value, int depth)
    {
        foreach (var all in Items(schema, "allOf"))
        {
            if (!Valid(all, value, depth + 1))
                return false;
        }

        if (schema.TryGetProperty("anyOf", out _) && !Items(schema, "anyOf").Any(any => Valid(any, value, depth + 1)))
            return false;
        if (schema.TryGetProperty("oneOf", out _) && Items(schema, "oneOf").Count(one => Valid(one, value, depth + 1)) != 1)
            return false;
        if (schema.TryGetProperty("not", out var not) && Valid(not, value, depth + 1))
            return false;
        if (!schema.TryGetProperty("if", out var condition))
            return true;
        return !schema.TryGetProperty(Valid(condition, value, depth + 1) ? "then" : "else", out var branch) || Valid(branch, value, depth + 1);
    }

    private static bool ValidAny(JsonElement schema, JsonElement value)
    {
        if (schema.TryGetProperty("type", out var type))
        {
            var fits = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(one => IsOf(one, value)) : IsOf(type, value);
            if (!fits)
                return false;
        }

        if (schema.TryGetProperty("enum", out var list) && list.ValueKind == JsonValueKind.Array && !list.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)))
            return false;
        return !schema.TryGetProperty("const", out var constant) || JsonElement.DeepEquals(constant, value);
    }

    private static bool IsOf(JsonElement type, JsonElement value) => type.GetString() switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => false,
    };

    private bool ValidObject(JsonElement schema, JsonElement value, int depth)
    {
        var count = value.EnumerateObject().Count();
        if (count < (Number(schema, "minProperties") ?? 0) || count > (Number(schema, "maxProperties") ?? double.MaxValue))
            return false;
        if (Items(schema, "required").Any(name => name.ValueKind == JsonValueKind.String && !value.TryGetProperty(name.GetString()!, out _))) // its kind says that it is one
            return false;
        var properties = Object(schema, "properties");
        var patterns = Object(schema, "patternProperties");
        foreach (var property in value.EnumerateObject())
        {
            var evaluated = false;
            foreach (var known in properties.Where(known => known.Name == property.Name))
            {
                evaluated = true;
                if (!Valid(known.Value, property.Value, depth + 1))
                    return false;
            }

            foreach (var pattern in patterns.Where(pattern => Pattern(pattern.Name).IsMatch(property.Name)))
            {
                evaluated = true;
                if (!Valid(pattern.Value, property.Value, depth + 1))
                    return false;
            }

            if (!evaluated && schema.TryGetProperty("additionalProperties", out var additional) && !Valid(additional, property.Value, depth + 1))
                return false;
            if (schema.TryGetProperty("propertyNames", out var names)
                && !Valid(names, JsonBytes.Element(writer => writer.WriteStringValue(property.Name)), depth + 1))
                return false;
        }

        return ValidDependencies(schema, value, depth);
    }

    private bool ValidDependencies(JsonElement schema, JsonElement value, int depth)
    {
        foreach (var keyword in new[] { "dependencies", "dependentRequired", "dependentSchemas" })
        {
            foreach (var dependency in Object(schema, keyword).Where(dependency => value.TryGetProperty(dependency.Name, out _)))
            {
                var holds = dependency.Value.ValueKind == JsonValueKind.Array
                    ? dependency.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString() ?? "", out _))
                    : Valid(dependency.Value, value, depth + 1);
                if (!holds)
                    return false;
            }
        }

        return true;
    }

    private bool ValidArray(JsonElement schema, JsonElement value, int depth)
    {
        var length = value.GetArrayLength();
        if (length < (Number(schema, "minItems") ?? 0) || length > (Number(schema, "maxItems") ?? double.MaxValue))
            return false;
        if (schema.TryGetProperty("uniqueItems", out var unique) && unique.ValueKind == JsonValueKind.True && HasTwins(value))
            return false;

        // before 2020-12 a list of schemas was in "items", and what follows it in "additionalItems"
        var hasItems = schema.TryGetProperty("items", out var items);
        var isTuple = hasItems && items.ValueKind == JsonValueKind.Array;
        var prefix = isTuple ? [.. items.EnumerateArray()] : Items(schema, "prefixItems").ToList();
        var hasRest = isTuple ? schema.TryGetProperty("additionalItems", out var rest) : schema.TryGetProperty("items", out rest);
        for (var i = 0; i < length; i++)
        {
            if (i < prefix.Count ? !Valid(prefix[i], value[i], depth + 1) : hasRest && !Valid(rest, value[i], depth + 1))
                return false;
        }

        if (!schema.TryGetProperty("contains", out var contains))
            return true;
        var found = value.EnumerateArray().Count(item => Valid(contains, item, depth + 1));
        return found >= (Number(schema, "minContains") ?? 1) && found <= (Number(schema, "maxContains") ?? double.MaxValue);
    }

    private static bool HasTwins(JsonElement array)
    {
        var items = array.EnumerateArray().ToList();
        for (var i = 0; i < items.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (JsonElement.DeepEquals(items[i], items[j]))
                    return true;
            }
        }

        return false;
    }

    private static bool ValidString(JsonElement schema, JsonElement value)
    {
        var text = value.GetString()!; // its kind says that it is one
        var length = new StringInfo(text).LengthInTextElements;
        if (length < (Number(schema, "minLength") ?? 0) || length > (Number(schema, "maxLength") ?? double.MaxValue))
            return false;
        return !schema.TryGetProperty("pattern", out var pattern) || pattern.ValueKind != JsonValueKind.String
            || JavaRegex.IsMatch(Pattern(pattern.GetString()!), text); // its kind says that it is one
    }

    private static bool ValidNumber(JsonElement schema, JsonElement value)
    {
        var number = value.GetDouble();
        if (Number(schema, "minimum") is { } minimum && (number < minimum || (number.Equals(minimum) && IsTrue(schema, "exclusiveMinimum"))))
            return false;
        if (Number(schema, "maximum") is { } maximum && (number > maximum || (number.Equals(maximum) && IsTrue(schema, "exclusiveMaximum"))))
            return false;
        if (number <= (Number(schema, "exclusiveMinimum") ?? double.NegativeInfinity) || number >= (Number(schema, "exclusiveMaximum") ?? double.PositiveInfinity))
            return false;
        if (!schema.TryGetProperty("multipleOf", out var multiple) || multiple.ValueKind != JsonValueKind.Number)
            return true;
        return value.TryGetDecimal(out var exact) && multiple.TryGetDecimal(out var step) && step != 0
            ? exact % step == 0
            : double.IsInteger(number / multiple.GetDouble());
    }

    private JsonElement Resolve(JsonElement reference)
    {
        var text = reference.GetString()!; // a reference is a string, which was asked before
        return TryResolve(text, out var target) ? target : default;
    }

    private bool TryResolve(string reference, out JsonElement target)
    {
        if (_anchors.TryGetValue(reference, out target))
            return true;
        target = _root;
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        if (hash > 0 && !_anchors.TryGetValue(reference[..hash], out target))
            return false;
        if (hash < 0)
            return false;
        foreach (var segment in reference[(hash + 1)..].Split('/').Skip(1))
        {
            var name = Uri.UnescapeDataString(segment).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            var found = target.ValueKind switch
            {
                JsonValueKind.Object => target.TryGetProperty(name, out target),
                JsonValueKind.Array when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < target.GetArrayLength() =>
                    (target = target[at]).ValueKind != JsonValueKind.Undefined,
                _ => false,
            };
            if (!found)
                return false;
        }

        return true;
    }

    /// <summary>Notes the parts of the schema that have a name of their own.</summary>
    private void Collect(JsonElement schema, int depth)
    {
        if (depth > Depth)
            return;
        if (schema.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in schema.EnumerateObject())
            {
                if (property.Value.ValueKind == JsonValueKind.String && property.Name is "$id" or "id" or "$anchor")
                    _anchors.TryAdd((property.Name == "$anchor" ? "#" : "") + property.Value.GetString(), schema);
                Collect(property.Value, depth + 1);
            }
        }
        else if (schema.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in schema.EnumerateArray())
                Collect(item, depth + 1);
        }
    }

    private void Check(JsonElement schema, int depth)
    {
        if (depth > Depth)
            throw new FormatException("the schema is nested too deeply");
        if (schema.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in schema.EnumerateArray())
                Check(item, depth + 1);
        }

        if (schema.ValueKind != JsonValueKind.Object)
            return;
        foreach (var property in schema.EnumerateObject())
        {
            if (property.Name is "enum" or "const" or "default" or "examples" or "example")
                continue;
            if (property is { Name: "$ref", Value.ValueKind: JsonValueKind.String } && !TryResolve(property.Value.GetString()!, out _)) // its kind says that it is one
                throw new FormatException($"the reference \"{property.Value.GetString()}\" leads nowhere in the schema");
            try
            {
                if (property is { Name: "pattern", Value.ValueKind: JsonValueKind.String })
                    JavaRegex.Anywhere(property.Value.GetString()!); // its kind says that it is one
            }
            catch (ArgumentException exception)
            {
                throw new FormatException($"the pattern \"{property.Value.GetString()}\" can't be read: {exception.Message.TrimEnd('.')}", exception);
            }

            Check(property.Value, depth + 1);
        }
    }

    private static Regex Pattern(string pattern) => JavaRegex.CachedAnywhere(pattern);

    private static IEnumerable<JsonElement> Items(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static IEnumerable<JsonProperty> Object(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var map) && map.ValueKind == JsonValueKind.Object ? map.EnumerateObject() : [];

    private static double? Number(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var number) && number.ValueKind == JsonValueKind.Number ? number.GetDouble() : null;

    private static bool IsTrue(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var flag) && flag.ValueKind == JsonValueKind.True;
}
