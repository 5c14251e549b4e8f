using System.Buffers;
using Mocks.Http.Requests;

namespace Mocks.Http.Matching;

/// <summary>A path by a matcher, as WireMock.Net has it: decoded, a plus being a space.</summary>
internal sealed record MatchedPath(ValueMatcher Matcher) : UrlPattern
{
    // of other characters a client may send one or another form
    private static readonly SearchValues<char> Unencoded = SearchValues.Create("/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public override string Text => Matcher.Expected.StartsWith('/') ? Matcher.Expected : "/" + Matcher.Expected;

    public override string Expected => $"[path {Matcher.Name}] {Matcher.Expected}";

    /// <summary>The path, when it can be only one.</summary>
    public string? Literal => Matcher is EqualToMatcher { IgnoreCase: false } exact && exact.Expected.StartsWith('/') && !exact.Expected.AsSpan().ContainsAnyExcept(Unencoded)
        ? exact.Expected
        : null;

    public override bool Matches(string url, string path) => Matcher.Matches(QueryText.Decode(path));

    public override double Distance(string url, string path) => Matches(url, path) ? 0 : Matcher.Distance(path);
}
