using Mocks.Oracle.Protocol.Tns;

namespace Mocks.Oracle.Connections;

/// <summary>What was agreed with a client, the service that it is connected to, and whether it wants a pooled server (DRCP).</summary>
internal sealed record HandshakeResult(AcceptPacket Terms, string ServiceName, bool Pooled);
