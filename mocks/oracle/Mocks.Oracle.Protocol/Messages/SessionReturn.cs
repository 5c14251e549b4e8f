using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// Server piggyback 4: the session that a pooled client has got, told in the first response of each use. <c>17 04</c>, UB2 0, 1 0,
/// UB2 pairs 0, UB4 flags (4 would be another session than before), UB4 session id, UB2 serial number.
/// </summary>
public static class SessionReturn
{
    private const byte Opcode = 4;

    public static void Write(TtcWriter writer, int sid, int serial)
    {
        writer.WriteMessageType(TtcMessageType.ServerPiggyback);
        writer.WriteByte(Opcode);
        writer.WriteZeros(3);
        writer.WriteInteger(0);
        writer.WriteInteger(sid);
        writer.WriteInteger(serial & ushort.MaxValue);
    }
}
