using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mocks.Http.OpenApi.Schemas;

/// <summary>
/// A schema of OpenAPI 3.0 or 3.1, read once: what validates values and what makes them look at the same thing. The two dialects
/// are one here: <c>nullable</c> is a type, <c>exclusiveMinimum: true</c> a bound. What is absent is null or empty.
/// </summary>
internal sealed class Schema
{
    public static Schema Anything { get; } = new();

    public static Schema Nothing { get; } = new() { RefusesAll = true };

    /// <summary>The name below <c>components/schemas</c>, or null.</summary>
    public string? Name { get; set; }

    /// <summary>The schema <c>false</c>.</summary>
    public bool RefusesAll { get; init; }

    /// <summary>What <c>$ref</c> leads to; set once that is read, for schemas may contain themselves.</summary>
    public Schema? Reference { get; set; }

    /// <summary>Empty for any type.</summary>
    public IReadOnlyList<string> Types { get; set; } = [];

    public IReadOnlyList<JsonElement>? Enum { get; set; }

    public JsonElement? Const { get; set; }

    public JsonElement? Default { get; set; }

    public IReadOnlyList<JsonElement> Examples { get; set; } = [];

    public string? Format { get; set; }

    public IReadOnlyList<Regex> Patterns { get; set; } = [];

    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public decimal? Minimum { get; set; }

    public decimal? Maximum { get; set; }

    public decimal? ExclusiveMinimum { get; set; }

    public decimal? ExclusiveMaximum { get; set; }

    public decimal? MultipleOf { get; set; }

    public Schema? Items { get; set; }

    public IReadOnlyList<Schema> PrefixItems { get; set; } = [];

    public Schema? Contains { get; set; }

    public int? MinContains { get; set; }

    public int? MaxContains { get; set; }

    public int? MinItems { get; set; }

    public int? MaxItems { get; set; }

    public bool UniqueItems { get; set; }

    public IReadOnlyDictionary<string, Schema> Properties { get; set; } = new Dictionary<string, Schema>();

    public IReadOnlyList<string> Required { get; set; } = [];

    public Schema? AdditionalProperties { get; set; }

    public Schema? UnevaluatedProperties { get; set; }

    public IReadOnlyList<(Regex Pattern, Schema Schema)> PatternProperties { get; set; } = [];

    public Schema? PropertyNames { get; set; }

    public int? MinProperties { get; set; }

    public int? MaxProperties { get; set; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> DependentRequired { get; set; } = new Dictionary<string, IReadOnlyList<string>>();

    public IReadOnlyDictionary<string, Schema> DependentSchemas { get; set; } = new Dictionary<string, Schema>();

    public IReadOnlyList<Schema> AllOf { get; set; } = [];

    public IReadOnlyList<Schema> AnyOf { get; set; } = [];

    public IReadOnlyList<Schema> OneOf { get; set; } = [];

    public Schema? Not { get; set; }

    public Schema? If { get; set; }

    public Schema? Then { get; set; }

    public Schema? Else { get; set; }

    public Discriminator? Discriminator { get; set; }

    /// <summary>Only in answers.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>Only in requests.</summary>
    public bool WriteOnly { get; set; }

    public XmlName? Xml { get; set; }

    /// <summary>Whether a value that its parts make may still be wrong, so that it must be tried.</summary>
    public bool NeedsProof =>
        OneOf.Count > 0 || AnyOf.Count > 0 || Not is not null || If is not null || Patterns.Count > 0 || UniqueItems || Contains is not null
        || PropertyNames is not null || UnevaluatedProperties is not null || DependentSchemas.Count > 0 || AllOf.Count > 0;

    /// <summary>The schema behind references that say nothing themselves.</summary>
    public Schema Target
    {
        get
        {
            var schema = this;
            for (var i = 0; schema is { Reference: { } next, IsBareReference: true } && i < 100; i++)
                schema = next;
            return schema;
        }
    }

    /// <summary>OpenAPI 3.0 lets nothing count beside <c>$ref</c>; 3.1 does.</summary>
    public bool IsBareReference { get; set; }
}
