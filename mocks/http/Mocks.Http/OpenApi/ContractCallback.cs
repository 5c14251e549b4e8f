namespace Mocks.Http.OpenApi;

/// <summary>A request that the mocked server makes after an answer.</summary>
/// <param name="Url">With runtime expressions: <c>{$request.body#/callbackUrl}</c>.</param>
internal sealed record ContractCallback(string Url, string Method, IReadOnlyList<MediaContent> Body);
