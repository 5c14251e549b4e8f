using System.Buffers;
using System.Text;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Tns;

/// <summary>
/// Sends the client to another address: a REDIRECT packet with the length, then a DATA packet with
/// <c>address 00 connect-data</c>.
/// </summary>
public sealed record RedirectPacket(string Address, string ConnectData)
{
    /// <summary>The client's header flag on the CONNECT that follows a redirect.</summary>
    public const byte Redirected = 0x04;

    private const byte DataFollows = 0x02;

    public void Write(IBufferWriter<byte> output)
    {
        var text = Encoding.UTF8.GetBytes(Address + "\0" + ConnectData);
        var body = new ArrayBufferWriter<byte>();
        new TtcWriter(body).WriteUInt16(checked((ushort)text.Length));
        PacketWriter.Write(output, PacketType.Redirect, DataFollows, body.WrittenSpan, largeLengths: false);
        PacketWriter.WriteData(output, new ReadOnlySequence<byte>(text), ushort.MaxValue, largeLengths: false, lastFlags: 0);
    }
}
