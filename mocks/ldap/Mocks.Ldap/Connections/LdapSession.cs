using System.Security.Cryptography.X509Certificates;
using Mocks.Ldap.Access;
using Mocks.Ldap.Sasl;
using Mocks.Ldap.Searching;
using Mocks.Ldap.Transactions;

namespace Mocks.Ldap.Connections;

/// <summary>What a connection remembers between operations. State, no behaviour.</summary>
internal sealed class LdapSession(string client, bool isTls)
{
    /// <summary>Remote address and port.</summary>
    public string Client { get; } = client;

    public bool IsTls { get; set; } = isTls;

    /// <summary>Whether the client came to the global catalogue's port.</summary>
    public bool IsGlobalCatalog { get; init; }

    /// <summary>The client's certificate, when it gave one that the server takes.</summary>
    public X509Certificate2? ClientCertificate { get; set; }

    public Viewer Viewer
    {
        get;
        set
        {
            field = value;
            Shown = value.Name is { } name ? $"{Client} {name.Text}" : Client;
        }
    } = Viewer.Anonymous;

    /// <summary>The client with its name, if it has signed in: as the journal tells it.</summary>
    public string Shown { get; private set; } = client;

    /// <summary>A SASL authentication that waits for the client's next message.</summary>
    public ISaslExchange? Sasl { get; set; }

    /// <summary>Whether the client may do nothing but change its password.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>The transaction that has begun and not ended.</summary>
    public Transaction? Transaction { get; set; }

    public PagedSearches PagedSearches { get; } = new();
}
