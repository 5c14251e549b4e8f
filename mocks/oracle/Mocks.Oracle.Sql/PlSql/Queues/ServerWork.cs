using System.Runtime.CompilerServices;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Statements;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Queues;

/// <summary>What the server does for queues: statements with SYS's rights, writes to queue tables, transactions of their own.</summary>
internal static class ServerWork
{
    private static readonly ExecutionRights Rights = new("SYS");
    private static readonly FrameLayout Nothing = new();
    private static readonly ConditionalWeakTable<SchemaCatalog, Dictionary<int, TableWriter>> Writers = [];

    /// <summary>Runs a statement as SYS.</summary>
    public static void Run(SessionContext session, string sql, params BindValue[] binds) => AsServer(
        session, () => session.Instance.Statements.Get(sql, session).Compile(session, [.. binds.Select(b => b.Type)]).Execute(session, binds));

    /// <summary>All rows of a query as SYS.</summary>
    public static List<Datum[]> Query(SessionContext session, string sql, params BindValue[] binds) => AsServer(session, () =>
    {
        var query = (CompiledQuery)session.Instance.Statements.Get(sql, session).Compile(session, [.. binds.Select(b => b.Type)]);
        var open = query.Open(session, binds);
        var rows = new List<Datum[]>();
        while (open.TryRead(out var row))
            rows.Add(row);
        return rows;
    });

    /// <summary>Changes the tables as one statement: all of it or nothing, begun anew when a row has changed under it.</summary>
    public static void Write(SessionContext session, Action<StatementWrites> work) => DmlRun.Run(session, Nothing, [], RunningChange.Whole, [], (_, writes) =>
    {
        work(writes);
        return new ExecuteResult(0);
    });

    public static RowWriter WriterOf(StatementWrites writes, TableDefinition table)
    {
        var catalog = writes.Snapshot.Catalog;
        var known = Writers.GetValue(catalog, static _ => []);
        lock (known)
        {
            if (!known.TryGetValue(table.Id, out var writer))
                known.Add(table.Id, writer = new TableWriter(writes.Session.Instance, catalog, catalog.Table(table.Id)));
            return writes.WriterOf(writer);
        }
    }

    /// <summary>Does something in a transaction of its own, which is committed unless it fails.</summary>
    public static T Autonomously<T>(SessionContext session, Func<T> work)
    {
        var outer = session.BeginAutonomous();
        try
        {
            var result = work();
            session.Workspace.Commit();
            return result;
        }
        finally
        {
            session.EndAutonomous(outer);
        }
    }

    private static T AsServer<T>(SessionContext session, Func<T> work)
    {
        var rights = session.Rights;
        session.Rights = Rights;
        try
        {
            return work();
        }
        finally
        {
            session.Rights = rights;
        }
    }
}
