using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// Piggyback 154: values of an application context.
/// <code>
/// 1    pointer to the namespace     UB4  values                        CLR  namespace
/// UB4  its length, if any           UB2  flags: 1 set, 2 clear first   n    pairs: DLC key, DLC value, UB4 flags
/// 1    pointer to the values        1    0
/// </code>
/// </summary>
public sealed record ApplicationContextRequest(string Namespace, bool Clear, IReadOnlyList<KeyValue> Values)
{
    private const int ClearFlag = 2;

    public static ApplicationContextRequest Read(ref TtcReader reader, TtcDialect dialect)
    {
        var length = reader.ReadByte() != 0 ? reader.ReadCount(ProtocolLimits.AttributeBytes) : 0;
        reader.ReadByte();
        var count = reader.ReadCount(ProtocolLimits.Elements);
        var flags = reader.ReadUB2();
        reader.ReadByte();
        var name = reader.ReadText(length, dialect.TextAsClr, ProtocolLimits.AttributeBytes);
        var values = new List<KeyValue>();
        for (var i = 0; i < count && !reader.Underrun; i++)
            values.Add(new KeyValue(reader.ReadDlcText(), reader.ReadDlcText(), reader.ReadSB4()));
        return new ApplicationContextRequest(name, (flags & ClearFlag) != 0, values);
    }
}
