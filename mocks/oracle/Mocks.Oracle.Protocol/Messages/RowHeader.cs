using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// <c>06</c>, flags 1, UB2 columns, UB4 0, UB4 iterations, UB2 0, DLC bit vector, DLC rowid. No bit vector is ever sent: drivers
/// differ in how long one holds.
/// </summary>
public static class RowHeader
{
    public static void Write(TtcWriter writer, int columns, long iterations)
    {
        writer.WriteMessageType(TtcMessageType.RowHeader);
        writer.WriteByte(0);
        writer.WriteInteger(columns);
        writer.WriteInteger(0);
        writer.WriteInteger(iterations);
        writer.WriteZeros(3);
    }
}
