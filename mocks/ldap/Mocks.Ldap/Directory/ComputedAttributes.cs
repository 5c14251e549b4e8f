using System.Globalization;
using System.Text;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Directory;

/// <summary>Attributes that are not stored with an entry but follow from it and its place.</summary>
internal static class ComputedAttributes
{
    public const string SubschemaDn = "cn=Subschema";

    /// <summary>In the order in which "+" returns them.</summary>
    public static IReadOnlyList<AttributeType> All(KnownAttributes known) =>
    [
        known.StructuralObjectClass, known.EntryUuid, known.CreatorsName, known.CreateTimestamp, known.EntryCsn, known.ModifiersName,
        known.ModifyTimestamp, known.MemberOf, known.EntryDn, known.SubschemaSubentry, known.HasSubordinates, known.NumSubordinates,
    ];

    public static bool IsComputed(AttributeType type, LdapSchema schema) => schema.IsComputed(type);

    public static IReadOnlyList<byte[]> Values(AttributeType type, Entry entry, DirectoryTree tree)
    {
        var known = tree.Schema.Known;
        if (type == known.MemberOf)
            return MemberOf(entry, tree);
        if (tree.Schema.Domain?.Values(type, entry, tree) is { } values)
            return values;
        if (type == known.EntryDn)
            return [entry.Name];
        if (type == known.HasSubordinates)
            return [tree.HasSubordinates(entry) ? "TRUE"u8.ToArray() : "FALSE"u8.ToArray()];
        if (type == known.NumSubordinates)
            return [Encoding.ASCII.GetBytes(tree.Children(entry.Key).Count().ToString(CultureInfo.InvariantCulture))];
        var text = type == known.EntryUuid ? entry.Stamp.Uuid.ToString()
            : type == known.StructuralObjectClass ? entry.StructuralClass.Name
            : type == known.CreateTimestamp ? entry.Stamp.CreateTimestamp
            : type == known.ModifyTimestamp ? entry.Stamp.ModifyTimestamp
            : type == known.CreatorsName ? entry.Stamp.CreatorsName
            : type == known.ModifiersName ? entry.Stamp.ModifiersName
            : type == known.EntryCsn ? entry.Stamp.Csn
            : SubschemaDn;
        return [Encoding.UTF8.GetBytes(text)];
    }

    /// <summary>
    /// The groups that name the entry, by DN (<c>member</c>, <c>uniqueMember</c>) or by uid (<c>memberUid</c>), found through the
    /// index at the time of asking and so right at all times. Values that a fixture gave to <c>memberOf</c> itself are kept where
    /// their group is not in the directory: exports of part of a directory have such.
    /// </summary>
    private static List<byte[]> MemberOf(Entry entry, DirectoryTree tree)
    {
        var known = tree.Schema.Known;
        var groups = new SortedSet<int>();
        Collect(groups, tree, known.Member, entry.Key);
        Collect(groups, tree, known.UniqueMember, entry.Key);
        if (tree.IndexCount(known.MemberUid, null, null) > 0)
        {
            foreach (var uid in entry.ValuesOf(known.Uid))
            {
                if (Normalizers.CaseExact(uid, tree.Schema) is { } normalized)
                    Collect(groups, tree, known.MemberUid, normalized);
            }
        }

        var names = new List<byte[]>(groups.Count);
        foreach (var id in groups)
        {
            if (tree.ById.TryGet(id, out var group))
                names.Add(group.Name);
        }

        foreach (var given in entry.ValuesOf(known.MemberOf))
        {
            if (tree.Schema.TryNormalize(given, out var name) && !tree.TryFind(name.Key, out _))
                names.Add(given);
        }

        return names;
    }

    private static void Collect(SortedSet<int> groups, DirectoryTree tree, AttributeType type, byte[] value)
    {
        foreach (var key in tree.IndexRange(type, value, DirectoryTree.Next(value)))
            groups.Add(key.Entry);
    }
}
