using Mocks.Oracle.Sql.Binding;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>A statement ready to run in any session that it was compiled for.</summary>
internal abstract class CompiledStatement(StatementKind kind)
{
    public StatementKind Kind => kind;

    /// <summary>Of a query.</summary>
    public virtual IReadOnlyList<ColumnDescription> Columns => [];

    public abstract ExecuteResult Execute(SessionContext session, IReadOnlyList<BindValue> binds);
}
