using System.Globalization;
using System.Text;
using Mocks.Fixtures;
using Mocks.Ldap.Protocol.Ldif;

namespace Mocks.Ldap.Loading;

/// <summary>
/// What <c>bitnami/openldap</c> and <c>osixia/openldap</c> fill a directory with, for those who come from them: the LDIF files of a
/// mounted folder, the users and the group that variables name, and osixia's read-only account.
/// </summary>
internal static class ImageDefaults
{
    private const int FirstNumber = 1000;

    /// <summary>The LDIF and schema files that are mounted where the images have them, folder by folder, by name.</summary>
    public static IEnumerable<FixtureFile> Files(LdapOptions options) => options.Mounted
        .SelectMany(Paths)
        .Where(path => path.EndsWith(".ldif", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".schema", StringComparison.OrdinalIgnoreCase))
        .Distinct(StringComparer.Ordinal)
        .Select(path => new FixtureFile(path.Replace('\\', '/'), Path.GetFileName(path), Fill(File.ReadAllBytes(path), options), null));

    private static IEnumerable<string> Paths(string place) =>
        File.Exists(place) ? [place]
        : System.IO.Directory.Exists(place) ? System.IO.Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [];

    // osixia's image puts these into the files that are mounted in it
    private static byte[] Fill(byte[] content, LdapOptions options)
    {
        if (content.AsSpan().IndexOf("{{ LDAP_"u8) < 0 || options.Root is not { } root)
            return content;
        var domain = string.Join('.', root.Split(',').Select(step => step[(step.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim()));
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content)
            .Replace("{{ LDAP_BASE_DN }}", root, StringComparison.Ordinal)
            .Replace("{{ LDAP_DOMAIN }}", domain, StringComparison.Ordinal)
            .Replace("{{ LDAP_BACKEND }}", "mdb", StringComparison.Ordinal)
            .Replace("{{ LDAP_READONLY_USER_USERNAME }}", options.ReadOnlyUser ?? "", StringComparison.Ordinal)
            .Replace("{{ LDAP_READONLY_USER_PASSWORD_ENCRYPTED }}", options.ReadOnlyPassword, StringComparison.Ordinal));
    }

    /// <summary>The entries that variables ask for below the root, as LDIF; null when none is asked for.</summary>
    /// <param name="options">The variables.</param>
    /// <param name="root">The DN of the root.</param>
    /// <param name="hasFiles">Whether LDIF files were given, which take the place of users and group.</param>
    /// <param name="problems">What is wrong with the variables.</param>
    public static FixtureFile? Tree(LdapOptions options, string root, bool hasFiles, FixtureProblems problems)
    {
        var text = new StringBuilder();
        if (options.ReadOnlyUser is { } readOnly)
        {
            Entry(
                text, $"cn={readOnly},{root}", ("objectClass", "simpleSecurityObject"), ("objectClass", "organizationalRole"), ("cn", readOnly),
                ("description", "LDAP read only user"), ("userPassword", options.ReadOnlyPassword));
        }

        if (options.Users.Count > 0 && options.Users.Count != options.Passwords.Count)
        {
            problems.Add(
                "LDAP_PASSWORDS", 0, $"{options.Passwords.Count} passwords for {options.Users.Count} users", "Give each of LDAP_USERS one password.");
        }
        else if (options.Users.Count > 0 && !hasFiles)
        {
            People(text, options, root);
        }

        return text.Length == 0 ? null : new FixtureFile("LDAP_USERS", "users.ldif", Encoding.UTF8.GetBytes(text.ToString()), null);
    }

    private static void People(StringBuilder text, LdapOptions options, string root)
    {
        foreach (var unit in ((string[])[options.UserUnit, options.GroupUnit]).Distinct())
            Entry(text, $"ou={unit},{root}", ("objectClass", "organizationalUnit"), ("ou", unit));
        var members = new List<(string, string)>();
        for (var i = 0; i < options.Users.Count; i++)
        {
            var user = options.Users[i];
            var number = (FirstNumber + i).ToString(CultureInfo.InvariantCulture);
            var place = (i + 1).ToString(CultureInfo.InvariantCulture);
            var dn = $"cn={user},ou={options.UserUnit},{root}";
            members.Add(("member", dn));
            Entry(
                text, dn, ("cn", "User" + place), ("sn", "Bar" + place), ("objectClass", "inetOrgPerson"), ("objectClass", "posixAccount"),
                ("objectClass", "shadowAccount"), ("userPassword", options.Passwords[i]), ("uid", user), ("uidNumber", number),
                ("gidNumber", number), ("homeDirectory", "/home/" + user));
        }

        Entry(
            text, $"cn={options.Group},ou={options.GroupUnit},{root}",
            [("cn", options.Group), ("objectClass", "groupOfNames"), .. members]);
    }

    private static void Entry(StringBuilder text, string dn, params (string Name, string Value)[] attributes) =>
        LdifWriter.Write(text, dn, attributes.Select(attribute => (attribute.Name, Encoding.UTF8.GetBytes(attribute.Value))));
}
