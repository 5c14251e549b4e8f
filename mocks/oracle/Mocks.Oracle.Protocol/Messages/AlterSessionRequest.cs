using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>Piggyback 204: UB4 flags, pointer, UB4 count, pairs. node-oracledb sets TXN_PRIORITY by it.</summary>
public sealed record AlterSessionRequest(IReadOnlyList<KeyValue> Values)
{
    public static AlterSessionRequest Read(ref TtcReader reader)
    {
        reader.ReadUB4();
        reader.ReadByte();
        var count = reader.ReadCount(ProtocolLimits.Elements);
        var values = new List<KeyValue>();
        for (var i = 0; i < count && !reader.Underrun; i++)
            values.Add(new KeyValue(reader.ReadDlcText(), reader.ReadDlcText(), reader.ReadSB4()));
        return new AlterSessionRequest(values);
    }
}
