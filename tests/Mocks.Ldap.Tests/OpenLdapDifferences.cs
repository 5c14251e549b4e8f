namespace Mocks.Ldap.Tests;

/// <summary>
/// The list of known differences from OpenLDAP: a line <c>script | statement | reason</c> each. A statement of several lines is
/// written with spaces between them.
/// </summary>
internal static class OpenLdapDifferences
{
    public static IReadOnlySet<string> Read(string path, string script) =>
        File.ReadLines(path).Where(line => !line.StartsWith('#') && line.Length > 0)
            .Select(line => line.Split(" | ")).Where(parts => parts[0] == script).Select(parts => parts[1]).ToHashSet();
}
