using System.Text;
using System.Text.RegularExpressions;

namespace Mocks.Ldap.Schema;

/// <summary>The outer form of OpenLDAP's <c>.schema</c> files: a statement begins in the first column and goes on in indented lines.</summary>
internal static partial class SchemaStatements
{
    public static IEnumerable<(int Line, string Statement)> Read(string text)
    {
        var statement = new StringBuilder();
        var start = 0;
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.StartsWith('#') || string.IsNullOrWhiteSpace(line))
                continue;
            if (!char.IsWhiteSpace(line[0]) && statement.Length > 0 && line[0] != ')')
            {
                yield return (start, statement.ToString());
                statement.Clear();
            }

            if (statement.Length == 0)
                start = number;
            else
                statement.Append(' ');
            statement.Append(line.Trim());
        }

        if (statement.Length > 0)
            yield return (start, statement.ToString());
    }

    /// <summary>Replaces the macro with which a definition or a SYNTAX clause may begin.</summary>
    public static string Expand(string definition, Dictionary<string, string> macros) =>
        macros.Count == 0
            ? definition
            : OidPlaces().Replace(definition, match => match.Groups["before"].Value + ExpandOid(match.Groups["oid"].Value, macros));

    /// <summary><c>name</c> or <c>name:1.2</c> with the name's OID put in.</summary>
    public static string ExpandOid(string oid, Dictionary<string, string> macros)
    {
        var colon = oid.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? oid : oid[..colon];
        return macros.TryGetValue(name, out var value) ? value + (colon < 0 ? "" : "." + oid[(colon + 1)..]) : oid;
    }

    [GeneratedRegex(@"(?<before>^\(\s*|SYNTAX\s+)(?<oid>[A-Za-z][A-Za-z0-9-]*(:[0-9.]+)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OidPlaces();
}
