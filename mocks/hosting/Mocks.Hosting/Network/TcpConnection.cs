using System.IO.Pipelines;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Mocks.Hosting;

/// <summary>
/// A client of a <see cref="TcpListener"/>. In a program that calls <see cref="SocketThreads.RunHandlers"/> a read continues on the thread that
/// received the data, which serves other connections too.
/// </summary>
/// <param name="transport">Octets as the protocol has them; after the handshake where there is TLS.</param>
/// <param name="remote">The client's address; null when it is none of a network.</param>
/// <param name="clientCertificate">What the client has shown, unjudged; null for nothing.</param>
/// <param name="closing">Cancelled when the host stops: the handler has until the host's time is over to say goodbye.</param>
public sealed class TcpConnection(IDuplexPipe transport, EndPoint? remote, X509Certificate2? clientCertificate, CancellationToken closing)
{
    public IDuplexPipe Transport => transport;

    public EndPoint? Remote => remote;

    public X509Certificate2? ClientCertificate => clientCertificate;

    public CancellationToken Closing => closing;
}
