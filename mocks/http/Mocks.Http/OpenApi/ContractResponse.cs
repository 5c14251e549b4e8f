namespace Mocks.Http.OpenApi;

/// <summary>An answer that an operation may give.</summary>
/// <param name="Code"><c>200</c>, <c>4XX</c> or <c>default</c>.</param>
internal sealed record ContractResponse(string Code, IReadOnlyList<ContractHeader> Headers, IReadOnlyList<MediaContent> Contents);
