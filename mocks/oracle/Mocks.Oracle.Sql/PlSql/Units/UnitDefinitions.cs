using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql.Units;

/// <summary>CREATE, ALTER … COMPILE and DROP of stored units.</summary>
internal static class UnitDefinitions
{
    public static ExecuteResult Define(SessionContext session, string sql, Statement statement)
    {
        _ = (session, sql);
        throw Ora.Unsupported(statement.GetType().Name, statement.Position);
    }
}
