using Mocks.Http.OpenApi.Schemas;

namespace Mocks.Http.OpenApi;

/// <summary>A body in one media type.</summary>
/// <param name="Examples">In the order of the document.</param>
internal sealed record MediaContent(string MediaType, Schema? Schema, IReadOnlyList<ContractExample> Examples)
{
    /// <summary>The type without parameters, in lower case.</summary>
    public string Type { get; } = MediaType.Split(';')[0].Trim().ToLowerInvariant();

    public bool IsJson => IsJsonType(Type);

    public static bool IsJsonType(string type) => type == "application/json" || type.EndsWith("+json", StringComparison.Ordinal);
}
