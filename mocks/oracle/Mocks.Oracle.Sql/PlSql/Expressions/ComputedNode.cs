using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>An expression that needs no more than a closure: SQLCODE, constructors, calls.</summary>
internal sealed class ComputedNode(OracleType type, Func<ExpressionCompiler, Evaluator> compile, int position) : ProceduralNode(type, position)
{
    /// <summary>The value belongs to nobody else: an assignment need not copy it.</summary>
    public bool IsFresh { get; init; }

    public override Evaluator Compile(ExpressionCompiler compiler) => compile(compiler);
}
