using System.Runtime.CompilerServices;

namespace Mocks.Http.OpenApi.Schemas;

/// <summary>How many levels the flattest value of a schema has: of schemas that contain themselves, where values can end.</summary>
internal static class SchemaDepth
{
    private const int Endless = 1000;
    private const int Horizon = 12;

    private static readonly ConditionalWeakTable<Schema, StrongBox<int>> Known = [];

    public static int Of(Schema schema)
    {
        if (Known.TryGetValue(schema, out var known))
            return known.Value;
        var depth = Compute(schema, 0);
        Known.AddOrUpdate(schema, new StrongBox<int>(depth));
        return depth;
    }

    private static int Compute(Schema schema, int level)
    {
        if (level > Horizon)
            return Endless;
        if (schema.Types.Contains("null", StringComparer.Ordinal) || schema.Enum is not null || schema.Const is not null)
            return 0;
        var depth = 0;
        if (schema.Reference is { } reference)
            depth = Compute(reference, level);
        foreach (var all in schema.AllOf)
            depth = Math.Max(depth, Compute(all, level + 1));
        if (schema.OneOf.Count > 0)
            depth = Math.Max(depth, schema.OneOf.Min(one => Compute(one, level + 1)));
        if (schema.AnyOf.Count > 0)
            depth = Math.Max(depth, schema.AnyOf.Min(any => Compute(any, level + 1)));
        if (schema.Properties.Count > 0 || schema.Types.Contains("object", StringComparer.Ordinal))
        {
            depth = Math.Max(depth, 1);
            foreach (var name in schema.Required)
            {
                if (schema.Properties.TryGetValue(name, out var property))
                    depth = Math.Max(depth, 1 + Compute(property, level + 1));
            }
        }

        if (schema.Items is not null || schema.Types.Contains("array", StringComparer.Ordinal))
            depth = Math.Max(depth, schema.MinItems > 0 && schema.Items is not null ? 1 + Compute(schema.Items, level + 1) : 1);
        return Math.Min(depth, Endless);
    }
}
