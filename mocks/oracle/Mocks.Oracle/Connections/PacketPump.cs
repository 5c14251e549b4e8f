using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using Mocks.Oracle.Protocol;
using Mocks.Oracle.Protocol.Tns;

namespace Mocks.Oracle.Connections;

/// <summary>
/// Reads packets for as long as the client is there, also while a call runs: its data goes to the stream, its breaks interrupt
/// the call, its end ends it.
/// </summary>
internal sealed class PacketPump(PipeReader transport, TtcInput input, PacketTrace trace, bool largeLengths, Action interrupt)
{
    private const int DataFlagBytes = 2;

    /// <summary>Returns when the client has closed.</summary>
    /// <exception cref="ProtocolException">It is no packet.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var result = await transport.ReadAsync(cancellationToken);
                var buffer = result.Buffer;
                while (PacketReader.TryRead(ref buffer, largeLengths, out var packet))
                {
                    trace.Received(packet.Type, packet.Body);
                    if (!await TakeAsync(packet, cancellationToken))
                        return;
                }

                transport.AdvanceTo(buffer.Start, buffer.End);
                if (result.IsCompleted)
                    return;
            }
        }
        finally
        {
            input.Complete();
            interrupt();
        }
    }

    /// <summary>False when the client says that it closes.</summary>
    private async ValueTask<bool> TakeAsync(Packet packet, CancellationToken cancellationToken)
    {
        switch (packet.Type)
        {
            case PacketType.Data:
                return await TakeDataAsync(packet.Body, cancellationToken);
            case PacketType.Marker when MarkerPacket.Read(packet.Body) == MarkerKind.Reset:
                input.Reset();
                return true;
            case PacketType.Marker:
                if (input.Break())
                    interrupt();
                return true;
            case PacketType.Control:
                return true;
            default:
                throw new ProtocolException($"packet of type {(int)packet.Type}");
        }
    }

    private async ValueTask<bool> TakeDataAsync(ReadOnlySequence<byte> body, CancellationToken cancellationToken)
    {
        if (body.Length < DataFlagBytes)
            throw new ProtocolException("DATA packet without flags");
        var flags = ReadFlags(body);
        if (flags.HasFlag(DataFlags.EndOfFile))
            return false;
        await input.AppendAsync(body.Slice(DataFlagBytes), flags.HasFlag(DataFlags.EndOfRequest), cancellationToken);
        return true;
    }

    private static DataFlags ReadFlags(ReadOnlySequence<byte> body)
    {
        Span<byte> bytes = stackalloc byte[DataFlagBytes];
        body.Slice(0, DataFlagBytes).CopyTo(bytes);
        return (DataFlags)BinaryPrimitives.ReadUInt16BigEndian(bytes);
    }
}
