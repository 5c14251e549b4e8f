namespace Mocks.Oracle.Sql.Execution.Expressions;

/// <summary>A bound condition of a room to the right, which knows how to compile itself.</summary>
internal interface ICompiledCondition
{
    Predicate CompileCondition(ExpressionCompiler compiler);
}
