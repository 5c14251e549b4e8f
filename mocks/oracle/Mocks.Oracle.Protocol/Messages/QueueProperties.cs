using System.Text;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// A queue message's properties, either way (node-oracledb <c>aqBase.js</c>).
/// <code>
/// SB4  priority              SB4  state                       UB4  extensions, then 1 and of each:
/// SB4  delay                 DLC  enqueue time, a DATE             DLC text, DLC bytes, UB2 keyword
/// SB4  expiration            DLC  enqueuing transaction       UB4  user properties, 0
/// DLC  correlation                                            UB4  CSCN      UB4  DSCN      UB4  flags
/// SB4  attempts
/// DLC  exception queue                                        UB4  shard, from field version 16
/// </code>
/// </summary>
public sealed record QueueProperties
{
    private const byte ShardVersion = 16;
    private const byte ExtensionMark = 0x0E;
    private const int AgentName = 64;
    private const int AgentAddress = 65;
    private const int AgentProtocol = 66;
    private const int OriginalId = 69;

    public int Priority { get; init; }

    public int Delay { get; init; }

    public int Expiration { get; init; }

    public string Correlation { get; init; } = "";

    public int Attempts { get; init; }

    public string ExceptionQueue { get; init; } = "";

    public int State { get; init; }

    /// <summary>7 bytes; empty for none.</summary>
    public byte[] EnqueueTime { get; init; } = [];

    public string Transaction { get; init; } = "";

    public QueueAgentName Sender { get; init; } = new("", "", 0);

    public byte[] OriginalMessageId { get; init; } = [];

    public QueueFlags Flags { get; init; }

    public static QueueProperties Read(ref TtcReader reader, TtcDialect dialect)
    {
        var (priority, delay, expiration) = (reader.ReadSB4(), reader.ReadSB4(), reader.ReadSB4());
        var correlation = reader.ReadDlcText();
        var attempts = reader.ReadSB4();
        var exceptionQueue = reader.ReadDlcText();
        var state = reader.ReadSB4();
        var time = reader.ReadDlc(ProtocolLimits.AttributeBytes) ?? [];
        var transaction = reader.ReadDlcText();
        var (sender, original) = ReadExtensions(ref reader);
        if (reader.ReadUB4() != 0)
            throw new ProtocolException("user properties of a queue message");
        reader.ReadUB4();
        reader.ReadUB4();
        var flags = (QueueFlags)reader.ReadUB4();
        if (dialect.FieldVersion >= ShardVersion)
            reader.ReadUB4();
        return new QueueProperties
        {
            Priority = priority,
            Delay = delay,
            Expiration = expiration,
            Correlation = correlation,
            Attempts = attempts,
            ExceptionQueue = exceptionQueue,
            State = state,
            EnqueueTime = time,
            Transaction = transaction,
            Sender = sender,
            OriginalMessageId = original,
            Flags = flags,
        };
    }

    public void Write(TtcWriter writer, TtcDialect dialect)
    {
        writer.WriteInteger(Priority);
        writer.WriteInteger(Delay);
        writer.WriteInteger(Expiration);
        writer.WriteDlc(Correlation);
        writer.WriteInteger(Attempts);
        writer.WriteDlc(ExceptionQueue);
        writer.WriteInteger(State);
        writer.WriteDlc(EnqueueTime);
        writer.WriteDlc(Transaction);
        WriteExtensions(writer);
        writer.WriteInteger(0);
        writer.WriteInteger(0);
        writer.WriteInteger(0);
        writer.WriteInteger((int)Flags);
        if (dialect.FieldVersion >= ShardVersion)
            writer.WriteInteger(0);
    }

    /// <summary>Text, bytes and number of an extension, or of a part of a recipient.</summary>
    internal static (byte[] Value, int Keyword) ReadPair(ref TtcReader reader)
    {
        var text = reader.ReadDlc(ProtocolLimits.AttributeBytes);
        var bytes = reader.ReadDlc(ProtocolLimits.AttributeBytes);
        return (text ?? bytes ?? [], reader.ReadUB2());
    }

    private static (QueueAgentName Sender, byte[] Original) ReadExtensions(ref TtcReader reader)
    {
        var (sender, original) = (new QueueAgentName("", "", 0), Array.Empty<byte>());
        var count = reader.ReadCount(ProtocolLimits.Elements);
        if (count > 0)
            reader.ReadByte();
        for (var i = 0; i < count && !reader.Underrun; i++)
        {
            var (value, keyword) = ReadPair(ref reader);
            switch (keyword)
            {
                case AgentName:
                    sender = sender with { Name = Encoding.UTF8.GetString(value) };
                    break;
                case AgentAddress:
                    sender = sender with { Address = Encoding.UTF8.GetString(value) };
                    break;
                case AgentProtocol when value.Length > 0:
                    sender = sender with { Protocol = value[0] };
                    break;
                case OriginalId:
                    original = value;
                    break;
            }
        }

        return (sender, original);
    }

    private void WriteExtensions(TtcWriter writer)
    {
        writer.WriteInteger(4);
        writer.WriteByte(ExtensionMark);
        WritePair(writer, Sender.Name, [], AgentName);
        WritePair(writer, Sender.Address, [], AgentAddress);
        WritePair(writer, "", [Sender.Protocol], AgentProtocol);
        WritePair(writer, "", OriginalMessageId, OriginalId);
    }

    private static void WritePair(TtcWriter writer, string text, ReadOnlySpan<byte> bytes, int keyword)
    {
        writer.WriteDlc(text);
        writer.WriteDlc(bytes);
        writer.WriteInteger(keyword);
    }
}
