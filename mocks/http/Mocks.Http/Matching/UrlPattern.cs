using System.Text.RegularExpressions;

#pragma warning disable MA0048 // a closed family reads best on one page
namespace Mocks.Http.Matching;

/// <summary>What the URL should be. The kinds differ in what they look at (with or without the query) and in how they are found.</summary>
internal abstract record UrlPattern
{
    /// <summary>As a near-miss report shows it.</summary>
    public abstract string Expected { get; }

    /// <summary>As the mapping has it.</summary>
    public abstract string Text { get; }

    /// <param name="url">Path and query as they were sent.</param>
    /// <param name="path">The URL up to its question mark.</param>
    public abstract bool Matches(string url, string path);

    public virtual double Distance(string url, string path) => Matches(url, path) ? 0 : 1;
}

internal sealed record AnyUrl : UrlPattern
{
    public override string Text => "/";

    public override string Expected => "(always)";

    public override bool Matches(string url, string path) => true;
}

/// <summary><c>url</c>: path and query, to the letter.</summary>
internal sealed record LiteralUrl(string Url) : UrlPattern
{
    public override string Text => Url;

    public override string Expected => Url;

    public override bool Matches(string url, string path) => Url == url;

    public override double Distance(string url, string path) => Matches(url, path) ? 0 : EditDistance.Of(Url, url);
}

/// <summary><c>urlPath</c>: the path, to the letter.</summary>
internal sealed record LiteralPath(string Path) : UrlPattern
{
    public override string Text => Path;

    public override string Expected => $"[path] {Path}";

    public override bool Matches(string url, string path) => Path == path;

    public override double Distance(string url, string path) => Matches(url, path) ? 0 : EditDistance.Of(Path, path);
}

/// <summary><c>urlPattern</c>: a regular expression over path and query.</summary>
internal sealed record RegexUrl(string Pattern, Regex Whole) : UrlPattern
{
    private readonly string _start = JavaRegex.LiteralStart(Pattern);

    public override string Text => Pattern;

    public override string Expected => $"[regex] {Pattern}";

    public override bool Matches(string url, string path) => url.StartsWith(_start, StringComparison.Ordinal) && JavaRegex.IsMatch(Whole, url);
}

/// <summary><c>urlPathPattern</c>: a regular expression over the path.</summary>
internal sealed record RegexPath(string Pattern, Regex Whole) : UrlPattern
{
    private readonly string _start = JavaRegex.LiteralStart(Pattern);

    public override string Text => Pattern;

    public override string Expected => $"[path regex] {Pattern}";

    public override bool Matches(string url, string path) => path.StartsWith(_start, StringComparison.Ordinal) && JavaRegex.IsMatch(Whole, path);
}

/// <summary><c>urlPathTemplate</c>: <c>/orders/{id}</c>.</summary>
internal sealed record TemplatePath(PathTemplate Template) : UrlPattern
{
    public override string Text => Template.Text;

    public override string Expected => $"[path template] {Template.Text}";

    public override bool Matches(string url, string path) => Template.Matches(path);

    public override double Distance(string url, string path) => Matches(url, path) ? 0 : EditDistance.Of(Template.Outline, path);
}
