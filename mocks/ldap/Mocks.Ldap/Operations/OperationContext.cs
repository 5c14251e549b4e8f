using Mocks.Ldap.Access;
using Mocks.Ldap.Connections;
using Mocks.Ldap.Controls;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Entries;

namespace Mocks.Ldap.Operations;

/// <summary>What an operation works with.</summary>
internal sealed record OperationContext(LdapServer Server, LdapSession Session, RequestControls Controls, CancellationToken Cancellation)
{
    public DirectoryStore Store => Server.Store;

    /// <summary>Of the request.</summary>
    public int MessageId { get; init; }

    /// <summary>Whose rights count: the bound identity, or that of the proxied authorization control.</summary>
    public Viewer Viewer { get => field ?? Session.Viewer; init; }

    public WriteStamp Stamp() => Server.NextStamp(Viewer.Name?.Text ?? "");
}
