using System.Runtime.CompilerServices;
using System.Text;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Entries;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ldif;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.ActiveDirectory;

/// <summary>
/// The naming contexts that a domain controller has beside its domain (MS-ADTS §3.1.1.1.9): the forest's configuration and its schema.
/// They are read only, and made when one is first asked for.
/// </summary>
internal sealed class DomainConfiguration
{
    private const string Resource = "configuration.ldif";

    private static readonly ConditionalWeakTable<LdapSchema, DomainConfiguration> Known = [];

    private readonly string _root;
    private readonly DirectoryTree _configuration;
    private readonly DirectoryTree _schema;

    private DomainConfiguration(DirectoryTree domain, WriteStamp stamp)
    {
        _root = domain.Suffixes[0].Text;
        var configurationDn = DomainPartitions.Configuration + _root;
        _configuration = Build(domain.Schema, configurationDn, Entries(domain), stamp);
        var schemaDn = DomainPartitions.Schema + configurationDn;
        _schema = Build(domain.Schema, schemaDn, SchemaObjects.All(domain.Schema, schemaDn), stamp);
    }

    /// <summary>The tree that serves a name: the domain's, unless the name lies in one of the other contexts and no fixture has put an entry there.</summary>
    public static DirectoryTree TreeOf(DirectoryTree domain, NormalizedName name, LdapServer server)
    {
        if (domain.Schema.Domain is null || domain.Suffixes.Count == 0 || domain.TryFind(name.Key, out _)
            || !domain.Schema.TryNormalize(DomainPartitions.Configuration + domain.Suffixes[0].Text, out var configuration)
            || !name.Key.AsSpan().StartsWith(configuration.Key) || domain.TryFind(configuration.Key, out _))
        {
            return domain;
        }

        var known = Known.GetValue(domain.Schema, _ => new DomainConfiguration(domain, Stamp(server)));
        if (known._root != domain.Suffixes[0].Text)
        {
            known = new DomainConfiguration(domain, Stamp(server));
            Known.AddOrUpdate(domain.Schema, known);
        }

        return IsIn(known._schema, name) ? known._schema : known._configuration;
    }

    /// <summary>Throws for a change of what is made here.</summary>
    public static void RefuseChange(OperationContext context, string dn)
    {
        var domain = context.Store.Current;
        if (domain.Schema.Domain is not null && domain.Schema.TryNormalize(dn, out var name) && !ReferenceEquals(TreeOf(domain, name, context.Server), domain))
            throw new LdapException(ResultCode.UnwillingToPerform, "configuration and schema are read only");
    }

    private static WriteStamp Stamp(LdapServer server) => new("", server.Started, 0);

    private static bool IsIn(DirectoryTree tree, NormalizedName name) => name.Key.AsSpan().StartsWith(tree.Suffixes[0].Key);

    private static DirectoryTree Build(LdapSchema schema, string suffix, IEnumerable<(string Dn, IReadOnlyList<PartialAttribute> Attributes)> entries, WriteStamp stamp)
    {
        var edit = new DirectoryEdit(DirectoryTree.Empty(schema));
        if (schema.TryNormalize(suffix, out var name))
            edit.AddSuffix(name);
        foreach (var (dn, attributes) in entries)
            EntryCreation.Add(edit, dn, attributes, stamp, isFixture: true);
        return edit.Commit();
    }

    private static IEnumerable<(string Dn, IReadOnlyList<PartialAttribute> Attributes)> Entries(DirectoryTree domain)
    {
        using var stream = new StreamReader(typeof(DomainConfiguration).Assembly.GetManifestResourceStream(Resource)!); // it is embedded
        var dnsName = GlobalCatalog.Domain(domain);
        var text = stream.ReadToEnd().Replace("{root}", domain.Suffixes[0].Text, StringComparison.Ordinal)
            .Replace("{domain}", dnsName, StringComparison.Ordinal)
            .Replace("{netbios}", dnsName.Split('.')[0].ToUpperInvariant(), StringComparison.Ordinal);
        var reader = new LdifReader(static _ => null);
        reader.Read(Encoding.UTF8.GetBytes(text));
        return reader.Records.Cast<LdifEntry>().Select(entry => (entry.Dn, (IReadOnlyList<PartialAttribute>)
            [.. entry.Attributes.GroupBy(a => a.Description).Select(a => new PartialAttribute(a.Key, [.. a.Select(v => v.Value)]))]));
    }
}
