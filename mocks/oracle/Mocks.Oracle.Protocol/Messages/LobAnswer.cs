using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// <code>
/// 0E CLR   data, of a read
/// 08       type                  UB2  character set, if the request wanted it
/// n        source locator        SB8  amount, if the request had one
/// n        target locator        1    flag, if the request wanted it; UB2 where text is raw
/// </code>
/// Drivers each hard-code an order for the operations they know; this one rule covers them all.
/// </summary>
public static class LobAnswer
{
    public static void Write(
        TtcWriter writer, TtcDialect dialect, LobRequest request, ReadOnlySpan<byte> locator, long amount = 0, bool flag = false, ReadOnlySpan<byte> data = default)
    {
        if (!data.IsEmpty)
        {
            writer.WriteMessageType(TtcMessageType.LobData);
            writer.WriteClr(data);
        }

        writer.WriteMessageType(TtcMessageType.ReturnParameters);
        writer.WriteBytes(locator);
        writer.WriteBytes(request.Target);
        if (request.HasCharacterSet)
            writer.WriteInteger(CharacterSets.Utf8);
        if (request.HasAmount)
            writer.WriteInteger(amount);
        if (!request.HasFlag)
            return;
        if (dialect.TextAsClr || request.HasCharacterSet)
            writer.WriteByte(flag ? (byte)1 : (byte)0);
        else
            writer.WriteInteger(flag ? 1 : 0);
    }
}
