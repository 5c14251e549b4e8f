using System.Text;
using Mocks.Ldap.ActiveDirectory;
using Mocks.Ldap.Controls;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Sasl;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Operations;

/// <summary>The entries that stand outside the tree: the root DSE (RFC 4512 §5.1) and the subschema subentry (§4.2).</summary>
internal static class VirtualEntries
{
    /// <summary>The id of all of them; entries of the tree have ids from 1 on.</summary>
    public const int Id = 0;

    private static readonly OperationalStamp NoStamp = new(Guid.Empty, new Authorship("", "", "", "", ""));

    public static Entry? Find(NormalizedName name, DirectoryTree tree, OperationContext context)
    {
        if (name.IsRoot)
            return RootDse(tree, context);
        return tree.Schema.TryNormalize(ComputedAttributes.SubschemaDn, out var subschema) && subschema.Key.AsSpan().SequenceEqual(name.Key)
            ? Subschema(tree.Schema, subschema, context.Server)
            : null;
    }

    /// <summary>Which of the computed attributes such an entry has. By its times clients tell whether a schema that they know is still right.</summary>
    public static bool HasComputed(AttributeType type, Entry entry, KnownAttributes known) =>
        type == known.StructuralObjectClass || type == known.EntryDn || type == known.SubschemaSubentry
        || (entry.Stamp.CreateTimestamp.Length > 0 && (type == known.CreateTimestamp || type == known.ModifyTimestamp));

    private static Entry RootDse(DirectoryTree tree, OperationContext context)
    {
        var draft = new EntryDraft();
        Add(draft, tree.Schema, "objectClass", "top", "OpenLDAProotDSE");
        Add(draft, tree.Schema, "namingContexts", [.. tree.Suffixes.Select(suffix => suffix.Text)]);
        Add(draft, tree.Schema, "supportedControl", [.. KnownControls.All(context.Server.Options.Vendor)]);
        Add(draft, tree.Schema, "supportedExtension", [.. ExtendedOperation.All.Except(context.Server.Options.Vendor.Without)]);
        Add(
            draft, tree.Schema, "supportedFeatures", Oids.ModifyIncrement, Oids.AllOperationalAttributes, Oids.ObjectClassAttributes,
            Oids.TrueFalseFilters, Oids.LanguageTagOptions, Oids.LanguageRangeOptions);
        Add(draft, tree.Schema, "supportedLDAPVersion", "3");
        Add(draft, tree.Schema, "supportedSASLMechanisms", [.. SaslBind.Mechanisms(context.Session)]);
        if (tree.Schema.Domain is not null)
            AddDomain(draft, tree, context.Server);
        foreach (var (name, values) in context.Server.Options.Vendor.RootDse)
            Add(draft, tree.Schema, name, values);
        if (draft.Find(tree.Schema.FindAttributeType("vendorName")!) is null && tree.Schema.Domain is null) // the standard schema has it
            Add(draft, tree.Schema, "vendorName", "Mocks");
        // the standard schema has the class
        return draft.Finish(Id, NormalizedName.Root, tree.Schema.FindObjectClass("OpenLDAProotDSE")!, NoStamp);
    }

    private static void AddDomain(EntryDraft draft, DirectoryTree tree, LdapServer server)
    {
        foreach (var (name, values) in DomainRootDse.Attributes(tree, server.Time.GetUtcNow()))
            Add(draft, tree.Schema, name, values);
    }

    private static Entry Subschema(LdapSchema schema, NormalizedName name, LdapServer server)
    {
        var draft = new EntryDraft();
        Add(draft, schema, "objectClass", "top", "subentry", "subschema", "extensibleObject");
        Add(draft, schema, "cn", "Subschema");
        var started = GeneralizedTime.Format(server.Started);
        Add(draft, schema, "ldapSyntaxes", [.. Syntaxes.All.Select(syntax => syntax.Definition)]);
        Add(draft, schema, "matchingRules", [.. MatchingRules.All.Select(rule => $"( {rule.Oid} NAME '{rule.Name}' SYNTAX {rule.SyntaxOid} )")]);
        Add(draft, schema, "matchingRuleUse", [.. RuleUses(schema)]);
        Add(draft, schema, "attributeTypes", [.. schema.AttributeTypes.Select(type => type.Definition)]);
        Add(draft, schema, "objectClasses", [.. schema.ObjectClasses.Select(objectClass => objectClass.Definition)]);
        var stamp = new OperationalStamp(Guid.Empty, new Authorship(name.Text, started, name.Text, started, ""));
        // the standard schema has the class
        return draft.Finish(Id, name, schema.FindObjectClass("subentry")!, stamp);
    }

    private static IEnumerable<string> RuleUses(LdapSchema schema)
    {
        foreach (var rule in MatchingRules.All)
        {
            var types = schema.AttributeTypes.Where(type => type.Equality == rule || type.Ordering == rule || type.Substrings == rule)
                .Select(type => type.Name).ToList();
            if (types.Count > 0)
                yield return $"( {rule.Oid} NAME '{rule.Name}' APPLIES ( {string.Join(" $ ", types)} ) )";
        }
    }

    private static void Add(EntryDraft draft, LdapSchema schema, string name, params IReadOnlyList<string> values)
    {
        // only names of the standard schema come here
        var attribute = draft.Get(schema.FindDescription(name)!);
        attribute.Values.AddRange(values.Select(Encoding.UTF8.GetBytes));
        if (values.Count == 0)
            draft.Attributes.Remove(attribute);
    }
}
