using System.Buffers;
using System.IO.Pipelines;
using Mocks.Oracle.Protocol.Tns;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Connections;

/// <summary>Responses on their way to the client: collected, cut into packets, sent.</summary>
internal sealed class TtcOutput(PipeWriter transport, PacketTrace trace)
{
    /// <summary>From here on a response is sent in parts, so that a slow reader of many rows holds no memory.</summary>
    private const int PartBytes = 128 * 1024;

    private readonly ResponseBuffer _response = new();

    /// <summary>Negotiated by the ACCEPT packet.</summary>
    public int SessionDataUnit { get; set; } = 8192;

    /// <summary>As well.</summary>
    public bool LargeLengths { get; set; }

    public TtcWriter Writer => new(_response);

    public IBufferWriter<byte> Buffer => _response;

    public int Length => _response.Length;

    public void Truncate(int length) => _response.Truncate(length);

    public void Discard() => _response.Clear();

    /// <summary>Sends what is there if it has become much.</summary>
    public ValueTask SendPartAsync(CancellationToken cancellationToken) =>
        _response.Length < PartBytes ? ValueTask.CompletedTask : SendAsync(0, cancellationToken);

    /// <summary>Sends the rest of the response, with the mark of its end if that was negotiated.</summary>
    public ValueTask EndResponseAsync(TtcDialect dialect, CancellationToken cancellationToken)
    {
        if (!dialect.EndOfResponse)
            return SendAsync(0, cancellationToken);
        Writer.WriteMessageType(TtcMessageType.EndOfResponse);
        return SendAsync(PacketWriter.EndOfResponse, cancellationToken);
    }

    public async ValueTask SendMarkerAsync(MarkerKind kind, CancellationToken cancellationToken)
    {
        MarkerPacket.Write(transport, kind, LargeLengths);
        trace.Sent(PacketType.Marker, new ReadOnlySequence<byte>([1, 0, (byte)kind]));
        await transport.FlushAsync(cancellationToken);
    }

    private async ValueTask SendAsync(ushort lastFlags, CancellationToken cancellationToken)
    {
        PacketWriter.WriteData(transport, _response.Written, SessionDataUnit, LargeLengths, lastFlags);
        trace.Sent(PacketType.Data, _response.Written);
        _response.Clear();
        await transport.FlushAsync(cancellationToken);
    }
}
