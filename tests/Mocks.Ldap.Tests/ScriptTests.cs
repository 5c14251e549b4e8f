using System.Runtime.CompilerServices;

namespace Mocks.Ldap.Tests;

/// <summary>
/// Every script of <c>tests/scripts/ldap</c> against the mock, over the wire, on the entries of <c>start.ldif</c> there. With
/// <c>REWRITE=1</c> the scripts are written anew from what came back.
/// </summary>
public sealed class ScriptTests
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(SourceFolder(), "../scripts/ldap"));

    public static TheoryData<string> Scripts() =>
        [.. System.IO.Directory.GetFiles(Folder, "*.ldap").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Script_gets_what_it_expects(string script)
    {
        var files = new List<(string, string)> { ("start.ldif", await File.ReadAllTextAsync(Beside(script, "ldif", "start.ldif"), TestContext.Current.CancellationToken)) };
        if (Beside(script, "yaml", "") is { Length: > 0 } settings)
            files.Add(("directory.yaml", await File.ReadAllTextAsync(settings, TestContext.Current.CancellationToken)));
        await using var ldap = await RunningLdap.StartAsync([.. files], Variables(script));
        var path = Path.Combine(Folder, script);
        var statements = LdapScript.Read(path);
        var answered = await AnswerAsync(ldap.Port, statements);
        if (TestSwitches.Rewrite)
            LdapScript.Write(path, answered);
        AssertSame(statements, answered, new HashSet<string>());
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task OpenLdap_answers_the_same_but_for_the_listed_differences(string script)
    {
        Assert.SkipUnless(OpenLdapServer.IsAvailable, "slapd is not installed (Debian's package slapd)");
        await using var slapd = await OpenLdapServer.StartAsync(Beside(script, "ldif", "start.ldif"), Beside(script, "conf", ""));
        var statements = LdapScript.Read(Path.Combine(Folder, script));
        var answered = await AnswerAsync(slapd.Port, statements);
        if (TestSwitches.RewriteFromOpenLdap)
            LdapScript.Write(Path.Combine(Folder, script), answered);
        var differences = OpenLdapDifferences.Read(Path.Combine(Folder, "differences.txt"), script);
        AssertSame(statements, answered, differences);
    }

    // a script's own start, settings or configuration of slapd, when it has one
    private static string Beside(string script, string ending, string otherwise)
    {
        var path = Path.Combine(Folder, Path.ChangeExtension(script, ending));
        return File.Exists(path) ? path : otherwise.Length == 0 ? "" : Path.Combine(Folder, otherwise);
    }

    // the policy that slapd's configuration names for ppolicy.ldap
    private static (string, string)[] Variables(string script) =>
        script == "ppolicy.ldap" ? [("MOCK_LDAP_PASSWORD_POLICY", "cn=default,dc=acme,dc=example")] : [];

    private static async Task<List<ScriptStatement>> AnswerAsync(int port, IReadOnlyList<ScriptStatement> statements)
    {
        await using var client = await LdapTestClient.ConnectAsync(port);
        var answered = new List<ScriptStatement>();
        var controls = new ScriptControls();
        foreach (var statement in statements)
            answered.Add(statement.Lines.Count == 0 ? statement : statement with { Expected = await LdapScript.RunAsync(client, statement, controls) });
        return answered;
    }

    private static void AssertSame(
        IReadOnlyList<ScriptStatement> expected, IReadOnlyList<ScriptStatement> answered, IReadOnlySet<string> known)
    {
        // the runner cuts collections short; a message it shows whole
        var differing = string.Concat(Differing(expected, answered, known));
        Assert.True(differing.Length == 0, differing);
    }

    /// <summary>The statements that were answered otherwise than expected, each with both answers.</summary>
    private static IEnumerable<string> Differing(
        IReadOnlyList<ScriptStatement> expected, IReadOnlyList<ScriptStatement> answered, IReadOnlySet<string> known) =>
        expected.Zip(answered)
            .Where(pair => !pair.First.Expected.SequenceEqual(pair.Second.Expected) && !known.Contains(string.Join(' ', pair.First.Lines)))
            .Select(pair => $"""

                {string.Join('\n', pair.First.Lines)}
                ---- expected
                {string.Join('\n', pair.First.Expected)}
                ---- answered
                {string.Join('\n', pair.Second.Expected)}
                """);

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!; // a path of this project
}
