using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mocks.Http.Json;
using Mocks.Http.OpenApi.Schemas;

namespace Mocks.Http.OpenApi.Validation;

/// <summary>Tests values against schemas and tells every violation, in the order and the words of Ajv, which Prism passes on.</summary>
/// <param name="isAnswer">Of an answer, properties only for writing are not required; of a request, those only for reading.</param>
internal sealed class SchemaValidator(bool isAnswer)
{
    private const int Depth = 250;

    public static SchemaValidator Requests { get; } = new(false);

    public static SchemaValidator Answers { get; } = new(true);

    public bool IsValid(Schema schema, JsonElement value)
    {
        var sink = new ViolationSink(true);
        Validate(schema, value, sink, 0);
        return sink.Count == 0;
    }

    /// <summary>All violations; their paths begin with <paramref name="place"/> (<c>body</c>).</summary>
    /// <param name="subject"><c>Request</c> or <c>Response</c>.</param>
    public List<Violation> Violations(Schema schema, JsonElement value, string subject, string place)
    {
        var sink = new ViolationSink(false);
        Validate(schema, value, sink, 0);
        return sink.Told(subject, place);
    }

    private void Validate(Schema schema, JsonElement value, ViolationSink sink, int depth)
    {
        if (sink.IsDone || depth > Depth)
            return;
        if (schema.RefusesAll)
        {
            sink.Add("false schema", "boolean schema is false");
            return;
        }

        if (schema.Reference is { } reference)
        {
            Validate(reference, value, sink, depth + 1);
            if (schema.IsBareReference)
                return;
        }

        if (schema.Types.Count > 0 && !schema.Types.Any(type => IsOf(type, value)))
        {
            sink.Add("type", $"must be {string.Join(',', schema.Types)}");
            return; // what is about another type says nothing of this value
        }

        if (value.ValueKind == JsonValueKind.Number)
            ValidateNumber(schema, value, sink);
        if (value.ValueKind == JsonValueKind.String)
            ValidateText(schema, value.GetString()!, sink); // its kind says that it is one
        ValidateValue(schema, value, sink);
        ValidateCombination(schema, value, sink, depth);
        if (value.ValueKind == JsonValueKind.Array)
            ValidateArray(schema, value, sink, depth);
        if (value.ValueKind == JsonValueKind.Object)
            ValidateObject(schema, value, sink, depth);
    }

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => true,
    };

    private static void ValidateNumber(Schema schema, JsonElement value, ViolationSink sink)
    {
        if (!value.TryGetDecimal(out var number))
            number = value.GetDouble() > 0 ? decimal.MaxValue : decimal.MinValue;
        if (schema.Maximum is { } maximum && number > maximum)
            sink.Add("maximum", $"must be <= {Plain(maximum)}");
        if (schema.Minimum is { } minimum && number < minimum)
            sink.Add("minimum", $"must be >= {Plain(minimum)}");
        if (schema.ExclusiveMaximum is { } below && number >= below)
            sink.Add("exclusiveMaximum", $"must be < {Plain(below)}");
        if (schema.ExclusiveMinimum is { } above && number <= above)
            sink.Add("exclusiveMinimum", $"must be > {Plain(above)}");
        if (schema.MultipleOf is { } step && number % step != 0)
            sink.Add("multipleOf", $"must be multiple of {Plain(step)}");
        if (schema.Format is { } format && !Formats.IsValid(format, number))
            sink.Add("format", $"must match format \"{format}\"");
    }

    private static void ValidateText(Schema schema, string text, ViolationSink sink)
    {
        if (schema.MaxLength is { } || schema.MinLength is { })
        {
            var length = CodePoints(text);
            if (length > schema.MaxLength)
                sink.Add("maxLength", $"must NOT have more than {schema.MaxLength} characters");
            if (length < schema.MinLength)
                sink.Add("minLength", $"must NOT have fewer than {schema.MinLength} characters");
        }

        foreach (var pattern in schema.Patterns.Where(pattern => !IsMatch(pattern, text)))
            sink.Add("pattern", $"must match pattern \"{pattern}\"");
        if (schema.Format is { } format && !Formats.IsValid(format, text))
            sink.Add("format", $"must match format \"{format}\"");
    }

    private static void ValidateValue(Schema schema, JsonElement value, ViolationSink sink)
    {
        if (schema.Const is { } constant && !JsonElement.DeepEquals(constant, value))
            sink.Add("const", "must be equal to constant");
        if (schema.Enum is { } allowed && !allowed.Any(one => JsonElement.DeepEquals(one, value)))
            sink.Add("enum", $"must be equal to one of the allowed values: {string.Join(", ", allowed.Select(JsonBytes.Text))}");
    }

    private void ValidateCombination(Schema schema, JsonElement value, ViolationSink sink, int depth)
    {
        if (schema.Not is { } not && Holds(not, value, depth))
            sink.Add("not", "must NOT be valid");
        if (schema.AnyOf.Count > 0 && !schema.AnyOf.Any(any => Holds(any, value, depth)))
        {
            foreach (var any in schema.AnyOf)
                Validate(any, value, sink, depth + 1);
            sink.Add("anyOf", "must match a schema in anyOf");
        }

        if (schema.OneOf.Count > 0)
        {
            var holding = schema.OneOf.Count(one => Holds(one, value, depth));
            if (holding == 0)
            {
                foreach (var one in schema.OneOf)
                    Validate(one, value, sink, depth + 1);
            }

            if (holding != 1)
                sink.Add("oneOf", "must match exactly one schema in oneOf");
        }

        foreach (var all in schema.AllOf)
            Validate(all, value, sink, depth + 1);
        if (schema.If is not { } condition)
            return;
        var holds = Holds(condition, value, depth);
        if ((holds ? schema.Then : schema.Else) is not { } branch)
            return;
        var before = sink.Count;
        Validate(branch, value, sink, depth + 1);
        if (sink.Count > before)
            sink.Add("if", $"must match \"{(holds ? "then" : "else")}\" schema");
    }

    private void ValidateArray(Schema schema, JsonElement value, ViolationSink sink, int depth)
    {
        var length = value.GetArrayLength();
        if (length > schema.MaxItems)
            sink.Add("maxItems", $"must NOT have more than {schema.MaxItems} items");
        if (length < schema.MinItems)
            sink.Add("minItems", $"must NOT have fewer than {schema.MinItems} items");
        if (schema.UniqueItems && Twins(value) is { } twins)
            sink.Add("uniqueItems", $"must NOT have duplicate items (items ## {twins.Later} and {twins.Earlier} are identical)");
        if (schema.Contains is { } contains)
        {
            var found = value.EnumerateArray().Count(item => Holds(contains, item, depth));
            var least = schema.MinContains ?? 1;
            if (found < least || found > schema.MaxContains)
            {
                sink.Add("contains", schema.MaxContains is { } most
                    ? $"must contain at least {least} and no more than {most} valid item(s)"
                    : $"must contain at least {least} valid item(s)");
            }
        }

        if (schema.Items is null && schema.PrefixItems.Count == 0)
            return;
        var at = 0;
        foreach (var item in value.EnumerateArray())
        {
            var each = at < schema.PrefixItems.Count ? schema.PrefixItems[at] : schema.Items;
            if (each is not null)
            {
                sink.Enter(at.ToString(CultureInfo.InvariantCulture));
                Validate(each, item, sink, depth + 1);
                sink.Leave();
            }

            at++;
        }
    }

    private void ValidateObject(Schema schema, JsonElement value, ViolationSink sink, int depth)
    {
        if (schema.MaxProperties is not null || schema.MinProperties is not null)
        {
            var count = value.EnumerateObject().Count();
            if (count > schema.MaxProperties)
                sink.Add("maxProperties", $"must NOT have more than {schema.MaxProperties} properties");
            if (count < schema.MinProperties)
                sink.Add("minProperties", $"must NOT have fewer than {schema.MinProperties} properties");
        }

        foreach (var name in schema.Required.Where(name => !value.TryGetProperty(name, out _) && !IsLeftOut(schema, name)))
            sink.Add("required", $"must have required property '{name}'");
        foreach (var (name, others) in schema.DependentRequired)
        {
            if (value.TryGetProperty(name, out _) && others.Any(other => !value.TryGetProperty(other, out _)))
                sink.Add("dependentRequired", $"must have {(others.Count == 1 ? "property" : "properties")} {string.Join(", ", others)} when property {name} is present");
        }

        foreach (var (name, dependent) in schema.DependentSchemas)
        {
            if (value.TryGetProperty(name, out _))
                Validate(dependent, value, sink, depth + 1);
        }

        ValidateNames(schema, value, sink, depth);
        foreach (var property in value.EnumerateObject())
        {
            sink.Enter(property.Name);
            if (schema.Properties.TryGetValue(property.Name, out var known))
                Validate(known, property.Value, sink, depth + 1);
            foreach (var (_, each) in schema.PatternProperties.Where(pair => IsMatch(pair.Pattern, property.Name)))
                Validate(each, property.Value, sink, depth + 1);
            sink.Leave();
        }

        if (schema.UnevaluatedProperties is { RefusesAll: true })
        {
            foreach (var property in value.EnumerateObject().Where(property => !IsEvaluated(schema, property.Name, value, depth)))
                sink.Add("unevaluatedProperties", $"must NOT have unevaluated properties: '{property.Name}'");
        }
    }

    private void ValidateNames(Schema schema, JsonElement value, ViolationSink sink, int depth)
    {
        if (schema.PropertyNames is { } names)
        {
            foreach (var property in value.EnumerateObject()
                .Where(property => !Holds(names, JsonBytes.Element(writer => writer.WriteStringValue(property.Name)), depth)))
            {
                Validate(names, JsonBytes.Element(writer => writer.WriteStringValue(property.Name)), sink, depth + 1);
                sink.Add("propertyNames", "property name must be valid");
            }
        }

        if (schema.AdditionalProperties is not { } additional)
            return;
        foreach (var property in value.EnumerateObject().Where(property => !IsDeclared(schema, property.Name)))
        {
            if (additional.RefusesAll)
            {
                sink.Add("additionalProperties", $"must NOT have additional properties; found '{property.Name}'");
                continue;
            }

            sink.Enter(property.Name);
            Validate(additional, property.Value, sink, depth + 1);
            sink.Leave();
        }
    }

    private static bool IsDeclared(Schema schema, string name) =>
        schema.Properties.ContainsKey(name) || schema.PatternProperties.Any(pair => IsMatch(pair.Pattern, name));

    /// <summary>Whether some part of the schema that holds for the object speaks of the property.</summary>
    private bool IsEvaluated(Schema schema, string name, JsonElement value, int depth)
    {
        if (depth > Depth)
            return false;
        if (IsDeclared(schema, name) || schema.AdditionalProperties is { RefusesAll: false })
            return true;
        IEnumerable<Schema?> parts =
        [
            schema.Reference, .. schema.AllOf,
            .. schema.AnyOf.Concat(schema.OneOf).Where(part => Holds(part, value, depth)),
            .. schema.DependentSchemas.Where(pair => value.TryGetProperty(pair.Key, out _)).Select(pair => pair.Value),
            schema.If is { } condition ? Holds(condition, value, depth) ? schema.Then : schema.Else : null,
            schema.If is { } tested && Holds(tested, value, depth) ? tested : null,
        ];
        return parts.OfType<Schema>().Any(part => IsEvaluated(part, name, value, depth + 1) || part.UnevaluatedProperties is { RefusesAll: false });
    }

    private bool IsLeftOut(Schema schema, string name) =>
        schema.Properties.TryGetValue(name, out var property)
        && (isAnswer ? property.WriteOnly || property.Target.WriteOnly : property.ReadOnly || property.Target.ReadOnly);

    private bool Holds(Schema schema, JsonElement value, int depth)
    {
        var sink = new ViolationSink(true);
        Validate(schema, value, sink, depth + 1);
        return sink.Count == 0;
    }

    private static (int Later, int Earlier)? Twins(JsonElement array)
    {
        var items = array.EnumerateArray().ToList();
        for (var later = items.Count - 1; later > 0; later--)
        {
            for (var earlier = later - 1; earlier >= 0; earlier--)
            {
                if (JsonElement.DeepEquals(items[later], items[earlier]))
                    return (later, earlier);
            }
        }

        return null;
    }

    private static int CodePoints(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    private static bool IsMatch(Regex pattern, string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static string Plain(decimal number) => (number / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
