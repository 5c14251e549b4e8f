using System.Globalization;
using System.Text;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Entries;

/// <summary>One change to an entry in the making. Codes and texts are OpenLDAP's.</summary>
internal static class Modifications
{
    public static void Apply(
        EntryDraft entry, ModificationKind kind, AttributeDescription attribute, IReadOnlyList<byte[]> values, LdapSchema schema,
        bool isPermissive = false)
    {
        switch (kind)
        {
            case ModificationKind.Add:
                Add(entry, attribute, values, schema, "add", isPermissive);
                break;
            case ModificationKind.Delete:
                Delete(entry, attribute, values, schema, isPermissive);
                break;
            case ModificationKind.Replace:
                entry.Get(attribute).Values.Clear();
                Add(entry, attribute, values, schema, "replace", isPermissive);
                break;
            case ModificationKind.Increment:
                Increment(entry, attribute, values);
                break;
        }
    }

    private static void Add(
        EntryDraft entry, AttributeDescription attribute, IReadOnlyList<byte[]> values, LdapSchema schema, string word, bool isPermissive)
    {
        var target = entry.Get(attribute);
        var present = Comparables(target, schema);
        for (var i = 0; i < values.Count; i++)
        {
            if (present.Add(AttributeReader.Comparable(attribute.Type, values[i], schema)))
            {
                target.Values.Add(values[i]);
            }
            else if (!isPermissive)
            {
                var reason = word == "add" ? "already exists" : "provided more than once";
                throw new LdapException(ResultCode.AttributeOrValueExists, $"modify/{word}: {attribute.Text}: value #{i} {reason}");
            }
        }
    }

    private static void Delete(
        EntryDraft entry, AttributeDescription attribute, IReadOnlyList<byte[]> values, LdapSchema schema, bool isPermissive)
    {
        if (entry.Find(attribute) is not { Values.Count: > 0 } target)
        {
            if (isPermissive)
                return;
            throw new LdapException(ResultCode.NoSuchAttribute, $"modify/delete: {attribute.Text}: no such attribute");
        }

        if (values.Count == 0)
        {
            target.Values.Clear();
            return;
        }

        foreach (var value in values)
        {
            var wanted = AttributeReader.Comparable(attribute.Type, value, schema);
            var at = target.Values.FindIndex(
                present => AttributeReader.Comparable(attribute.Type, present, schema).AsSpan().SequenceEqual(wanted));
            if (at >= 0)
                target.Values.RemoveAt(at);
            else if (!isPermissive)
                throw new LdapException(ResultCode.NoSuchAttribute, $"modify/delete: {attribute.Text}: no such value");
        }
    }

    // RFC 4525
    private static void Increment(EntryDraft entry, AttributeDescription attribute, IReadOnlyList<byte[]> values)
    {
        if (entry.Find(attribute) is not { Values.Count: > 0 } target)
            throw new LdapException(ResultCode.NoSuchAttribute, $"modify/increment: {attribute.Text}: no such attribute");
        if (values.Count != 1 || !Normalizers.TryInteger(values[0], out var difference))
            throw new LdapException(ResultCode.ProtocolError, "modify/increment operation requires single value");
        for (var i = 0; i < target.Values.Count; i++)
        {
            if (!Normalizers.TryInteger(target.Values[i], out var present))
                throw new LdapException(ResultCode.ConstraintViolation, $"modify/increment: {attribute.Text}: value is no integer");
            target.Values[i] = Encoding.ASCII.GetBytes((present + difference).ToString(CultureInfo.InvariantCulture));
        }
    }

    private static HashSet<byte[]> Comparables(EntryAttribute attribute, LdapSchema schema) =>
        new(attribute.Values.Select(value => AttributeReader.Comparable(attribute.Description.Type, value, schema)), OctetEquality.Instance);
}
