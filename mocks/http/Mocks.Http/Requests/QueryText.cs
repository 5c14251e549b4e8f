using System.Text;
using System.Web;
using Microsoft.Extensions.Primitives;

namespace Mocks.Http.Requests;

/// <summary><c>a=1&amp;b=2&amp;a=3</c>, of a query or a form: decoded, values of one name together, names in order of appearance.</summary>
internal static class QueryText
{
    /// <param name="trims">Whether white space around a value is left out, as the helper formData does.</param>
    /// <param name="charset">Of percent codes; null for UTF-8.</param>
    public static KeyValuePair<string, StringValues>[] Parse(string? text, bool decodes = true, bool trims = false, Encoding? charset = null)
    {
        if (string.IsNullOrEmpty(text))
            return [];
        var pairs = new List<KeyValuePair<string, StringValues>>();
        foreach (var range in text.AsSpan().Split('&'))
        {
            var pair = text.AsSpan()[range];
            if (pair.IsEmpty)
                continue;
            var equals = pair.IndexOf('=');
            var name = Text(equals < 0 ? pair : pair[..equals], decodes, charset);
            var given = equals < 0 ? "" : pair[(equals + 1)..];
            var value = Text(trims ? given.Trim() : given, decodes, charset);
            var at = pairs.FindIndex(known => known.Key == name);
            if (at < 0)
                pairs.Add(new(name, value));
            else
                pairs[at] = new(name, StringValues.Concat(pairs[at].Value, value));
        }

        return [.. pairs];
    }

    private static string Text(ReadOnlySpan<char> text, bool decodes, Encoding? charset) =>
        !decodes ? text.ToString() : charset is null ? Decode(text) : HttpUtility.UrlDecode(text.ToString(), charset);

    public static string Decode(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny('%', '+'))
            return text.ToString();
        return Uri.UnescapeDataString(text.ToString().Replace('+', ' '));
    }
}
