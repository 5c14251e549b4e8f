using Microsoft.AspNetCore.Http;

namespace Mocks.Hosting;

/// <summary>HTTP/1.1 and HTTP/2, without TLS for clients that begin with it, carried by Kestrel.</summary>
/// <param name="Clients">What is asked of clients on TLS; null for nothing.</param>
public sealed record HttpListener(string Name, int Port, bool Tls, RequestDelegate Handler, TlsClients? Clients = null) : Listener(Name, Port);
