using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Expressions;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A bind variable of the client: a variable of the outermost frame.</summary>
internal sealed class BindNode(VariableSymbol variable, Routine outermost, int position) : ProceduralNode(variable.Type, position), IAssignable
{
    public string? ReadOnlyName => null;

    public override Evaluator Compile(ExpressionCompiler compiler)
    {
        var slot = variable.Slot;
        return frame => Outermost(frame).Slots[slot];
    }

    public Setter CompileStore(ExpressionCompiler compiler)
    {
        variable.IsTarget = true;
        var slot = variable.Slot;
        return (frame, value) => Outermost(frame).Slots[slot] = value;
    }

    public Evaluator CompileReach(ExpressionCompiler compiler)
    {
        variable.IsTarget = true;
        return Compile(compiler);
    }

    /// <summary>Nested routines use the client's binds too.</summary>
    private RoutineFrame Outermost(Frame frame)
    {
        var at = (RoutineFrame)frame;
        while (at.Routine != outermost)
            at = at.Outer!; // the outermost routine is around all others
        return at;
    }
}
