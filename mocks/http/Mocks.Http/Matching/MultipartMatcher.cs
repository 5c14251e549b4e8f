using Mocks.Http.Requests;

namespace Mocks.Http.Matching;

/// <summary>A condition on the parts of a multipart body: one of them, or all, must have these headers and this body.</summary>
/// <param name="Name">What people call the part; as in WireMock it is no condition (<c>Content-Disposition</c> is).</param>
internal sealed record MultipartMatcher(string? Name, bool All, IReadOnlyList<NamedMatcher> Headers, IReadOnlyList<ValueMatcher> Body)
{
    public bool Matches(IReadOnlyList<RequestPart> parts) =>
        parts.Count > 0 && (All ? parts.All(Fits) : parts.Any(Fits));

    public bool Fits(RequestPart part) =>
        Headers.All(header => header.Matcher.Matches(part.Header(header.Name)))
        && Body.All(matcher => matcher.Matches(part.Body));
}
