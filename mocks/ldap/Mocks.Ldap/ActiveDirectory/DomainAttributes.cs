using System.Globalization;
using System.Text;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Protocol.Names;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.ActiveDirectory;

/// <summary>
/// What Active Directory makes of an entry by itself (MS-ADTS §3.1.1.4.5). A value that a fixture gives to one of these wins over
/// the computed one, so that exports keep their identifiers.
/// </summary>
internal sealed class DomainAttributes
{
    private const int NormalAccount = 0x30000000;
    private const int MachineAccount = 0x30000001;
    private const int SecurityGroup = 0x10000000;
    private const int DistributionGroup = 0x10000001;
    private const int DomainUsers = 513;
    private const int DomainComputers = 515;

    private readonly Dictionary<AttributeType, Func<Entry, DirectoryTree, IEnumerable<byte[]>>> _values;
    private readonly AttributeType _accountName;
    private readonly AttributeType _sid;
    private readonly AttributeType _groupType;

    public DomainAttributes(LdapSchema schema)
    {
        _accountName = Type(schema, "sAMAccountName");
        _sid = Type(schema, "objectSid");
        _groupType = Type(schema, "groupType");
        _values = new Dictionary<AttributeType, Func<Entry, DirectoryTree, IEnumerable<byte[]>>>
        {
            [Type(schema, "distinguishedName")] = static (entry, _) => [entry.Name],
            [Type(schema, "name")] = static (entry, _) => [DistinguishedName.Parse(entry.Dn).Rdns[0].Assertions[0].Value],
            [Type(schema, "objectGUID")] = static (entry, _) => [entry.Stamp.Uuid.ToByteArray()],
            [_sid] = Sid,
            [Type(schema, "whenCreated")] = static (entry, _) => [Time(entry.Stamp.CreateTimestamp)],
            [Type(schema, "whenChanged")] = static (entry, _) => [Time(entry.Stamp.ModifyTimestamp)],
            [Type(schema, "instanceType")] = static (_, _) => [Text("4")],
            [Type(schema, "objectCategory")] = Category,
            [Type(schema, "sAMAccountType")] = AccountType,
            [Type(schema, "primaryGroupID")] = static (entry, _) =>
                IsOf(entry, "computer") ? [Number(DomainComputers)] : IsOf(entry, "user") ? [Number(DomainUsers)] : [],
            [_groupType] = static (entry, _) => IsOf(entry, "group") ? [Text("-2147483646")] : [],
            [Type(schema, "canonicalName")] = CanonicalName,
            [Type(schema, "primaryGroupToken")] = (entry, _) =>
                IsOf(entry, "group") ? [Number(DomainIdentity.Rid(entry, AccountName(entry)))] : [],
            [Type(schema, "tokenGroups")] = TokenGroups,
            [Type(schema, "uSNCreated")] = static (entry, _) => [DomainPolicy.Text(entry.CreatedUsn)],
            [Type(schema, "uSNChanged")] = static (entry, _) => [DomainPolicy.Text(entry.ChangedUsn)],
        };
    }

    public IEnumerable<AttributeType> All => _values.Keys;

    /// <summary>Null when the attribute is none of these.</summary>
    public IReadOnlyList<byte[]>? Values(AttributeType type, Entry entry, DirectoryTree tree)
    {
        if (!_values.TryGetValue(type, out var compute))
            return null;
        var given = entry.ValuesOf(type);
        return given.Count > 0 ? given : [.. compute(entry, tree)];
    }

    private static bool IsOf(Entry entry, string className) =>
        entry.StructuralClass.Lineage.Any(objectClass => objectClass.Name.Equals(className, StringComparison.OrdinalIgnoreCase));

    private string AccountName(Entry entry) =>
        entry.ValuesOf(_accountName) is [var name, ..]
            ? Encoding.UTF8.GetString(name)
            : Encoding.UTF8.GetString(DistinguishedName.Parse(entry.Dn).Rdns[0].Assertions[0].Value);

    private IEnumerable<byte[]> Sid(Entry entry, DirectoryTree tree)
    {
        if (tree.SuffixOf(entry.Key) is not { } suffix)
            return [];
        if (suffix.Key.Length == entry.Key.Length)
            return [DomainIdentity.Sid(suffix, null)];
        return IsOf(entry, "user") || IsOf(entry, "group")
            ? [DomainIdentity.Sid(suffix, DomainIdentity.Rid(entry, AccountName(entry)))]
            : [];
    }

    private static IEnumerable<byte[]> Category(Entry entry, DirectoryTree tree)
    {
        var category = ObjectCategory.OfClass(entry.StructuralClass);
        return category is null || tree.Suffixes.Count == 0
            ? []
            : [Text($"CN={category},{DomainPartitions.Schema}{DomainPartitions.Configuration}{DomainPartitions.Root(tree)}")];
    }

    private IEnumerable<byte[]> AccountType(Entry entry, DirectoryTree tree)
    {
        if (IsOf(entry, "computer"))
            return [Number(MachineAccount)];
        if (IsOf(entry, "user"))
            return [Number(NormalAccount)];
        if (!IsOf(entry, "group"))
            return [];
        // the highest bit of groupType says that it is a security group
        var isSecurity = Values(_groupType, entry, tree) is not [var value, ..] || value[0] == '-';
        return [Number(isSecurity ? SecurityGroup : DistributionGroup)];
    }

    // MS-ADTS §3.1.1.4.5.4: acme.example/people/Anna Berg
    private static IEnumerable<byte[]> CanonicalName(Entry entry, DirectoryTree tree)
    {
        var rdns = DistinguishedName.Parse(entry.Dn).Rdns.Select(rdn => rdn.Assertions[0]).ToList();
        var domain = rdns.Where(assertion => assertion.Type.Equals("dc", StringComparison.OrdinalIgnoreCase))
            .Select(assertion => Encoding.UTF8.GetString(assertion.Value));
        var path = rdns.Where(assertion => !assertion.Type.Equals("dc", StringComparison.OrdinalIgnoreCase)).Reverse()
            .Select(assertion => Encoding.UTF8.GetString(assertion.Value).Replace("/", "\\/", StringComparison.Ordinal));
        return [Text($"{string.Join('.', domain)}/{string.Join('/', path)}")];
    }

    // the SIDs of all groups that the entry is in, through others too, and of its primary group
    private List<byte[]> TokenGroups(Entry entry, DirectoryTree tree)
    {
        var sids = new List<byte[]>();
        var seen = new HashSet<int> { entry.Id };
        var open = new Queue<Entry>();
        open.Enqueue(entry);
        while (open.TryDequeue(out var current))
        {
            foreach (var name in ComputedAttributes.Values(tree.Schema.Known.MemberOf, current, tree))
            {
                if (!tree.Schema.TryNormalize(name, out var group) || !tree.TryFind(group.Key, out var found) || !seen.Add(found.Id))
                    continue;
                open.Enqueue(found);
                if (Values(_sid, found, tree) is [var sid, ..])
                    sids.Add(sid);
            }
        }

        if ((IsOf(entry, "user") || IsOf(entry, "computer")) && tree.SuffixOf(entry.Key) is { } suffix)
            sids.Add(DomainIdentity.Sid(suffix, IsOf(entry, "computer") ? DomainComputers : DomainUsers));
        return sids;
    }

    // 20251123104500.0Z
    private static byte[] Time(string timestamp) => Text(timestamp.Replace("Z", ".0Z", StringComparison.Ordinal));

    private static byte[] Number(int value) => Text(value.ToString(CultureInfo.InvariantCulture));

    private static byte[] Text(string value) => Encoding.UTF8.GetBytes(value);

    private static AttributeType Type(LdapSchema schema, string name) =>
        schema.FindAttributeType(name) ?? throw new InvalidOperationException($"the schema of Active Directory lacks {name}");
}
