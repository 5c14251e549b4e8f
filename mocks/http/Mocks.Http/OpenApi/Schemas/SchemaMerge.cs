using System.Text.Json;

namespace Mocks.Http.OpenApi.Schemas;

/// <summary>
/// Makes one plain schema of a schema with references, <c>allOf</c> and chosen branches of <c>oneOf</c> and <c>anyOf</c>: a value made
/// for it tends to satisfy all of them.
/// </summary>
/// <param name="choose">Which of so many branches to take.</param>
internal sealed class SchemaMerge(Func<IReadOnlyList<Schema>, int> choose)
{
    private const int Depth = 50;

    public Schema Flatten(Schema schema)
    {
        var flat = new Schema();
        Add(flat, schema, 0);
        return flat;
    }

    private void Add(Schema flat, Schema schema, int depth)
    {
        if (depth > Depth)
            return;
        // the outermost name is the value's: a cat is a cat, though it is all of a pet
        flat.Name ??= schema.Name;
        if (schema.Reference is { } reference)
            Add(flat, reference, depth + 1);
        if (schema.IsBareReference)
            return;
        AddValues(flat, schema);
        AddBounds(flat, schema);
        AddArray(flat, schema);
        AddObject(flat, schema);
        foreach (var all in schema.AllOf)
            Add(flat, all, depth + 1);
        AddBranch(flat, schema, schema.OneOf, depth);
        AddBranch(flat, schema, schema.AnyOf, depth);
        if (schema.If is not null && (schema.Then ?? schema.Else) is not null)
        {
            // either the condition with what follows from it, or neither
            if (choose([schema.If, schema.Else ?? Schema.Anything]) == 0)
            {
                Add(flat, schema.If, depth + 1);
                Add(flat, schema.Then ?? Schema.Anything, depth + 1);
            }
            else
            {
                Add(flat, schema.Else ?? Schema.Anything, depth + 1);
            }
        }
    }

    private void AddBranch(Schema flat, Schema schema, IReadOnlyList<Schema> branches, int depth)
    {
        if (branches.Count == 0)
            return;
        var branch = branches[choose(branches)];
        if (schema.Discriminator is { } discriminator && branch.Name is { } name)
            flat.Properties = With(flat.Properties, discriminator.PropertyName, Constant(discriminator.ValueOf(name)));
        Add(flat, branch, depth + 1);
    }

    private static Schema Constant(string value) => new() { Types = ["string"], Const = Json.JsonBytes.Element(writer => writer.WriteStringValue(value)) };

    private static void AddValues(Schema flat, Schema schema)
    {
        flat.Types = flat.Types.Count == 0 ? schema.Types
            : schema.Types.Count == 0 ? flat.Types
            : Common(flat.Types, schema.Types);
        flat.Enum = flat.Enum is null ? schema.Enum
            : schema.Enum is null ? flat.Enum
            : [.. flat.Enum.Where(value => schema.Enum.Any(other => JsonElement.DeepEquals(value, other)))];
        flat.Const ??= schema.Const;
        flat.Default ??= schema.Default;
        flat.Examples = flat.Examples.Count > 0 ? flat.Examples : schema.Examples;
        flat.Format ??= schema.Format;
        flat.Patterns = [.. flat.Patterns, .. schema.Patterns];
        flat.ReadOnly |= schema.ReadOnly;
        flat.WriteOnly |= schema.WriteOnly;
        flat.Discriminator ??= schema.Discriminator;
        flat.Not ??= schema.Not;
        flat.Xml ??= schema.Xml;
    }

    // an integer is a number
    private static List<string> Common(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var common = left.Where(type => right.Contains(type, StringComparer.Ordinal)).ToList();
        if ((left.Contains("integer", StringComparer.Ordinal) && right.Contains("number", StringComparer.Ordinal))
            || (left.Contains("number", StringComparer.Ordinal) && right.Contains("integer", StringComparer.Ordinal)))
            common.Add("integer");
        return common;
    }

    private static void AddBounds(Schema flat, Schema schema)
    {
        flat.MinLength = Larger(flat.MinLength, schema.MinLength);
        flat.MaxLength = Smaller(flat.MaxLength, schema.MaxLength);
        flat.Minimum = Larger(flat.Minimum, schema.Minimum);
        flat.Maximum = Smaller(flat.Maximum, schema.Maximum);
        flat.ExclusiveMinimum = Larger(flat.ExclusiveMinimum, schema.ExclusiveMinimum);
        flat.ExclusiveMaximum = Smaller(flat.ExclusiveMaximum, schema.ExclusiveMaximum);
        flat.MultipleOf = flat.MultipleOf is { } step && schema.MultipleOf is { } other ? Multiple(step, other) : flat.MultipleOf ?? schema.MultipleOf;
    }

    private static void AddArray(Schema flat, Schema schema)
    {
        flat.MinItems = Larger(flat.MinItems, schema.MinItems);
        flat.MaxItems = Smaller(flat.MaxItems, schema.MaxItems);
        flat.UniqueItems |= schema.UniqueItems;
        flat.Items = Both(flat.Items, schema.Items);
        flat.Contains ??= schema.Contains;
        flat.MinContains = Larger(flat.MinContains, schema.MinContains);
        flat.MaxContains = Smaller(flat.MaxContains, schema.MaxContains);
        flat.PrefixItems = flat.PrefixItems.Count >= schema.PrefixItems.Count ? flat.PrefixItems : schema.PrefixItems;
    }

    private static void AddObject(Schema flat, Schema schema)
    {
        foreach (var (name, property) in schema.Properties)
            flat.Properties = With(flat.Properties, name, flat.Properties.TryGetValue(name, out var known) ? Both(known, property)! : property); // neither is null
        if (schema.Required.Count > 0)
            flat.Required = [.. flat.Required.Union(schema.Required, StringComparer.Ordinal)];
        flat.AdditionalProperties = Both(flat.AdditionalProperties, schema.AdditionalProperties);
        flat.UnevaluatedProperties ??= schema.UnevaluatedProperties;
        flat.PatternProperties = [.. flat.PatternProperties, .. schema.PatternProperties];
        flat.PropertyNames = Both(flat.PropertyNames, schema.PropertyNames);
        flat.MinProperties = Larger(flat.MinProperties, schema.MinProperties);
        flat.MaxProperties = Smaller(flat.MaxProperties, schema.MaxProperties);
        foreach (var (name, others) in schema.DependentRequired)
            flat.Required = flat.Required.Contains(name, StringComparer.Ordinal) ? [.. flat.Required.Union(others, StringComparer.Ordinal)] : flat.Required;
    }

    private static Schema? Both(Schema? left, Schema? right)
    {
        if (left is null || right is null || ReferenceEquals(left, right))
            return left ?? right;
        if (left.RefusesAll || right.RefusesAll)
            return Schema.Nothing;
        return new Schema { Name = left.Name ?? right.Name, AllOf = [left, right] };
    }

    private static Dictionary<string, Schema> With(IReadOnlyDictionary<string, Schema> map, string name, Schema schema)
    {
        if (map is not Dictionary<string, Schema> own || own.Comparer != StringComparer.Ordinal)
            own = new Dictionary<string, Schema>(map, StringComparer.Ordinal);
        own[name] = schema;
        return own;
    }

    private static T? Larger<T>(T? left, T? right) where T : struct, IComparable<T> =>
        left is { } a && right is { } b ? a.CompareTo(b) >= 0 ? a : b : left ?? right;

    private static T? Smaller<T>(T? left, T? right) where T : struct, IComparable<T> =>
        left is { } a && right is { } b ? a.CompareTo(b) <= 0 ? a : b : left ?? right;

    private static decimal Multiple(decimal left, decimal right)
    {
        for (var i = 1; i <= 1000; i++)
        {
            if (left * i % right == 0)
                return left * i;
        }

        return left * right;
    }
}
