namespace Mocks.Hosting;

/// <summary>A quirk to switch on, as <c>MOCK_QUIRKS</c> writes it: <c>name</c>, or <c>name?parameter=value&amp;…</c>.</summary>
internal sealed record QuirkRequest(string Name, IReadOnlyDictionary<string, string> Values)
{
    public static QuirkRequest Parse(string text)
    {
        var mark = text.IndexOf('?', StringComparison.Ordinal);
        if (mark < 0)
            return new QuirkRequest(text, new Dictionary<string, string>(StringComparer.Ordinal));
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(text[mark..]);
        return new QuirkRequest(text[..mark], query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal));
    }
}
