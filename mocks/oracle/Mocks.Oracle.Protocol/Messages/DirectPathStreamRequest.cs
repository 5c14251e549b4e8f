using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// Function 129, without the rows that follow it: UB2 load, 1, UB4 bytes of the rows, UB4 version, 1, UB4 settings, 1 1, n UB4 settings.
/// </summary>
public sealed record DirectPathStreamRequest(int Load, long Bytes)
{
    public static DirectPathStreamRequest Read(ref TtcReader reader)
    {
        var load = reader.ReadUB2();
        reader.ReadByte();
        var bytes = reader.ReadUB4();
        reader.ReadUB4();
        reader.ReadByte();
        var settings = reader.ReadCount(ProtocolLimits.Elements);
        reader.Skip(2);
        for (var i = 0; i < settings && !reader.Underrun; i++)
            reader.ReadUB4();
        return new DirectPathStreamRequest(load, bytes);
    }
}
