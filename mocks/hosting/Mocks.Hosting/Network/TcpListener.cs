namespace Mocks.Hosting;

/// <summary>Raw TCP. With <paramref name="Tls"/> the handshake comes first. A connection ends when <paramref name="Handler"/> returns.</summary>
/// <param name="Handler">
/// Goes on where the socket's data was received, as a <see cref="TcpConnection"/> says: what computes or waits for long has to leave that thread.
/// </param>
public sealed record TcpListener(string Name, int Port, bool Tls, Func<TcpConnection, Task> Handler) : Listener(Name, Port)
{
    /// <summary>
    /// Whether the TLS handshake asks the client for a certificate. Any is let through; the handler finds it in
    /// <see cref="TcpConnection.ClientCertificate"/> and judges it.
    /// </summary>
    public bool AsksForCertificate { get; init; }
}
