using System.Text;
using Mocks.Fixtures;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Protocol.Ldif;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Loading;

/// <summary>Schema that comes with a set: <c>.schema</c> files, and entries of LDIF files with olcAttributeTypes and olcObjectClasses.</summary>
internal static class SchemaLoading
{
    private const string Rfc2307BisGroup =
        "( 1.3.6.1.1.1.2.2 NAME 'posixGroup' SUP top AUXILIARY MUST gidNumber MAY ( userPassword $ memberUid $ description ) )";

    /// <summary>Whether it is a name of OpenLDAP's own configuration, which is no part of the directory.</summary>
    public static bool IsConfiguration(string dn) =>
        dn.Equals("cn=config", StringComparison.OrdinalIgnoreCase) || dn.Replace(" ", "", StringComparison.Ordinal).EndsWith(",cn=config", StringComparison.OrdinalIgnoreCase);

    /// <summary>An entry of <c>cn=schema,cn=config</c>.</summary>
    public static bool IsSchemaEntry(LdifEntry entry) => IsConfiguration(entry.Dn)
        && entry.Attributes.Any(attribute => IsDefinition(attribute.Description));

    /// <summary>The directory under the schema that the set asks for; the same one when it asks for nothing.</summary>
    /// <param name="tree">The directory as it is.</param>
    /// <param name="files">Of the set.</param>
    /// <param name="options">Of the environment.</param>
    /// <param name="checking">How entries are held to it.</param>
    /// <param name="warn">Told of what lenient checking lets pass.</param>
    /// <param name="problems">What is wrong with the definitions.</param>
    public static DirectoryTree Load(
        DirectoryTree tree, IReadOnlyList<FixtureFile> files, LdapOptions options, SchemaChecking checking, Action<string> warn, FixtureProblems problems)
    {
        var builder = SchemaBuilder.From(tree.Schema);
        var isChanged = tree.Schema.Checking != checking;
        if (options.Vendor.Schema is { } flavour)
        {
            builder.AddFlavour(flavour);
            isChanged = true;
        }

        if (options.UseRfc2307Bis)
        {
            builder.AddObjectClass(Rfc2307BisGroup);
            isChanged = true;
        }

        foreach (var file in files)
        {
            if (file.Name.EndsWith(".schema", StringComparison.OrdinalIgnoreCase))
            {
                isChanged = true;
                foreach (var (line, message) in builder.AddFile(file.Text))
                    Report(problems, file, line, message);
            }
            else if (file.Name.EndsWith(".ldif", StringComparison.OrdinalIgnoreCase) && file.Content.Span.IndexOf("cn=config"u8) >= 0)
            {
                isChanged |= AddLdif(builder, file, problems);
            }
        }

        if (!isChanged)
            return tree;
        try
        {
            return DirectoryTransfer.Under(builder.Build(checking, options.Vendor.ValueRange, warn), tree);
        }
        catch (FormatException exception)
        {
            var file = files.FirstOrDefault(file => file.Name.EndsWith(".schema", StringComparison.OrdinalIgnoreCase));
            problems.Add(file?.Path ?? "ldap", 0, exception.Message, "Define what is referred to, or mend its name.");
            return tree;
        }
    }

    private static bool AddLdif(SchemaBuilder builder, FixtureFile file, FixtureProblems problems)
    {
        var reader = new LdifReader(_ => null);
        reader.Read(file.Content.Span);
        var found = false;
        foreach (var attribute in reader.Records.OfType<LdifEntry>().Where(IsSchemaEntry).SelectMany(entry => entry.Attributes))
        {
            if (!IsDefinition(attribute.Description))
                continue;
            found = true;
            var text = Encoding.UTF8.GetString(attribute.Value);
            // "{3}( 1.2.3 ..." carries its place in the list
            text = text[Math.Max(0, text.IndexOf('(', StringComparison.Ordinal))..];
            try
            {
                if (attribute.Description.Equals("olcAttributeTypes", StringComparison.OrdinalIgnoreCase))
                    builder.AddAttributeType(text);
                else
                    builder.AddObjectClass(text);
            }
            catch (FormatException exception)
            {
                Report(problems, file, attribute.Line, exception.Message);
            }
        }

        return found;
    }

    private static bool IsDefinition(string description) =>
        description.Equals("olcAttributeTypes", StringComparison.OrdinalIgnoreCase)
        || description.Equals("olcObjectClasses", StringComparison.OrdinalIgnoreCase);

    private static void Report(FixtureProblems problems, FixtureFile file, int line, string message) =>
        problems.Add(file.Path, file.SourceLine(line), message, "Write the definition as RFC 4512 section 4.1 has it.");
}
