using Mocks.Http.Templates;

namespace Mocks.Http.Responses;

/// <summary>Where a stub passes requests on to, and what it changes in them.</summary>
/// <param name="BaseUrl">Scheme, host and perhaps a path before the request's own.</param>
/// <param name="PrefixToRemove">Taken away from the start of the request's path.</param>
internal sealed record ProxyTarget(
    Template BaseUrl, string? PrefixToRemove, IReadOnlyList<ResponseHeader> AddedHeaders, IReadOnlyList<string> RemovedHeaders);
