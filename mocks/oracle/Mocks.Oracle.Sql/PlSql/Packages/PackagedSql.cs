using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>Statements that packages run for their callers.</summary>
internal static class PackagedSql
{
    public static ExecuteResult Run(SessionContext session, string sql) =>
        session.Instance.Statements.Get(sql, session.Instance.Compat).Compile(session, []).Execute(session, []);
}
