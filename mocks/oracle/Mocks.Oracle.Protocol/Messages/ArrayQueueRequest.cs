using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// Function 145: puts or takes several messages (node-oracledb <c>aqArray.js</c>).
/// <code>
/// 1, UB4  input, how many to take      1, 1  output        1    how many is below      then UB4, how many to put, if they are put
/// UB4     flags                        SB4   1 put, 2 take UB4  shard, from field version 16
///
/// put:    DLC id of another message, 06, DLC queue, 16 bytes type id, UB2 version, UB4 flags; of each message
///         07, UB4 flags, properties, UB4 pairs of recipients and these, SB4 visibility, DLC id of another message, SB4 place, payload
///         (a RAW with its length as UB4 before); 09
/// taken:  of each message: DLC queue, properties, UB4 0, DLC consumer, SB4 mode, navigation, visibility, wait, DLC message id, DLC correlation,
///         DLC condition, UB4 extensions, DLC id of another message, SB4 place, DLC type id, UB2 version, UB4 three times, UB4 flags, UB4 twice
/// </code>
/// </summary>
/// <param name="Puts">Messages to put.</param>
/// <param name="Takes">Of messages to take, each with the options of the first.</param>
public sealed record ArrayQueueRequest(IReadOnlyList<EnqueueRequest> Puts, IReadOnlyList<DequeueRequest> Takes)
{
    private const byte ShardVersion = 16;
    private const int Put = 1;

    public static ArrayQueueRequest Read(ref TtcReader reader, TtcDialect dialect)
    {
        reader.ReadByte();
        var takes = reader.ReadCount(ProtocolLimits.Elements);
        reader.ReadUB4();
        reader.Skip(2);
        var operation = reader.ReadSB4();
        reader.ReadByte();
        if (dialect.FieldVersion >= ShardVersion)
            reader.ReadUB4();
        if (operation == Put)
            return new ArrayQueueRequest(ReadPuts(ref reader, dialect), []);
        var requests = new List<DequeueRequest>();
        for (var i = 0; i < takes && !reader.Underrun; i++)
            requests.Add(ReadTake(ref reader, dialect));
        return new ArrayQueueRequest([], requests);
    }

    private static List<EnqueueRequest> ReadPuts(ref TtcReader reader, TtcDialect dialect)
    {
        var count = reader.ReadCount(ProtocolLimits.Elements);
        reader.ReadDlc(ProtocolLimits.AttributeBytes);
        Expect(ref reader, TtcMessageType.RowHeader);
        var queue = reader.ReadDlcText();
        var typeId = reader.ReadBytes(QueuePayloadBytes.TypeIdBytes);
        reader.ReadUB2();
        var flags = (QueueFlags)reader.ReadUB4();
        var puts = new List<EnqueueRequest>();
        for (var i = 0; i < count && !reader.Underrun; i++)
        {
            Expect(ref reader, TtcMessageType.RowData);
            reader.ReadUB4();
            var properties = QueueProperties.Read(ref reader, dialect);
            var recipients = EnqueueRequest.ReadRecipients(ref reader, reader.ReadCount(ProtocolLimits.Elements));
            var visibility = reader.ReadSB4();
            reader.ReadDlc(ProtocolLimits.AttributeBytes);
            reader.ReadSB4();
            var rawLength = QueuePayloadBytes.FormOf(typeId) == QueuePayloadForm.Raw ? reader.ReadCount(ProtocolLimits.ValueBytes) : 0;
            puts.Add(new EnqueueRequest(queue, visibility, flags, properties, recipients, QueuePayloadBytes.Read(ref reader, typeId, rawLength)));
        }

        Expect(ref reader, TtcMessageType.Status);
        return puts;
    }

    private static DequeueRequest ReadTake(ref TtcReader reader, TtcDialect dialect)
    {
        var queue = reader.ReadDlcText();
        QueueProperties.Read(ref reader, dialect);
        reader.ReadUB4();
        var consumer = reader.ReadDlcText();
        var (mode, navigation, visibility, wait) = (reader.ReadSB4(), reader.ReadSB4(), reader.ReadSB4(), reader.ReadSB4());
        var id = reader.ReadDlc(ProtocolLimits.AttributeBytes);
        var correlation = reader.ReadDlcText();
        var condition = reader.ReadDlcText();
        reader.ReadUB4();
        reader.ReadDlc(ProtocolLimits.AttributeBytes);
        reader.ReadSB4();
        var typeId = reader.ReadDlc(ProtocolLimits.AttributeBytes) ?? [];
        reader.ReadUB2();
        reader.ReadUB4();
        reader.ReadUB4();
        reader.ReadUB4();
        var flags = (QueueFlags)reader.ReadUB4();
        reader.ReadUB4();
        reader.ReadUB4();
        return new DequeueRequest(queue, consumer, mode, navigation, visibility, wait, id, correlation, condition, typeId, flags);
    }

    private static void Expect(ref TtcReader reader, TtcMessageType type)
    {
        if (reader.ReadByte() != (byte)type && !reader.Underrun)
            throw new ProtocolException($"no {type} where an array of queue messages has one");
    }
}
