using System.Text;

namespace Mocks.Ldap.Schema;

/// <summary>Takes definitions apart: <c>( 2.5.4.3 NAME ( 'cn' 'commonName' ) SUP name )</c>. Quotes, parentheses and "$" as in RFC 4512, keywords in
/// either case: its grammar is in ABNF (RFC 5234 section 2.3).</summary>
internal static class SchemaDefinitionParser
{
    private static readonly HashSet<string> Keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        "NAME", "DESC", "OBSOLETE", "SUP", "EQUALITY", "ORDERING", "SUBSTR", "SYNTAX", "SINGLE-VALUE", "COLLECTIVE",
        "NO-USER-MODIFICATION", "USAGE", "ABSTRACT", "STRUCTURAL", "AUXILIARY", "MUST", "MAY", "NOT", "AUX", "APPLIES", "FORM", "OC",
    };

    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static SchemaDefinition Parse(string text)
    {
        var words = Words(text);
        if (words.Count < 3 || words[0] != "(" || words[^1] != ")")
            throw new FormatException("a definition stands in parentheses");
        var clauses = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        var at = 2;
        while (at < words.Count - 1)
        {
            var keyword = words[at++];
            if (!Keywords.Contains(keyword) && !keyword.StartsWith("X-", StringComparison.OrdinalIgnoreCase))
                throw new FormatException($"\"{keyword}\" is no keyword of a schema definition");
            var values = new List<string>();
            if (at < words.Count - 1 && words[at] == "(")
            {
                for (at++; at < words.Count && words[at] != ")"; at++)
                {
                    if (words[at] != "$")
                        values.Add(Unquoted(words[at]));
                }

                at++;
            }
            else if (at < words.Count - 1 && !IsFlag(keyword))
            {
                values.Add(Unquoted(words[at++]));
            }

            clauses[keyword] = values;
        }

        return new SchemaDefinition(words[1], clauses, string.Join(' ', words));
    }

    private static bool IsFlag(string keyword) =>
        keyword.ToUpperInvariant() is "OBSOLETE" or "SINGLE-VALUE" or "COLLECTIVE" or "NO-USER-MODIFICATION" or "ABSTRACT" or "STRUCTURAL" or "AUXILIARY";

    private static string Unquoted(string word) => word.Length >= 2 && word[0] == '\'' ? word[1..^1] : word;

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            var character = text[at];
            if (char.IsWhiteSpace(character))
            {
                at++;
            }
            else if (character is '(' or ')' or '$')
            {
                words.Add(character.ToString());
                at++;
            }
            else if (character == '\'')
            {
                var end = text.IndexOf('\'', at + 1);
                if (end < 0)
                    throw new FormatException("a quote is not closed");
                words.Add(text[at..(end + 1)]);
                at = end + 1;
            }
            else
            {
                var word = new StringBuilder();
                while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('(' or ')' or '$' or '\''))
                    word.Append(text[at++]);
                words.Add(word.ToString());
            }
        }

        return words;
    }
}
