using Mocks.Ldap.Directory;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Controls;

/// <summary>What the controls of a change ask of the entry before it and after it.</summary>
internal sealed class UpdateControls(OperationContext context)
{
    private readonly List<Control> _responses = [];

    public IReadOnlyList<Control> Responses => _responses;

    /// <summary>Called when the entry is found and before anything is changed: assertion, then pre-read.</summary>
    public void Before(Entry entry, DirectoryTree tree)
    {
        AssertionControl.Check(context.Controls, entry, tree, context.Viewer);
        Read(Oids.PreRead, entry, tree);
    }

    /// <summary>Called with the changed entry and the directory that it is in.</summary>
    public void After(Entry entry, DirectoryTree tree) => Read(Oids.PostRead, entry, tree);

    private void Read(string oid, Entry entry, DirectoryTree tree)
    {
        if (ReadEntryControl.Read(context.Controls, oid, entry, tree, context.Viewer) is { } response)
            _responses.Add(response);
    }
}
