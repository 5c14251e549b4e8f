namespace Mocks.Oracle.Sql.Syntax;

internal enum ParseMode
{
    Sql,

    /// <summary>PL/SQL statements and expressions: errors are ORA-06550 with PLS-00103.</summary>
    PlSql,

    /// <summary>A SQL statement inside PL/SQL: errors are ORA-06550 with <c>PL/SQL: ORA-…</c>.</summary>
    EmbeddedSql,
}
