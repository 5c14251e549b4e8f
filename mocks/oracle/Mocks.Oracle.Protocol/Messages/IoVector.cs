using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// Tells which binds turned out to be OUT; their values follow in a row. <c>0B</c>, flags 1, UB2 binds modulo 256, UB4 binds
/// over 256, UB4 iterations, UB2 0, UB2 0, UB2 0, then a direction for each bind.
/// </summary>
public static class IoVector
{
    public static void Write(TtcWriter writer, IReadOnlyList<BindDirection> directions, long iterations)
    {
        writer.WriteMessageType(TtcMessageType.IoVector);
        writer.WriteByte(0);
        writer.WriteInteger(directions.Count % 256);
        writer.WriteInteger(directions.Count / 256);
        writer.WriteInteger(iterations);
        writer.WriteZeros(3);
        foreach (var direction in directions)
            writer.WriteByte((byte)direction);
    }
}
