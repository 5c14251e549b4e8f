using Mocks.Oracle.Protocol.Tns;

namespace Mocks.Oracle.Connections;

/// <summary>What was agreed with a client, and the service that it is connected to.</summary>
internal sealed record HandshakeResult(AcceptPacket Terms, string ServiceName);
