using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// What answers functions 128 to 130. The first: <c>08</c>, UB4 columns, each as in a description, UB2 0, UB2 4 values, of which the last
/// is the load's number. The others: <c>08</c>, UB2 0 values.
/// </summary>
public static class DirectPathAnswer
{
    private const int ValuesBeforeCursor = 3;

    public static void WritePrepared(TtcWriter writer, TtcDialect dialect, IReadOnlyList<DescribedColumn> columns, int load)
    {
        writer.WriteMessageType(TtcMessageType.ReturnParameters);
        writer.WriteInteger(columns.Count);
        for (var i = 0; i < columns.Count; i++)
            columns[i].Write(writer, dialect, i + 1);
        writer.WriteInteger(0);
        writer.WriteInteger(ValuesBeforeCursor + 1);
        writer.WriteZeros(ValuesBeforeCursor);
        writer.WriteInteger(load);
    }

    public static void WriteDone(TtcWriter writer)
    {
        writer.WriteMessageType(TtcMessageType.ReturnParameters);
        writer.WriteInteger(0);
    }
}
