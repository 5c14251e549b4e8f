using System.Text;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// <code>
/// 1   type, 1                          2    length of the FDO (big-endian)
/// 1   version, 6                       n    FDO: the national character set is at 6 + [5] + [6] + 3
/// 1   0                                1+n  compile-time capabilities
/// n   banner, ended by 0               1+n  run-time capabilities
/// 2   character set (little-endian)
/// 1   flags
/// 2   elements, 0
/// </code>
/// </summary>
public static class ProtocolAnswer
{
    public static void Write(TtcWriter writer, ServerIdentity identity, bool pbkdf2)
    {
        writer.WriteMessageType(TtcMessageType.Protocol);
        writer.WriteByte(6);
        writer.WriteByte(0);
        writer.WriteBytes(Encoding.ASCII.GetBytes("x86_64/Linux 2.4.xx"));
        writer.WriteByte(0);
        writer.WriteUInt16LittleEndian(CharacterSets.Utf8);
        writer.WriteByte(1);
        writer.WriteUInt16(0);
        writer.WriteUInt16(11);
        writer.WriteZeros(9);
        writer.WriteUInt16(CharacterSets.Utf16);
        WriteShort(writer, ServerCapabilities.Compile(identity, pbkdf2));
        WriteShort(writer, ServerCapabilities.Runtime());
    }

    private static void WriteShort(TtcWriter writer, byte[] bytes)
    {
        writer.WriteByte((byte)bytes.Length);
        writer.WriteBytes(bytes);
    }
}
