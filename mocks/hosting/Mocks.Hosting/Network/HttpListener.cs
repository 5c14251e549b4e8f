using Microsoft.AspNetCore.Http;

namespace Mocks.Hosting;

/// <summary>HTTP/1.1 and, on TLS, HTTP/2, carried by Kestrel.</summary>
public sealed record HttpListener(string Name, int Port, bool Tls, RequestDelegate Handler) : Listener(Name, Port);
