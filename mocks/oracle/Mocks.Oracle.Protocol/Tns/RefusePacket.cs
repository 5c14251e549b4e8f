using System.Buffers;
using System.Globalization;
using System.Text;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Tns;

/// <summary>
/// The listener's no.
/// <code>
/// 1  reason, user side
/// 1  reason, system side
/// 2  length of the text
/// n  text
/// </code>
/// </summary>
/// <param name="Code">A TNS- number: 12514 unknown service, 12505 unknown SID.</param>
public sealed record RefusePacket(int Code)
{
    public const int NoService = 12504;
    public const int UnknownSid = 12505;
    public const int UnknownService = 12514;

    public void Write(IBufferWriter<byte> output)
    {
        var code = Code.ToString(CultureInfo.InvariantCulture);
        var text = Encoding.ASCII.GetBytes(
            $"(DESCRIPTION=(TMP=)(VSNNUM=0)(ERR={code})(ERROR_STACK=(ERROR=(CODE={code})(EMFI=4))))");
        var body = new ArrayBufferWriter<byte>();
        var writer = new TtcWriter(body);
        writer.WriteByte(0x22);
        writer.WriteByte(0);
        writer.WriteUInt16((ushort)text.Length);
        writer.WriteBytes(text);
        PacketWriter.Write(output, PacketType.Refuse, 0, body.WrittenSpan, largeLengths: false);
    }
}
