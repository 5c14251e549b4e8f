using Mocks.Http.Requests;

namespace Mocks.Http.Matching;

/// <summary>A condition on the parts of a multipart body: one of them, or all, must have these headers and this body.</summary>
internal sealed record MultipartMatcher(
    string? Name, string? FileName, bool All, IReadOnlyList<NamedMatcher> Headers, IReadOnlyList<ValueMatcher> Body)
{
    public bool Matches(IReadOnlyList<RequestPart> parts) =>
        parts.Count > 0 && (All ? parts.All(Fits) : parts.Any(Fits));

    private bool Fits(RequestPart part) =>
        (Name is null || Name == part.Name)
        && (FileName is null || FileName == part.FileName)
        && Headers.All(header => header.Matcher.Matches(part.Header(header.Name)))
        && Body.All(matcher => matcher.Matches(part.Body));
}
