using System.Text;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// Function 121: puts one message into a queue (node-oracledb <c>aqEnq.js</c>). A 1 stands for a value that follows below, 0 for none.
/// <code>
/// 1, UB4   queue's name, its length        UB2      version of the message, 1
///          properties                      1        payload            1, UB4  RAW payload, its length
/// 1, UB4   recipients, pairs               1, UB4   id to return       UB4     flags
/// SB4      visibility                      1, UB4   four times: extensions, extensions, source and highest sequence number
/// 1, UB4   id of another message           1        acknowledgement
/// UB4      place in the sequence           1, UB4   three times: correlation, sender's name and address
/// 1, UB4   payload's type id               1, 1     sender's character sets;  1  JSON payload, from field version 14
/// then: name, pairs of the recipients, 16 bytes type id, payload
/// </code>
/// </summary>
public sealed record EnqueueRequest(string Queue, int Visibility, QueueFlags Flags, QueueProperties Properties, IReadOnlyList<QueueAgentName> Recipients, QueuePayloadBytes Payload)
{
    private const byte JsonVersion = 14;
    private const int PartsOfRecipient = 3;

    public static EnqueueRequest Read(ref TtcReader reader, TtcDialect dialect)
    {
        reader.ReadByte();
        var nameLength = reader.ReadCount(ProtocolLimits.AttributeBytes);
        var properties = QueueProperties.Read(ref reader, dialect);
        reader.ReadByte();
        var pairs = reader.ReadCount(ProtocolLimits.Elements);
        var visibility = reader.ReadSB4();
        reader.ReadByte();
        reader.ReadUB4();
        reader.ReadUB4();
        reader.ReadByte();
        reader.ReadUB4();
        reader.ReadUB2();
        reader.Skip(2);
        var rawLength = reader.ReadCount(ProtocolLimits.ValueBytes);
        reader.ReadByte();
        reader.ReadUB4();
        var flags = (QueueFlags)reader.ReadUB4();
        SkipAbsent(ref reader, 4);
        reader.ReadByte();
        SkipAbsent(ref reader, 3);
        reader.Skip(2);
        if (dialect.FieldVersion >= JsonVersion)
            reader.ReadByte();
        var queue = reader.ReadText(nameLength, dialect.TextAsClr, ProtocolLimits.AttributeBytes);
        var recipients = ReadRecipients(ref reader, pairs);
        var typeId = reader.ReadBytes(QueuePayloadBytes.TypeIdBytes);
        return new EnqueueRequest(queue, visibility, flags, properties, recipients, QueuePayloadBytes.Read(ref reader, typeId, rawLength));
    }

    internal static List<QueueAgentName> ReadRecipients(ref TtcReader reader, int pairs)
    {
        var recipients = new List<QueueAgentName>();
        for (var i = 0; i + PartsOfRecipient <= pairs && !reader.Underrun; i += PartsOfRecipient)
        {
            var (name, _) = QueueProperties.ReadPair(ref reader);
            var (address, _) = QueueProperties.ReadPair(ref reader);
            var (protocol, _) = QueueProperties.ReadPair(ref reader);
            recipients.Add(new QueueAgentName(Encoding.UTF8.GetString(name), Encoding.UTF8.GetString(address), protocol.FirstOrDefault()));
        }

        return recipients;
    }

    private static void SkipAbsent(ref TtcReader reader, int values)
    {
        for (var i = 0; i < values; i++)
        {
            if (reader.ReadByte() != 0 || reader.ReadUB4() != 0)
            {
                if (!reader.Underrun)
                    throw new ProtocolException("a value of a queue message that nobody sends");
            }
        }
    }
}
