using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Statements;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>Statements that packages run for their callers.</summary>
internal static class PackagedSql
{
    public static ExecuteResult Run(SessionContext session, string sql) =>
        session.Instance.Statements.Get(sql, session).Compile(session, []).Execute(session, []);

    /// <summary>The rows of a query.</summary>
    public static IEnumerable<Datum[]> Query(SessionContext session, string sql)
    {
        var query = (CompiledQuery)session.Instance.Statements.Get(sql, session).Compile(session, []);
        var open = query.Open(session, []);
        while (open.TryRead(out var row))
            yield return row;
    }
}
