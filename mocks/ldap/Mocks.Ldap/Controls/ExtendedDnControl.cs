using System.Text;
using Mocks.Ldap.ActiveDirectory;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Protocol;

namespace Mocks.Ldap.Controls;

/// <summary>
/// MS-ADTS §3.1.1.3.4.1.5: entries are named <c>&lt;GUID=…&gt;;&lt;SID=…&gt;;DN</c>. The request's value is <code>30 { 02 flag }</code>, 0
/// for hexadecimal and 1 for the usual text.
/// </summary>
internal sealed record ExtendedDnControl(bool IsText)
{
    public static ExtendedDnControl? Find(RequestControls controls)
    {
        if (controls.Find(Oids.ExtendedDn) is not { } control)
            return null;
        if (control.Value is null)
            return new ExtendedDnControl(false);
        return new ExtendedDnControl(ControlValue.Decode(control, static value => value.ReadSequence().ReadInteger()) == 1);
    }

    public byte[] Name(Entry entry, DirectoryTree tree)
    {
        var text = new StringBuilder();
        if (Values(entry, tree, "objectGUID") is [var guid, ..])
            text.Append("<GUID=").Append(IsText ? new Guid(guid).ToString() : Convert.ToHexStringLower(guid)).Append(">;");
        if (Values(entry, tree, "objectSid") is [var sid, ..])
            text.Append("<SID=").Append(IsText ? DomainIdentity.Text(sid) : Convert.ToHexStringLower(sid)).Append(">;");
        return [.. Encoding.UTF8.GetBytes(text.ToString()), .. entry.Name];
    }

    private static IReadOnlyList<byte[]> Values(Entry entry, DirectoryTree tree, string attribute) =>
        tree.Schema.Domain is { } domain && tree.Schema.FindAttributeType(attribute) is { } type ? domain.Values(type, entry, tree) ?? [] : [];
}
