using System.Text;
using Mocks.Ldap.Protocol.Ldif;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Tests;

/// <summary>
/// Reads and runs the scripts of <c>tests/scripts/ldap</c>; their README has the form. A script runs against any LDAP server.
/// </summary>
internal static class LdapScript
{
    private const string Arrow = "----";

    public static IReadOnlyList<ScriptStatement> Read(string path)
    {
        var statements = new List<ScriptStatement>();
        List<string> comments = [], lines = [], expected = [];
        var answering = false;
        foreach (var line in File.ReadAllLines(path).Append(""))
        {
            if (line.Length == 0)
            {
                if (lines.Count > 0 || comments.Count > 0)
                    statements.Add(new ScriptStatement(comments, lines, expected));
                (comments, lines, expected) = ([], [], []);
                answering = false;
            }
            else if (line == Arrow)
            {
                answering = true;
            }
            else if (line.StartsWith('#'))
            {
                comments.Add(line);
            }
            else
            {
                (answering ? expected : lines).Add(line);
            }
        }

        return statements;
    }

    public static void Write(string path, IEnumerable<ScriptStatement> statements)
    {
        var blocks = statements.Select(statement => string.Join(
            '\n', (IEnumerable<string>)[.. statement.Comments, .. statement.Lines, .. statement.Lines.Count > 0 ? [Arrow] : (string[])[], .. statement.Expected]));
        File.WriteAllText(path, string.Join("\n\n", blocks) + "\n");
    }

    /// <summary>Runs one statement; what comes back is in the form of its expectation.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(LdapTestClient client, ScriptStatement statement)
    {
        var result = statement.Lines[0].StartsWith("dn:", StringComparison.Ordinal)
            ? await ChangeAsync(client, string.Join('\n', statement.Lines))
            : await CommandAsync(client, Words(statement.Lines[0]));
        return Format(result);
    }

    private static Task<LdapTestResult> CommandAsync(LdapTestClient client, List<string> words) => words[0] switch
    {
        "bind" => client.BindAsync(words[1], words[2]),
        "search" => client.SearchAsync(words[1], Scope(words[2]), words[3], words[4..]),
        "types" => client.SearchAsync(words[1], Scope(words[2]), words[3], words[4..], [], typesOnly: true),
        "limit" => client.SearchAsync(
            words[2], Scope(words[3]), words[4], words[5..], [], int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture)),
        "compare" => client.CompareAsync(words[1], words[2], words[3]),
        "extended" => client.ExtendedAsync(words[1]),
        "control" => client.SearchAsync(Sample.Base, SearchScope.BaseObject, "(objectClass=*)", ["1.1"], [new Control(words[1], words[2] == "critical", null)]),
        _ => throw new FormatException($"\"{words[0]}\" is no statement"),
    };

    private static async Task<LdapTestResult> ChangeAsync(LdapTestClient client, string ldif)
    {
        var reader = new LdifReader(_ => null);
        reader.Read(Encoding.UTF8.GetBytes(ldif));
        Assert.Empty(reader.Errors);
        return Assert.Single(reader.Records) switch
        {
            LdifEntry add => await client.AddBytesAsync(add.Dn, add.Attributes),
            LdifDelete delete => await client.DeleteAsync(delete.Dn),
            LdifModify modify => await client.ModifyBytesAsync(modify.Dn, modify.Changes),
            LdifModifyDn rename => await client.ModifyDnAsync(rename.Dn, rename.NewRdn, rename.DeleteOldRdn, rename.NewSuperior),
            var other => throw new FormatException($"{other} is no change"),
        };
    }

    private static List<string> Format(LdapTestResult result)
    {
        var lines = new List<string> { $"result {result.Code}" };
        if (result.MatchedDn.Length > 0)
            lines.Add("matched " + result.MatchedDn);
        if (result.Diagnostic.Length > 0)
            lines.Add("text " + result.Diagnostic);
        if (result.ResponseValue is { } value)
            lines.Add("value " + Encoding.UTF8.GetString(value));
        foreach (var entry in result.Entries.OrderBy(entry => entry.Dn, StringComparer.Ordinal))
        {
            var text = new StringBuilder();
            LdifWriter.Write(text, entry.Dn, []);
            lines.Add(text.ToString().TrimEnd('\n'));
            var attributes = new List<string>();
            foreach (var (name, values) in entry.Attributes)
            {
                if (values.Count == 0)
                    attributes.Add(name);
                foreach (var attributeValue in values)
                {
                    var line = new StringBuilder();
                    LdifWriter.Write(line, "", [(name, attributeValue)]);
                    attributes.Add(line.ToString()["dn:\n".Length..].TrimEnd('\n').Replace("\n ", "", StringComparison.Ordinal));
                }
            }

            lines.AddRange(attributes.Order(StringComparer.Ordinal));
        }

        return lines;
    }

    private static SearchScope Scope(string word) => word switch
    {
        "base" => SearchScope.BaseObject,
        "one" => SearchScope.SingleLevel,
        "sub" => SearchScope.WholeSubtree,
        "children" => SearchScope.SubordinateSubtree,
        _ => throw new FormatException($"\"{word}\" is no scope"),
    };

    // words are parted by spaces; one with spaces stands in double quotes
    private static List<string> Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        bool quoted = false, begun = false;
        foreach (var character in line)
        {
            if (character == '"')
            {
                quoted = !quoted;
                begun = true;
            }
            else if (character == ' ' && !quoted)
            {
                if (begun)
                    words.Add(word.ToString());
                word.Clear();
                begun = false;
            }
            else
            {
                word.Append(character);
                begun = true;
            }
        }

        if (begun)
            words.Add(word.ToString());
        return words;
    }
}
