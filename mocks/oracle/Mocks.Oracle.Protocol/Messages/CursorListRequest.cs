using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>Piggybacks 105 and 120, cursors to close or to cancel: pointer, UB4 count, UB4 each.</summary>
public sealed record CursorListRequest(IReadOnlyList<int> Cursors)
{
    public static CursorListRequest Read(ref TtcReader reader)
    {
        reader.ReadByte();
        var cursors = new int[reader.ReadCount(ProtocolLimits.Elements)];
        for (var i = 0; i < cursors.Length && !reader.Underrun; i++)
            cursors[i] = reader.ReadSB4();
        return new CursorListRequest(cursors);
    }
}
