using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Protocol.Ttc;
using Mocks.Oracle.Sessions;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Values;

/// <summary>Cursors that are themselves values: REF CURSORs, CURSOR() columns and implicit results.</summary>
/// <param name="time">For the date in a description.</param>
/// <param name="nested">Takes the numbers of those sent, when they end with the cursor whose rows they are in.</param>
internal sealed class CursorSender(TimeProvider time, List<int>? nested = null)
{
    /// <summary><c>01</c>, the description's body, UB2 number.</summary>
    public void Write(TtcWriter writer, TtcDialect dialect, ClientSession session, Cursor cursor)
    {
        writer.WriteByte(1);
        WriteBody(writer, dialect, session, cursor);
    }

    /// <summary>The description's body and the number by which the client can fetch from it.</summary>
    public void WriteBody(TtcWriter writer, TtcDialect dialect, ClientSession session, Cursor cursor)
    {
        var open = session.Cursors.Open(cursor);
        open.Describe();
        open.IsOpen = true;
        nested?.Add(open.Number);
        DescribeInformation.WriteBody(writer, dialect, open.Columns, CurrentDate());
        writer.WriteInteger(open.Number);
    }

    /// <summary>An OUT bind that was left without a cursor: no columns, number 0.</summary>
    public void WriteClosed(TtcWriter writer, TtcDialect dialect)
    {
        writer.WriteByte(1);
        DescribeInformation.WriteBody(writer, dialect, [], CurrentDate());
        writer.WriteInteger(0);
    }

    public byte[] CurrentDate() => OracleDate.FromDateTime(time.GetUtcNow().UtcDateTime).ToBytes();
}
