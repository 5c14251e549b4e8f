using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Expressions;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>An expression that can be assigned to.</summary>
internal interface IAssignable
{
    /// <summary>The name in PLS-00363 when it may not be assigned to after all: a constant, an IN parameter, a loop's index.</summary>
    string? ReadOnlyName { get; }

    Setter CompileStore(ExpressionCompiler compiler);

    /// <summary>The record or collection there, to be changed in place; what is missing on the way is made where Oracle makes it.</summary>
    Evaluator CompileReach(ExpressionCompiler compiler);
}
