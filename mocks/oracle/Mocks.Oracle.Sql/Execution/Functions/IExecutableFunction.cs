using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution.Expressions;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>A function that can be compiled.</summary>
internal interface IExecutableFunction : IScalarFunction
{
    Evaluator Compile(ExpressionCompiler compiler, BoundCall call);
}
