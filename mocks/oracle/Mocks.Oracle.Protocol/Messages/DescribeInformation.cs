using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// <code>
/// 1    type, 16                            UB4  0
/// CLR  hash of 16 bytes                    UB4  0
/// UB4  bytes of the longest row  \         UB4  0
/// UB4  columns                    | body   UB4  0
/// 1    0, if there are columns    |        DLC  0
/// n    columns                    |
/// DLC  current date              /
/// </code>
/// REF CURSORs and implicit results have the body alone.
/// </summary>
public static class DescribeInformation
{
    private const int HashBytes = 16;

    public static void Write(TtcWriter writer, TtcDialect dialect, IReadOnlyList<DescribedColumn> columns, ReadOnlySpan<byte> currentDate)
    {
        Span<byte> hash = stackalloc byte[HashBytes];
        hash.Fill(1);
        writer.WriteMessageType(TtcMessageType.DescribeInformation);
        writer.WriteClr(hash);
        WriteBody(writer, dialect, columns, currentDate);
    }

    public static void WriteBody(
        TtcWriter writer, TtcDialect dialect, IReadOnlyList<DescribedColumn> columns, ReadOnlySpan<byte> currentDate)
    {
        writer.WriteInteger(Math.Min(columns.Sum(column => (long)column.Size), int.MaxValue));
        writer.WriteInteger(columns.Count);
        if (columns.Count > 0)
            writer.WriteByte(0);
        for (var i = 0; i < columns.Count; i++)
            columns[i].Write(writer, dialect, i + 1);
        writer.WriteDlc(currentDate);
        writer.WriteZeros(5);
    }
}
