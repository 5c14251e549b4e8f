using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>A statement ready to run in any session that it was compiled for.</summary>
internal abstract class CompiledStatement(StatementKind kind)
{
    public StatementKind Kind => kind;

    /// <summary>Of a query.</summary>
    public virtual IReadOnlyList<ColumnDescription> Columns => [];

    public abstract ExecuteResult Execute(SessionContext session, IReadOnlyList<BindValue> binds);

    /// <summary>Executes the statement for each row of binds; a row that fails leaves nothing behind.</summary>
    /// <param name="done">Told of each row's result.</param>
    /// <param name="failed">Told of each failed row; null: the first of them ends it.</param>
    public virtual void ExecuteArray(
        SessionContext session, IReadOnlyList<IReadOnlyList<BindValue>> rows, Action<int, ExecuteResult> done, Action<int, OraException>? failed)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            session.Cancel.ThrowIfRaised();
            try
            {
                done(i, Execute(session, rows[i]));
            }
            catch (OraException error) when (failed is not null && !session.Cancel.IsRaised)
            {
                failed(i, error);
            }
        }
    }
}
