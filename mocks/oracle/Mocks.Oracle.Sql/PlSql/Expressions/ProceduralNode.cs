using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>An expression that PL/SQL alone has.</summary>
internal abstract class ProceduralNode(OracleType type, int position) : BoundExpression(type, position), ICompiledExpression
{
    public abstract Evaluator Compile(ExpressionCompiler compiler);

    protected override bool SameNode(BoundExpression other) => false;
}
