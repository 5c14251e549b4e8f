using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Reads the rows of a query for INTO.</summary>
internal static class Fetching
{
    /// <summary>The one row: ORA-01403 when there is none, ORA-01422 when there are more.</summary>
    public static void One(RoutineFrame frame, OpenQuery rows, IReadOnlyList<ColumnDescription> columns, RowReceiver receiver)
    {
        var session = PlSqlSession.Of(frame.Session);
        session.RowCount = 0;
        if (!rows.TryRead(out var row))
            throw Ora.Error(1403);
        session.RowCount = 1;
        if (rows.TryRead(out _))
            throw Ora.Error(1422);
        receiver.Receive(frame, row, Types(columns));
    }

    public static List<Datum[]> All(OpenQuery rows)
    {
        var all = new List<Datum[]>();
        while (rows.TryRead(out var row))
            all.Add(row);
        return all;
    }

    public static OracleType[] Types(IReadOnlyList<ColumnDescription> columns)
    {
        var types = new OracleType[columns.Count];
        for (var i = 0; i < types.Length; i++)
            types[i] = columns[i].Type;
        return types;
    }
}
