using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Statements;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>Binds, plans and compiles a statement: a line a kind.</summary>
internal static class StatementCompiler
{
    public static StatementKind KindOf(Statement statement) => statement switch
    {
        SelectStatement => StatementKind.Query,
        InsertStatement or MultiTableInsert => StatementKind.Insert,
        UpdateStatement => StatementKind.Update,
        DeleteStatement => StatementKind.Delete,
        MergeStatement => StatementKind.Merge,
        AnonymousBlock => StatementKind.PlSqlBlock,
        CallStatement => StatementKind.Call,
        CommitStatement or RollbackStatement or SavepointStatement or SetTransaction or SetConstraints or SetRole => StatementKind.TransactionControl,
        AlterSessionSet or AlterSessionOther => StatementKind.AlterSession,
        ExplainPlan => StatementKind.ExplainPlan,
        Syntax.LockTable => StatementKind.LockTable,
        _ => StatementKind.Ddl,
    };

    public static CompiledStatement Compile(
        SessionContext session, string sql, Statement statement, IReadOnlyList<OracleType?> bindTypes, IVariableScope? variables = null)
    {
        if (statement is AnonymousBlock or CallStatement)
            return (session.Instance.StoredCode ?? throw Catalog.Ora.Unsupported("PL/SQL")).Compile(session, sql, statement);
        var context = session.NewBinding(sql, bindTypes, variables);
        var compiler = new ExpressionCompiler(new StatementShape(session.Instance, context.Frame, session.Nls));
        return statement switch
        {
            SelectStatement select => CompiledQuery.Compile(compiler, new QueryBinder(context).Bind(select.Query, null)),
            InsertStatement insert when new InsteadOfBinder(context).TryBind(insert) is { } change => new CompiledInsteadOf(compiler, context.Catalog, change),
            UpdateStatement update when new InsteadOfBinder(context).TryBind(update) is { } change => new CompiledInsteadOf(compiler, context.Catalog, change),
            DeleteStatement delete when new InsteadOfBinder(context).TryBind(delete) is { } change => new CompiledInsteadOf(compiler, context.Catalog, change),
            InsertStatement insert => CompiledInsert.Compile(compiler, context.Catalog, new DmlBinder(context).Bind(insert)),
            UpdateStatement update => CompiledUpdate.Compile(compiler, context.Catalog, new DmlBinder(context).Bind(update)),
            DeleteStatement delete => CompiledDelete.Compile(compiler, context.Catalog, new DmlBinder(context).Bind(delete)),
            MergeStatement merge => CompiledMerge.Compile(compiler, context.Catalog, new MergeBinder(context).Bind(merge)),
            MultiTableInsert insert => CompiledMultiInsert.Compile(compiler, context.Catalog, new DmlBinder(context).Bind(insert)),
            _ => new DirectStatement(KindOf(statement), sql, statement),
        };
    }
}
