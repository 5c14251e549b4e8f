using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>An anonymous block or CALL, compiled at its first execution for the types of its binds.</summary>
internal sealed class BlockStatement(string sql, Statement statement)
    : CompiledStatement(statement is CallStatement ? StatementKind.Call : StatementKind.PlSqlBlock)
{
    private const int MostForms = 8;

    private volatile CompiledBlock[] _forms = [];

    public override ExecuteResult Execute(SessionContext session, IReadOnlyList<BindValue> binds)
    {
        var block = Array.Find(_forms, f => f.Fits(binds));
        if (block is null)
        {
            block = CompiledBlock.Compile(session, sql, statement, binds);
            _forms = [block, .. _forms.Take(MostForms - 1)];
        }

        return block.Execute(session, binds);
    }
}
