using System.Net;

namespace Mocks.Hosting;

/// <summary>One call a datagram, in order of arrival. The memory is the caller's again after the call.</summary>
public sealed record UdpListener(string Name, int Port, Action<ReadOnlyMemory<byte>, EndPoint> Handler) : Listener(Name, Port);
