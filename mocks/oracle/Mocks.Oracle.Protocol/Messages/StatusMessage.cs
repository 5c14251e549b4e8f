using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>STA, the answer of calls that return nothing: <c>09</c>, UB4 call status, UB2 sequence number.</summary>
public static class StatusMessage
{
    public static void Write(TtcWriter writer, CallStatus status, ushort sequence)
    {
        writer.WriteMessageType(TtcMessageType.Status);
        writer.WriteInteger((uint)status);
        writer.WriteInteger(sequence);
    }
}
