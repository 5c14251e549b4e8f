namespace Mocks.Oracle.Sql.Execution.Expressions;

/// <summary>A bound expression of a room to the right, which knows how to compile itself.</summary>
internal interface ICompiledExpression
{
    Evaluator Compile(ExpressionCompiler compiler);
}
