using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// What answers functions 103 and 104: <c>08</c>, UB4 application value, UB2 length, context; and <c>08</c>, UB4 state.
/// </summary>
public static class TransactionAnswer
{
    public static void WriteSwitch(TtcWriter writer, ReadOnlySpan<byte> context)
    {
        writer.WriteMessageType(TtcMessageType.ReturnParameters);
        writer.WriteInteger(0);
        writer.WriteInteger(context.Length);
        writer.WriteBytes(context);
    }

    public static void WriteState(TtcWriter writer, TransactionState state)
    {
        writer.WriteMessageType(TtcMessageType.ReturnParameters);
        writer.WriteInteger((int)state);
    }
}
