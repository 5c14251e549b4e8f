using System.Buffers;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Tns;

/// <summary>
/// <code>
///  8  2  version                      22  1  native services, 01 or 04
/// 10  2  service options, 0           23  1  native services, 01 or 0C
/// 12  2  session data unit            24  8  0
/// 14  2  transport data unit          32  4  session data unit     from 315
/// 16  2  1 (byte order)               36  4  transport data unit   from 315
/// 18  2  length of data, 0            40  1  compression, 0        from 315
/// 20  2  offset of data               41  4  flags                 from 318
/// </code>
/// The offset of the data must be the length of the packet when there is none: go-ora checks it.
/// Option 0x0400 would make clients send breaks as TCP urgent data; it stays off.
/// </summary>
/// <param name="Version">At most what the client asked for.</param>
/// <param name="SessionDataUnit">Bytes of the largest packet either side sends.</param>
/// <param name="NativeServices">Whether the client may start the native services exchange.</param>
/// <param name="FastAuthentication">Negotiation and the first call of the logon may come in one message.</param>
/// <param name="EndOfResponse">Responses end with a message or flag of their own; needed for pipelining.</param>
public sealed record AcceptPacket(
    int Version, int SessionDataUnit, bool NativeServices, bool FastAuthentication, bool EndOfResponse)
{
    /// <summary>The first version whose packets have 32-bit lengths.</summary>
    public const int LargeLengths = 315;

    /// <summary>The newest version that is spoken here.</summary>
    public const int Newest = 319;

    /// <summary>The oldest one: what JDBC and ODP.NET of 11g ask for.</summary>
    public const int Oldest = 313;

    private const int Flags = 318;
    private const uint FastAuthenticationFlag = 0x10000000;
    private const uint EndOfResponseFlag = 0x02000000;

    public void Write(IBufferWriter<byte> output)
    {
        var body = new ArrayBufferWriter<byte>(64);
        var writer = new TtcWriter(body);
        var length = Version >= Flags ? 45 : Version >= LargeLengths ? 41 : 32;
        writer.WriteUInt16((ushort)Version);
        writer.WriteUInt16(0);
        writer.WriteUInt16((ushort)Math.Min(SessionDataUnit, ushort.MaxValue));
        writer.WriteUInt16(ushort.MaxValue);
        writer.WriteUInt16(1);
        writer.WriteUInt16(0);
        writer.WriteUInt16((ushort)length);
        writer.WriteByte(NativeServices ? (byte)0x01 : (byte)0x04);
        writer.WriteByte(NativeServices ? (byte)0x01 : (byte)0x0C);
        writer.WriteUInt64(0);
        if (Version >= LargeLengths)
        {
            writer.WriteUInt32((uint)SessionDataUnit);
            writer.WriteUInt32((uint)Math.Max(SessionDataUnit, ushort.MaxValue));
            writer.WriteByte(0);
        }

        if (Version >= Flags)
            writer.WriteUInt32((FastAuthentication ? FastAuthenticationFlag : 0) | (EndOfResponse ? EndOfResponseFlag : 0));
        PacketWriter.Write(output, PacketType.Accept, 0, body.WrittenSpan, largeLengths: false);
    }
}
