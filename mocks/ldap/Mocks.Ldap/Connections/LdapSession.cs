using Mocks.Ldap.Access;
using Mocks.Ldap.Searching;

namespace Mocks.Ldap.Connections;

/// <summary>What a connection remembers between operations. State, no behaviour.</summary>
internal sealed class LdapSession(string client, bool isTls)
{
    /// <summary>Remote address and port.</summary>
    public string Client { get; } = client;

    public bool IsTls { get; set; } = isTls;

    public Viewer Viewer { get; set; } = Viewer.Anonymous;

    /// <summary>Whether the client may do nothing but change its password.</summary>
    public bool MustChangePassword { get; set; }

    public PagedSearches PagedSearches { get; } = new();
}
