using System.Globalization;

namespace Mocks.Http.OpenApi;

/// <summary>A part of an <c>Accept</c> header (RFC 9110, section 12.5.1).</summary>
internal sealed record MediaRange(string Type, double Quality)
{
    public static List<MediaRange> Parse(string header) =>
        [.. header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(One)];

    /// <summary>The content that a client likes best, or null when it likes none. Of equals the client's first counts, then the contract's.</summary>
    public static MediaContent? Best(IReadOnlyList<MediaContent> contents, List<MediaRange> accepted) =>
        contents
            .Select((content, at) => (Content: content, At: at, Range: accepted
                .Select((range, order) => (range, order, Fit: range.Fit(content.Type))).Where(tried => tried.Fit > 0)
                .OrderByDescending(tried => tried.Fit).ThenBy(tried => tried.order).FirstOrDefault()))
            .Where(candidate => candidate.Range.range is { Quality: > 0 })
            .OrderByDescending(candidate => candidate.Range.range.Quality).ThenByDescending(candidate => candidate.Range.Fit)
            .ThenBy(candidate => candidate.Range.order).ThenBy(candidate => candidate.At)
            .Select(candidate => candidate.Content).FirstOrDefault();

    /// <summary>How exactly the range names the type; 0 when it doesn't.</summary>
    private int Fit(string type)
    {
        if (Type == type)
            return 3;
        if (Type.EndsWith("/*", StringComparison.Ordinal) && Type != "*/*" && type.StartsWith(Type[..^1], StringComparison.Ordinal))
            return 2;
        return Type is "*/*" or "*" || type == "*/*" ? 1 : 0;
    }

    private static MediaRange One(string text)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries);
        var quality = parts.Skip(1).FirstOrDefault(part => part.StartsWith("q=", StringComparison.OrdinalIgnoreCase))?[2..];
        return new MediaRange(
            parts[0].ToLowerInvariant(),
            double.TryParse(quality, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 1);
    }
}
