namespace Mocks.Http.OpenApi.Schemas;

/// <summary>The property that tells which of several schemas a value has.</summary>
/// <param name="Mapping">From values of the property to names of schemas, or to references.</param>
internal sealed record Discriminator(string PropertyName, IReadOnlyDictionary<string, string> Mapping)
{
    /// <summary>The value that stands for a schema.</summary>
    public string ValueOf(string schemaName)
    {
        foreach (var (value, target) in Mapping)
        {
            if (target == schemaName || target.EndsWith("/" + schemaName, StringComparison.Ordinal))
                return value;
        }

        return schemaName;
    }
}
