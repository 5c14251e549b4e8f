using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// What answers functions 121, 122 and 145 (node-oracledb <c>aqEnq.js</c>, <c>aqDeq.js</c>, <c>aqArray.js</c>).
/// <code>
/// put     08, 16 bytes message id, UB2 0
/// taken   08, UB4 1, properties, UB4 0 recipients, payload, 16 bytes message id
/// put, several     08, UB4 1, UB2 0, UB4 0, UB2 0, DLC all ids, UB2 0, UB2 0, UB4 how many
/// taken, several   08, UB4 how many; of each UB2 1, 1, properties, UB4 0, UB2 1, payload, DLC message id, UB2 0, UB2 0
/// </code>
/// </summary>
public static class QueueAnswer
{
    public static void WritePut(TtcWriter writer, byte[] id)
    {
        writer.WriteMessageType(TtcMessageType.ReturnParameters);
        writer.WriteBytes(id);
        writer.WriteInteger(0);
    }

    public static void WriteTaken(TtcWriter writer, TtcDialect dialect, TakenMessage message)
    {
        writer.WriteMessageType(TtcMessageType.ReturnParameters);
        writer.WriteInteger(1);
        message.Properties.Write(writer, dialect);
        writer.WriteInteger(0);
        message.Payload.Write(writer);
        writer.WriteBytes(message.Id);
    }

    public static void WritePut(TtcWriter writer, IReadOnlyList<byte[]> ids)
    {
        writer.WriteMessageType(TtcMessageType.ReturnParameters);
        writer.WriteInteger(1);
        writer.WriteInteger(0);
        writer.WriteInteger(0);
        writer.WriteInteger(0);
        writer.WriteDlc([.. ids.SelectMany(id => id)]);
        writer.WriteInteger(0);
        writer.WriteInteger(0);
        writer.WriteInteger(ids.Count);
    }

    public static void WriteTaken(TtcWriter writer, TtcDialect dialect, IReadOnlyList<TakenMessage> messages)
    {
        writer.WriteMessageType(TtcMessageType.ReturnParameters);
        writer.WriteInteger(messages.Count);
        foreach (var message in messages)
        {
            writer.WriteInteger(1);
            writer.WriteByte(1);
            message.Properties.Write(writer, dialect);
            writer.WriteInteger(0);
            writer.WriteInteger(1);
            message.Payload.Write(writer);
            writer.WriteDlc(message.Id);
            writer.WriteInteger(0);
            writer.WriteInteger(0);
        }
    }
}
