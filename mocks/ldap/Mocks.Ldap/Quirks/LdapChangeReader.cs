using Microsoft.Extensions.Logging.Abstractions;
using Mocks.Fixtures;
using Mocks.Fixtures.Yaml;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Filtering;
using Mocks.Ldap.Loading;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Filters;

namespace Mocks.Ldap.Quirks;

/// <summary>Reads an item of a quirk's <c>change</c>: change records of LDIF, or an attribute that entries lose.</summary>
internal static class LdapChangeReader
{
    public static Func<LdapServer, DirectoryTree, FixtureProblems, DirectoryTree> Read(YamlFields fields)
    {
        var ldif = fields.Text("ldif");
        var attribute = fields.Mapping("removeAttribute");
        var (name, below, filter) = (attribute?.Text("name"), attribute?.Text("base"), attribute?.Text("filter"));
        attribute?.RejectOthers();
        fields.RejectOthers();
        if (ldif is null == attribute is null || (attribute is not null && name is null))
            fields.Wrong("ldif", "The change is not complete", "Write ldif with change records, or removeAttribute with a name and perhaps base and filter.");
        return (server, tree, problems) => ldif is not null
            ? ApplyRecords(server, tree, new FixtureFile(fields.Path, fields.Path, System.Text.Encoding.UTF8.GetBytes(ldif), null), problems)
            : Remove(tree, name ?? "", below, filter, fields, problems);
    }

    private static DirectoryTree ApplyRecords(LdapServer server, DirectoryTree tree, FixtureFile file, FixtureProblems problems) =>
        new DirectoryLoader(server.Options, server.NextStamp("cn=quirk"), new LoadingLog(NullLogger.Instance), problems).Apply(file, tree);

    private static DirectoryTree Remove(DirectoryTree tree, string name, string? below, string? filter, YamlFields fields, FixtureProblems problems)
    {
        if (tree.Schema.FindAttributeType(name) is not { } type)
        {
            problems.Add(fields.Path, fields.Line, $"There is no attribute \"{name}\"", "Name one of the schema.");
            return tree;
        }

        try
        {
            var top = below is { Length: > 0 } ? Operations.Names.Normalize(below, tree.Schema).Key : [];
            var predicate = PredicateCompiler.Compile(FilterText.Parse(filter is { Length: > 0 } ? filter : "(objectClass=*)"), tree.Schema);
            var evaluator = new PredicateEvaluator(tree, new Access.Viewer(null, true));
            var edit = new DirectoryEdit(tree);
            foreach (var entry in tree.Subtree(top).Where(entry => entry.Has(type) && evaluator.Evaluate(predicate, entry) == Truth.True).ToList())
            {
                var draft = EntryDraft.Of(entry);
                draft.Attributes.RemoveAll(attribute => attribute.Description.Type.IsOrDescendsFrom(type));
                edit.Put(draft.Finish(entry.Id, new Schema.NormalizedName(entry.Dn, entry.Key), entry.StructuralClass, entry.Stamp));
            }

            return edit.Commit();
        }
        catch (Exception exception) when (exception is LdapException or FormatException)
        {
            problems.Add(fields.Path, fields.Line, exception.Message, "Correct the base or the filter.");
            return tree;
        }
    }
}
