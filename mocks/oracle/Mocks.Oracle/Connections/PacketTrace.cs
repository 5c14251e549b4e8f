using System.Buffers;
using System.Text;
using Microsoft.Extensions.Logging;
using Mocks.Oracle.Protocol.Tns;

namespace Mocks.Oracle.Connections;

/// <summary>
/// The byte log, for users with a driver that we could not try: every packet in hexadecimal, switched on by
/// <c>MOCK_ORACLE_TRACE</c>. It shows statements and bind values, but no password in clear.
/// </summary>
internal sealed partial class PacketTrace(ILogger logger, bool on, string client)
{
    private const int BytesPerLine = 16;
    private const int MaximumBytes = 16 * 1024;

    public void Received(PacketType type, ReadOnlySequence<byte> body)
    {
        if (on)
            LogPacket(logger, "from", client, type, body.Length, Dump(body));
    }

    public void Sent(PacketType type, ReadOnlySequence<byte> body)
    {
        if (on)
            LogPacket(logger, "to", client, type, body.Length, Dump(body));
    }

    private static string Dump(ReadOnlySequence<byte> body)
    {
        var bytes = body.Slice(0, Math.Min(body.Length, MaximumBytes)).ToArray();
        var text = new StringBuilder();
        for (var start = 0; start < bytes.Length; start += BytesPerLine)
        {
            var line = bytes.AsSpan(start, Math.Min(BytesPerLine, bytes.Length - start));
            text.Append('\n').Append(start.ToString("X4", System.Globalization.CultureInfo.InvariantCulture)).Append("  ");
            text.Append(Convert.ToHexString(line).PadRight(2 * BytesPerLine)).Append("  ");
            foreach (var value in line)
                text.Append(value is >= 0x20 and < 0x7F ? (char)value : '.');
        }

        return text.ToString();
    }

    [LoggerMessage(1901, LogLevel.Information, "{Direction} {Client}: {Type}, {Length} bytes{Dump}")]
    private static partial void LogPacket(ILogger logger, string direction, string client, PacketType type, long length, string dump);
}
