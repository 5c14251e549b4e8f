using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// Function 122: takes one message from a queue (node-oracledb <c>aqDeq.js</c>). A 1 stands for a value that follows below, 0 for none.
/// <code>
/// 1, UB4   queue's name, its length        1, UB4  message id, 16        1, UB4  id to return, 16
/// 1, 1     properties    1, 1  recipients  1, UB4  correlation           UB4     flags
/// 1, UB4   consumer's name                 1, UB4  payload's type id     1, UB4  condition
/// SB4      mode, navigation, visibility,   UB2     version               1, UB4  extensions
///          wait                            1       payload               1       JSON, from field version 14
///                                                                        UB4     shard, from 16
/// then: name, consumer's name, 16 bytes message id, correlation, 16 bytes type id, condition
/// </code>
/// </summary>
/// <param name="Queue">[schema.]name.</param>
/// <param name="Consumer">Empty for none.</param>
/// <param name="Mode">1 browse, 2 locked, 3 remove, 4 remove without data.</param>
/// <param name="Navigation">1 first, 2 next transaction, 3 next message.</param>
/// <param name="Visibility">1 immediate, 2 on commit.</param>
/// <param name="Wait">Seconds; -1 for ever.</param>
/// <param name="MessageId">16 bytes, or null.</param>
/// <param name="Correlation">Empty for none.</param>
/// <param name="Condition">Empty for none.</param>
/// <param name="TypeId">Of the payload that is expected.</param>
/// <param name="Flags">How the messages are delivered.</param>
public sealed record DequeueRequest(
    string Queue, string Consumer, int Mode, int Navigation, int Visibility, int Wait, byte[]? MessageId, string Correlation, string Condition, byte[] TypeId, QueueFlags Flags)
{
    private const byte JsonVersion = 14;
    private const byte ShardVersion = 16;

    public static DequeueRequest Read(ref TtcReader reader, TtcDialect dialect)
    {
        var name = ReadLength(ref reader);
        reader.Skip(4);
        var consumer = ReadLength(ref reader);
        var (mode, navigation, visibility, wait) = (reader.ReadSB4(), reader.ReadSB4(), reader.ReadSB4(), reader.ReadSB4());
        var id = ReadLength(ref reader);
        var correlation = ReadLength(ref reader);
        ReadLength(ref reader);
        reader.ReadUB2();
        reader.ReadByte();
        ReadLength(ref reader);
        var flags = (QueueFlags)reader.ReadUB4();
        var condition = ReadLength(ref reader);
        ReadLength(ref reader);
        if (dialect.FieldVersion >= JsonVersion)
            reader.ReadByte();
        if (dialect.FieldVersion >= ShardVersion)
            reader.ReadUB4();
        var queue = reader.ReadText(name, dialect.TextAsClr, ProtocolLimits.AttributeBytes);
        var consumerText = Text(ref reader, consumer, dialect);
        var idBytes = id > 0 ? reader.ReadBytes(QueuePayloadBytes.TypeIdBytes) : null;
        var correlationText = Text(ref reader, correlation, dialect);
        var typeId = reader.ReadBytes(QueuePayloadBytes.TypeIdBytes);
        return new DequeueRequest(
            queue, consumerText, mode, navigation, visibility, wait, idBytes, correlationText, Text(ref reader, condition, dialect), typeId, flags);
    }

    private static int ReadLength(ref TtcReader reader)
    {
        var given = reader.ReadByte() != 0;
        var length = reader.ReadCount(ProtocolLimits.AttributeBytes);
        return given ? length : 0;
    }

    private static string Text(ref TtcReader reader, int length, TtcDialect dialect) =>
        length == 0 ? "" : reader.ReadText(length, dialect.TextAsClr, ProtocolLimits.AttributeBytes);
}
