namespace Mocks.Oracle.Sql.Binding;

/// <summary>What kind of statement a cursor holds.</summary>
public enum StatementKind
{
    Query,
    Insert,
    Update,
    Delete,
    Merge,
    Ddl,
    PlSqlBlock,
    Call,
    TransactionControl,
    AlterSession,
    ExplainPlan,
    LockTable,
}
