using Mocks.Ldap.Access;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Controls;

/// <summary>
/// RFC 4527: the entry as it was before, or is after, a change. The request's value is the attributes wanted, the response's a
/// SearchResultEntry.
/// </summary>
internal static class ReadEntryControl
{
    /// <param name="controls">Those of the request.</param>
    /// <param name="oid">Of pre-read or of post-read.</param>
    /// <param name="entry">The entry as it is to be shown.</param>
    /// <param name="tree">The directory that it belongs to.</param>
    /// <param name="viewer">Who asks.</param>
    /// <returns>Null when the request does not ask for it.</returns>
    public static Control? Read(RequestControls controls, string oid, Entry entry, DirectoryTree tree, Viewer viewer)
    {
        if (controls.Find(oid) is not { } control)
            return null;
        var names = ControlValue.Decode(control, static value =>
        {
            var names = new List<string>();
            var list = value.ReadSequence();
            while (!list.AtEnd)
                names.Add(list.ReadString());
            return names;
        });
        var attributes = new List<ReadOnlyMemory<byte>>();
        new AttributeSelection(names, false, tree.Schema).Select(entry, tree, viewer, false, attributes);
        var response = new BerBuilder().Open(BerTag.SearchResultEntry).Octets(entry.Name).Open();
        foreach (var attribute in attributes)
            response.Raw(attribute.Span);
        return new Control(oid, false, response.Close().Close().ToArray());
    }
}
