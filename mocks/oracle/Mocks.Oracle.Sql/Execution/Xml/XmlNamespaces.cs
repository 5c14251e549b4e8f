using System.Text.RegularExpressions;

namespace Mocks.Oracle.Sql.Execution.Xml;

/// <summary>Declarations as EXTRACT takes them: <c>xmlns:p="uri" xmlns:q="uri"</c>.</summary>
internal static partial class XmlNamespaces
{
    public static List<(string Prefix, string Uri)> Parse(string text) =>
        [.. Declaration().Matches(text).Select(m => (m.Groups["prefix"].Value, m.Groups["uri"].Value))];

    [GeneratedRegex("""xmlns:(?<prefix>[\w.-]+)\s*=\s*["'](?<uri>[^"']*)["']""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration();
}
