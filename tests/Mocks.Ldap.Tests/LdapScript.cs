using System.Text;
using Mocks.Ldap.Protocol.Ber;
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
    /// <param name="client">Where.</param>
    /// <param name="statement">What.</param>
    /// <param name="controls">Makes and shows controls; the same for the whole script, as it remembers the last cookie.</param>
    public static async Task<IReadOnlyList<string>> RunAsync(LdapTestClient client, ScriptStatement statement, ScriptControls controls)
    {
        const string With = "with ";
        var carried = statement.Lines.TakeWhile(line => line.StartsWith(With, StringComparison.Ordinal))
            .Select(line => controls.Make(Words(line[With.Length..]))).ToList();
        var lines = statement.Lines.Skip(carried.Count).ToList();
        var result = lines[0].StartsWith("dn:", StringComparison.Ordinal)
            ? await ChangeAsync(client, string.Join('\n', lines), carried)
            : await CommandAsync(client, Words(lines[0]), carried);
        return [.. Format(result), .. controls.Show(result.Controls)];
    }

    private static Task<LdapTestResult> CommandAsync(LdapTestClient client, List<string> words, List<Control> controls) => words[0] switch
    {
        "bind" => client.BindAsync(words[1], words[2], controls),
        "search" => client.SearchAsync(words[1], Scope(words[2]), words[3], words[4..], controls),
        "types" => client.SearchAsync(words[1], Scope(words[2]), words[3], words[4..], controls, typesOnly: true),
        "limit" => client.SearchAsync(
            words[2], Scope(words[3]), words[4], words[5..], controls, int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture)),
        "deref" => client.SearchAsync(
            words[2], Scope(words[3]), words[4], words[5..], controls, deref: Enum.Parse<DerefAliases>(words[1], ignoreCase: true)),
        "compare" => client.CompareAsync(words[1], words[2], words[3], controls),
        "begin" => client.ExtendedAsync(Protocol.Oids.TransactionStart, null, controls),
        "commit" => client.ExtendedAsync(Protocol.Oids.TransactionEnd, new BerBuilder().Open().Octets([]).Close().ToArray(), controls),
        "abort" => client.ExtendedAsync(Protocol.Oids.TransactionEnd, new BerBuilder().Open().Boolean(false).Octets([]).Close().ToArray(), controls),
        "passwd" => client.ExtendedAsync(Protocol.Oids.PasswordModify, PasswordChange(words), controls),
        "extended" => client.ExtendedAsync(words[1], null, controls),
        "control" => client.SearchAsync(Sample.Base, SearchScope.BaseObject, "(objectClass=*)", ["1.1"], [new Control(words[1], words[2] == "critical", null)]),
        _ => throw new FormatException($"\"{words[0]}\" is no statement"),
    };

    // passwd IDENTITY OLD NEW, "-" for what is left out
    private static byte[] PasswordChange(List<string> words)
    {
        var value = new BerBuilder().Open();
        for (var i = 0; i < 3; i++)
        {
            if (words[i + 1] != "-")
                value.Text(words[i + 1], BerTag.Context(i));
        }

        return value.Close().ToArray();
    }

    private static async Task<LdapTestResult> ChangeAsync(LdapTestClient client, string ldif, List<Control> controls)
    {
        var reader = new LdifReader(_ => null);
        reader.Read(Encoding.UTF8.GetBytes(ldif));
        Assert.Empty(reader.Errors);
        return Assert.Single(reader.Records) switch
        {
            LdifEntry add => await client.AddBytesAsync(add.Dn, add.Attributes, controls),
            LdifDelete delete => await client.DeleteAsync(delete.Dn, controls),
            LdifModify modify => await client.ModifyBytesAsync(modify.Dn, modify.Changes, controls),
            LdifModifyDn rename => await client.ModifyDnAsync(rename.Dn, rename.NewRdn, rename.DeleteOldRdn, rename.NewSuperior, controls),
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
        lines.AddRange(result.Referrals.Select(url => "referral " + url));
        lines.AddRange(result.References.Order(StringComparer.Ordinal).Select(url => "reference " + url));
        if (result.ResponseValue is { } value)
            lines.Add("value " + (value is [BerTag.Sequence, ..] ? Convert.ToHexString(value) : Encoding.UTF8.GetString(value)));
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
