using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>(object AS supertype): the same object, whose methods are those of the supertype.</summary>
internal sealed class SuperViewNode(BoundExpression target, OracleType type, int position) : ProceduralNode(type, position), IAssignable
{
    public string? ReadOnlyName => (target as IAssignable)?.ReadOnlyName;

    public override Evaluator Compile(ExpressionCompiler compiler) => compiler.Compile(target);

    /// <summary>What a method did to SELF stays in the object, whose type is still its own.</summary>
    public Setter CompileStore(ExpressionCompiler compiler) => ((IAssignable)target).CompileStore(compiler); // ReadOnlyName is asked first

    public Evaluator CompileReach(ExpressionCompiler compiler) => target is IAssignable place ? place.CompileReach(compiler) : compiler.Compile(target);
}
