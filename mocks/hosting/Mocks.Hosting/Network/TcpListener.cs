using Microsoft.AspNetCore.Connections;

namespace Mocks.Hosting;

/// <summary>Raw TCP, carried by Kestrel. With <paramref name="Tls"/> the handshake comes first.</summary>
public sealed record TcpListener(string Name, int Port, bool Tls, ConnectionDelegate Handler) : Listener(Name, Port);
