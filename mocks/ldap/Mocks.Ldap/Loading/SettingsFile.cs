using Mocks.Fixtures;
using Mocks.Fixtures.Yaml;
using Mocks.Ldap.Access;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Schema;
using YamlDotNet.RepresentationModel;

namespace Mocks.Ldap.Loading;

/// <summary>
/// <c>ldap/directory.yaml</c> of a set: how its entries are loaded and held to the schema, who may come in, and who may do what.
/// The form is told in <c>mocks/fixtures/README.md</c>.
/// </summary>
/// <param name="Orphans"><c>error</c> or <c>create</c>; null when it is not said.</param>
/// <param name="Checking">How strictly the schema is held; null when it is not said.</param>
/// <param name="Allows">Whether those who have not signed in are served.</param>
/// <param name="Access">The access rules as written; null without any.</param>
internal sealed record SettingsFile(string? Orphans, SchemaChecking? Checking, bool? Allows, IReadOnlyList<YamlNode>? Access)
{
    private const string FileName = "ldap/directory.yaml";

    private static readonly string[] Levels = ["none", "disclose", "auth", "compare", "search", "read", "write"];

    private YamlFields? Root { get; init; }

    public static SettingsFile Read(IReadOnlyList<FixtureFile> files, FixtureProblems problems)
    {
        if (files.FirstOrDefault(file => file.RenderedPath == FileName) is not { } file || YamlFile.Parse(file.Path, file.Text, problems)?.Root is not { } root)
            return new SettingsFile(null, null, null, null);
        var orphans = Choice(root, "orphans", "error", "create");
        SchemaChecking? checking = Choice(root, "schema", "strict", "lenient", "off") switch
        {
            "strict" => SchemaChecking.Strict,
            "lenient" => SchemaChecking.Lenient,
            "off" => SchemaChecking.Off,
            _ => null,
        };
        bool? anonymous = root.Node("anonymous") is null ? null : root.Flag("anonymous");
        var access = root.Node("access") is null ? null : root.Items("access");
        root.RejectOthers();
        return new SettingsFile(orphans, checking, anonymous, access) { Root = root };
    }

    /// <summary>The settings under the schema that the set's files have made.</summary>
    public DirectorySettings Make(LdapSchema schema, DirectorySettings earlier, FixtureProblems problems) => earlier with
    {
        AllowsAnonymous = Allows ?? earlier.AllowsAnonymous,
        Access = Access is null || Root is null ? earlier.Access : new AccessRules([.. Access.Select(node => Rule(node, Root, schema, problems)).OfType<AccessRule>()]),
    };

    private static string? Choice(YamlFields fields, string key, params string[] choices)
    {
        if (fields.Text(key) is not { } text)
            return null;
        if (choices.Contains(text))
            return text;
        fields.Wrong(fields.Node(key)!, $"\"{text}\" is none of {string.Join(", ", choices)}", $"Write \"{key}: {choices[0]}\", or one of the others."); // it had a text
        return null;
    }

    private static AccessRule? Rule(YamlNode node, YamlFields root, LdapSchema schema, FixtureProblems problems)
    {
        if (node is not YamlMappingNode mapping)
        {
            root.Wrong(node, "An access rule is no mapping", "Write \"- allow: {users: read}\", with below and attributes as need be.");
            return null;
        }

        var fields = new YamlFields(root.Path, mapping, problems);
        var below = Name(fields, "below", schema);
        var attributes = fields.Texts("attributes");
        foreach (var attribute in attributes.Where(attribute => attribute is not ("entry" or "children") && schema.FindAttributeType(attribute) is null))
            fields.Wrong(fields.Node("attributes")!, $"\"{attribute}\" is no attribute type", "Name attribute types of the schema, \"entry\" or \"children\"."); // texts came from it
        var allowed = new List<(AccessSubject, AccessLevel)>();
        foreach (var entry in fields.Mapping("allow")?.Entries ?? [])
        {
            var level = Array.IndexOf(Levels, fields.Text(entry.Value, entry.Key));
            if (level < 0)
                fields.Wrong(entry.Value, $"What \"{entry.Key}\" may do is not one of {string.Join(", ", Levels)}", "Write one of them after the colon.");
            if (Subject(entry, fields, schema) is { } subject && level >= 0)
                allowed.Add((subject, (AccessLevel)level));
        }

        if (fields.Node("allow") is null)
            fields.Wrong(mapping, "An access rule allows nothing", "Add \"allow:\" with who may do what.");
        fields.RejectOthers();
        return new AccessRule(below, attributes.Count == 0 ? null : attributes, allowed);
    }

    private static AccessSubject? Subject(YamlEntry entry, YamlFields fields, LdapSchema schema)
    {
        var words = entry.Key.Split(' ', 2);
        var (kind, text) = words[0] switch
        {
            "everyone" when words.Length == 1 => (AccessSubjectKind.Everyone, ""),
            "users" when words.Length == 1 => (AccessSubjectKind.Users, ""),
            "anonymous" when words.Length == 1 => (AccessSubjectKind.Anonymous, ""),
            "self" when words.Length == 1 => (AccessSubjectKind.Self, ""),
            "group" when words.Length == 2 => (AccessSubjectKind.Group, words[1]),
            "below" when words.Length == 2 => (AccessSubjectKind.Below, words[1]),
            _ => (AccessSubjectKind.Person, entry.Key),
        };
        if (schema.TryNormalize(text, out var name) && (text.Length > 0 || kind >= AccessSubjectKind.Self))
            return new AccessSubject(kind, name);
        fields.Wrong(
            entry.KeyNode, $"\"{entry.Key}\" is nobody",
            "Write everyone, users, anonymous, self, a DN, \"group DN\" or \"below DN\"; put a DN into quotes.");
        return null;
    }

    private static NormalizedName? Name(YamlFields fields, string key, LdapSchema schema)
    {
        if (fields.Text(key) is not { } text)
            return null;
        if (schema.TryNormalize(text, out var name))
            return name;
        fields.Wrong(fields.Node(key)!, $"\"{text}\" is no DN", "Write it as \"ou=people,dc=example,dc=org\"."); // it had a text
        return null;
    }
}
