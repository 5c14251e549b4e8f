using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Sessions;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Values;

namespace Mocks.Oracle.Calls;

/// <summary>Queries: opened, described, and their rows sent.</summary>
internal static class QueryExecution
{
    /// <summary>Rows taken from the engine at a time.</summary>
    private const int RowsAtATime = 64;

    /// <summary>The columns alone; of other statements nothing, but they are parsed.</summary>
    public static void DescribeOnly(CallContext call, OpenCursor cursor)
    {
        if (!cursor.Engine.IsQuery)
            return;
        Describe(call, cursor);
        ReturnParameters.Write(call.Writer, [], rowCounts: null);
    }

    public static void Open(CallContext call, OpenCursor cursor, Execution execution, bool describe)
    {
        var binds = new BoundRows(cursor, execution.Rows, 1, call.Session)[0];
        call.Binds = BindText.Of(cursor.Engine, binds, call.Session.Engine.Nls);
        call.Session.Cursors.CloseNested(cursor);
        cursor.Engine.Execute(binds, new ExecuteOptions(CommitOnSuccess: execution.Commit));
        cursor.IsOpen = true;
        cursor.RowsFetched = 0;
        if (describe)
        {
            Describe(call, cursor);
            return;
        }

        if (AreDescribed(cursor))
            return;
        cursor.Defines = ColumnChanges.Take(cursor, rebound: execution.Complete && cursor.Binds.Count > 0);
        Describe(call, cursor);
    }

    /// <summary>Not before the client has said in which form it wants LOBs.</summary>
    public static bool CanSendRows(OpenCursor cursor) => cursor.Defines.Count > 0 || !cursor.Columns.Any(TypeMapping.NeedsDefine);

    /// <summary>Up to <paramref name="count"/> rows. Their end is told by the call's outcome.</summary>
    public static async ValueTask SendRowsAsync(CallContext call, OpenCursor cursor, uint count, CancellationToken cancellationToken)
    {
        if (!cursor.IsOpen)
            throw new OraException(OraError.FetchOutOfSequence);
        RowHeader.Write(call.Writer, cursor.Columns.Count, count);
        var row = new RowSender(call, cursor);
        var rows = new List<Datum[]>();
        var left = (long)count;
        while (left > 0)
        {
            var wanted = (int)Math.Min(left, RowsAtATime);
            rows.Clear();
            call.Rows = cursor.RowsFetched;
            await call.Connection.Server.Faults.AtFetchAsync(call, cursor.Engine, cursor.RowsFetched, cancellationToken);
            var fetched = cursor.Engine.Fetch(wanted, rows);
            foreach (var values in rows)
            {
                row.Send(values);
                call.Rows = ++cursor.RowsFetched;
            }

            left -= fetched;
            if (fetched < wanted)
            {
                call.Outcome = new OraException(OraError.NoDataFound);
                return;
            }

            await call.Output.SendPartAsync(cancellationToken);
        }
    }

    /// <summary>A bind of another type than before can have changed a column's.</summary>
    private static bool AreDescribed(OpenCursor cursor)
    {
        if (cursor.HasDescribedColumns)
            return true;
        var columns = cursor.Engine.Columns.Select(TypeMapping.Describe);
        return cursor.Columns.Select(column => (column.Type, column.Form)).SequenceEqual(columns.Select(column => (column.Type, column.Form)));
    }

    private static void Describe(CallContext call, OpenCursor cursor)
    {
        cursor.Describe();
        cursor.Defines = cursor.Defines.Count == cursor.Columns.Count ? cursor.Defines : [];
        DescribeInformation.Write(
            call.Writer, call.Dialect, cursor.Columns, new CursorSender(call.Connection.Server.Time).CurrentDate());
    }
}
