using System.Globalization;
using System.Net;
using System.Xml;
using System.Xml.XPath;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Xml;

/// <summary>
/// A sequence as XQuery writes it, which people turn a list into rows with: items between commas, each a text in quotes, a range
/// (<c>1 to 9</c>), an <see cref="XmlPath"/> or, in parentheses, a sequence again.
/// </summary>
internal sealed class XmlSequence
{
    private static readonly XPathNavigator Nothing = new XmlDocument().CreateNavigator()!; // a document has one

    private readonly List<Func<XPathNavigator, IEnumerable<object>>> _items = [];

    /// <exception cref="OraException">ORA-19114: an item is none of these.</exception>
    public XmlSequence(string text, IReadOnlyList<(string Prefix, string Uri)> namespaces)
    {
        foreach (var item in Split(text))
            _items.Add(Parse(item, namespaces));
    }

    /// <param name="at">The document; null where there is none, which paths find nothing in.</param>
    /// <returns>Nodes and values.</returns>
    public IEnumerable<object> Select(XPathNavigator? at) => _items.SelectMany(item => item(at ?? Nothing));

    private static Func<XPathNavigator, IEnumerable<object>> Parse(string item, IReadOnlyList<(string Prefix, string Uri)> namespaces)
    {
        if (item is ['"' or '\'', ..] && SkipText(item, 0) == item.Length)
        {
            var quote = item[..1];
            object text = WebUtility.HtmlDecode(item[1..^1].Replace(quote + quote, quote, StringComparison.Ordinal));
            return _ => [text];
        }

        if (item is ['(', .., ')'] && SkipGroup(item) == item.Length)
        {
            var inner = new XmlSequence(item[1..^1], namespaces);
            return inner.Select;
        }

        if (item.Split(" to ", StringSplitOptions.TrimEntries) is [var from, var to] && TryNumber(from, out var first) && TryNumber(to, out var last))
            return _ => Range(first, last);
        return new XmlPath(item, namespaces).Select;
    }

    private static IEnumerable<object> Range(long first, long last)
    {
        for (var i = first; i <= last; i++)
            yield return i.ToString(CultureInfo.InvariantCulture);
    }

    private static bool TryNumber(string text, out long number) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static IEnumerable<string> Split(string text)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' or '\'':
                    i = SkipText(text, i) - 1;
                    break;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}':
                    depth--;
                    break;
                case ',' when depth == 0:
                    yield return text[start..i].Trim();
                    start = i + 1;
                    break;
            }
        }

        if (start > 0 || text.AsSpan().Trim().Length > 0)
            yield return text[start..].Trim();
    }

    // the place behind the text that begins there; a quote that is doubled is part of it
    private static int SkipText(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (text[end] != text[start] || (end + 1 < text.Length && text[end + 1] == text[start])))
            end += text[end] == text[start] ? 2 : 1;
        return Math.Min(end + 1, text.Length);
    }

    private static int SkipGroup(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' or '\'':
                    i = SkipText(text, i) - 1;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return i + 1;
            }
        }

        return -1;
    }
}
