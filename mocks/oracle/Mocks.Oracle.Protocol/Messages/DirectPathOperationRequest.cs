using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>Function 130, the end of a load: UB4 operation (1 abort, 2 finish), UB2 load, 1, UB4 settings, 1 1, n UB4 settings.</summary>
public sealed record DirectPathOperationRequest(int Load, bool Finishes)
{
    private const int Finish = 2;

    public static DirectPathOperationRequest Read(ref TtcReader reader)
    {
        var operation = reader.ReadUB4();
        var load = reader.ReadUB2();
        reader.ReadByte();
        var settings = reader.ReadCount(ProtocolLimits.Elements);
        reader.Skip(2);
        for (var i = 0; i < settings && !reader.Underrun; i++)
            reader.ReadUB4();
        return new DirectPathOperationRequest(load, operation == Finish);
    }
}
