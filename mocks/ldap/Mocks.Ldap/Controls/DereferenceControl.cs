using Mocks.Ldap.Access;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Controls;

/// <summary>
/// draft-masarati-ldap-deref-00: with each entry, attributes of the entries that its DN values name. The request is
/// <code>30 { 30 { 04 derefAttr, 30 { 04 attribute … } } … }</code> and each entry's control
/// <code>30 { 30 { 04 derefAttr, 04 name, [A0 { attributes }] } … }</code>
/// </summary>
internal sealed class DereferenceControl
{
    private readonly IReadOnlyList<(AttributeDescription From, AttributeSelection Wanted)> _specifications;

    private DereferenceControl(IReadOnlyList<(AttributeDescription, AttributeSelection)> specifications) => _specifications = specifications;

    public static DereferenceControl? Find(RequestControls controls, LdapSchema schema)
    {
        if (controls.Find(Oids.Dereference) is not { } control)
            return null;
        var asked = ControlValue.Decode(control, static value =>
        {
            var asked = new List<(string From, List<string> Wanted)>();
            var list = value.ReadSequence();
            while (!list.AtEnd)
            {
                var specification = list.ReadSequence();
                var from = specification.ReadString();
                var names = specification.ReadSequence();
                var wanted = new List<string>();
                while (!names.AtEnd)
                    wanted.Add(names.ReadString());
                asked.Add((from, wanted));
            }

            return asked;
        });
        var specifications = new List<(AttributeDescription, AttributeSelection)>();
        foreach (var (from, wanted) in asked)
        {
            if (schema.FindDescription(from) is not { } attribute)
                throw new LdapException(ResultCode.ProtocolError, "Dereference control: derefAttr decoding error");
            if (attribute.Type.Equality?.Name is not ("distinguishedNameMatch" or "uniqueMemberMatch"))
                throw new LdapException(ResultCode.ProtocolError, "Dereference control: derefAttr syntax not distinguishedName");
            specifications.Add((attribute, new AttributeSelection(wanted, false, schema)));
        }

        return new DereferenceControl(specifications);
    }

    /// <summary>Nothing when none of the attributes has values here.</summary>
    public IReadOnlyList<Control> Response(Entry entry, DirectoryTree tree, Viewer viewer)
    {
        var value = new BerBuilder().Open();
        var found = false;
        foreach (var (from, wanted) in _specifications)
        {
            if (!viewer.MayRead(entry, from.Type, tree))
                continue;
            var names = tree.Schema.IsComputed(from.Type) ? ComputedAttributes.Values(from.Type, entry, tree) : entry.ValuesOf(from.Type);
            foreach (var name in names)
            {
                found = true;
                value.Open().Text(from.Text).Octets(name);
                Attributes(value, name, wanted, tree, viewer);
                value.Close();
            }
        }

        return found ? [new Control(Oids.Dereference, false, value.Close().ToArray())] : [];
    }

    private static void Attributes(BerBuilder value, byte[] name, AttributeSelection wanted, DirectoryTree tree, Viewer viewer)
    {
        if (!tree.Schema.TryNormalize(name, out var target) || !tree.TryFind(target.Key, out var entry))
            return;
        var attributes = new List<ReadOnlyMemory<byte>>();
        wanted.Select(entry, tree, viewer, false, attributes);
        if (attributes.Count == 0)
            return;
        value.Open(BerTag.ContextConstructed(0));
        foreach (var attribute in attributes)
            value.Raw(attribute.Span);
        value.Close();
    }
}
