using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Mocks.Oracle.Protocol;
using Mocks.Oracle.Protocol.Tns;

namespace Mocks.Oracle.Connections;

/// <summary>The listener's part of a connection: takes the CONNECT packet and accepts or refuses.</summary>
internal static class Handshake
{
    private const int SmallestUnit = 512;
    private const int LargestUnit = 65_535;
    private const int LargestUnitBefore315 = 32_767;
    private const int DataFlagBytes = 2;
    private const byte ServicesOff = 0x0C;

    /// <summary>The accepted session's terms, or null when it was refused or the client has gone.</summary>
    public static async Task<HandshakeResult?> AcceptAsync(
        IDuplexPipe transport, OracleServer server, PacketTrace trace, CancellationToken cancellationToken)
    {
        if (await ReadPacketAsync(transport.Input, trace, cancellationToken) is not { } first)
            return null;
        if (first.Type != PacketType.Connect)
            throw new ProtocolException($"packet of type {(int)first.Type} where CONNECT is due");
        var connect = ConnectPacket.Read(first.Body);
        var data = connect.Data;
        if (data is null)
        {
            if (await ReadPacketAsync(transport.Input, trace, cancellationToken) is not { Type: PacketType.Data } next
                || next.Body.Length < DataFlagBytes)
                return null;
            data = Encoding.UTF8.GetString(next.Body.Slice(DataFlagBytes));
        }

        var descriptor = ConnectDescriptor.Parse(data);
        if ((server.Faults.Refusal(server.Database) ?? Refusal(descriptor, server.Settings)) is { } code)
        {
            new RefusePacket(code).Write(transport.Output);
            await transport.Output.FlushAsync(cancellationToken);
            return null;
        }

        var accept = Accept(connect, server);
        accept.Write(transport.Output);
        await transport.Output.FlushAsync(cancellationToken);
        return new HandshakeResult(accept, descriptor.ServiceName ?? server.Settings.Services[0], descriptor.Pooled);
    }

    private static int? Refusal(ConnectDescriptor descriptor, OracleSettings settings)
    {
        if (descriptor.ServiceName is { } service)
            return settings.Services.Contains(service, StringComparer.OrdinalIgnoreCase) ? null : RefusePacket.UnknownService;
        if (descriptor.Sid is { } sid)
            return settings.Sids.Contains(sid, StringComparer.OrdinalIgnoreCase) ? null : RefusePacket.UnknownSid;
        return RefusePacket.NoService;
    }

    private static AcceptPacket Accept(ConnectPacket connect, OracleServer server)
    {
        if (connect.LowestVersion > AcceptPacket.Newest || connect.Version < AcceptPacket.Oldest)
            throw new ProtocolException($"versions {connect.LowestVersion} to {connect.Version} of Oracle Net");
        var version = Math.Min(connect.Version, AcceptPacket.Newest);
        return new AcceptPacket(
            version,
            Math.Clamp(connect.SessionDataUnit, SmallestUnit, version >= AcceptPacket.LargeLengths ? LargestUnit : LargestUnitBefore315),
            NativeServices: (connect.NativeServices & ServicesOff) == 0,
            FastAuthentication: server.Identity.FastAuthentication,
            EndOfResponse: server.Identity.EndOfResponse && version >= AcceptPacket.Newest);
    }

    /// <summary>One packet with its body copied out, or null when the client has gone.</summary>
    private static async Task<Packet?> ReadPacketAsync(PipeReader input, PacketTrace trace, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await input.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            if (PacketReader.TryRead(ref buffer, largeLengths: false, out var packet))
            {
                var copy = packet with { Body = new ReadOnlySequence<byte>(packet.Body.ToArray()) };
                trace.Received(copy.Type, copy.Body);
                input.AdvanceTo(buffer.Start);
                return copy;
            }

            input.AdvanceTo(buffer.Start, buffer.End);
            if (result.IsCompleted)
                return null;
        }
    }
}
