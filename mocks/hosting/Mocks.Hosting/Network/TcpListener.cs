using Microsoft.AspNetCore.Connections;

namespace Mocks.Hosting;

/// <summary>Raw TCP, carried by Kestrel. With <paramref name="Tls"/> the handshake comes first.</summary>
public sealed record TcpListener(string Name, int Port, bool Tls, ConnectionDelegate Handler) : Listener(Name, Port)
{
    /// <summary>
    /// Whether the TLS handshake asks the client for a certificate. Any is let through; the handler finds it in the connection's
    /// <c>ITlsConnectionFeature</c> and judges it.
    /// </summary>
    public bool AsksForCertificate { get; init; }
}
