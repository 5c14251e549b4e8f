using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// Server piggyback 5 with the keyword 201: the session is in a sessionless transaction now, or no more. <c>17 05</c>, UB2 0, 1 0, UB4
/// pairs, 1 0, UB2 0, UB2 length, CLR (the transaction's id, 1 state, 1 version), UB2 keyword, UB4 flags.
/// </summary>
public static class SessionlessState
{
    private const byte Opcode = 5;
    private const int Keyword = 201;
    private const byte Version = 1;
    private const byte Set = 0x40;
    private const byte Unset = 0x80;
    private const byte ByServer = 1;
    private const byte ByClient = 2;

    /// <param name="writer">Where to.</param>
    /// <param name="id">The transaction's id; null when the session has left it.</param>
    /// <param name="startedByServer">By a package, not by the client.</param>
    public static void Write(TtcWriter writer, byte[]? id, bool startedByServer)
    {
        var origin = startedByServer ? ByServer : ByClient;
        byte[] value = [.. id ?? [], (byte)((id is null ? Unset : Set) | origin), Version];
        writer.WriteMessageType(TtcMessageType.ServerPiggyback);
        writer.WriteByte(Opcode);
        writer.WriteInteger(0);
        writer.WriteByte(0);
        writer.WriteInteger(1);
        writer.WriteByte(0);
        writer.WriteInteger(0);
        writer.WriteInteger(value.Length);
        writer.WriteClr(value);
        writer.WriteInteger(Keyword);
        writer.WriteInteger(0);
    }
}
