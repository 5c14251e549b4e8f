using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Expressions;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A variable of the routine itself (depth 0), of one around it, or of a package.</summary>
internal sealed class VariableNode(VariableSymbol variable, int depth, int position) : ProceduralNode(variable.Type, position), IAssignable
{
    public VariableSymbol Variable => variable;

    /// <summary>Whether it is in the frame at hand.</summary>
    public bool IsLocal => depth == 0 && variable.Package is null;

    public int Slot => variable.Slot;

    public string? ReadOnlyName => variable.IsReadOnly ? variable.Name : null;

    public override Evaluator Compile(ExpressionCompiler compiler)
    {
        var slot = variable.Slot;
        if (variable.Package is { } package)
            return frame => PackageInstances.Of(frame.Session, package).Frame.Slots[slot];
        var up = depth;
        return up switch
        {
            0 => frame => frame.Slots[slot],
            1 => frame => ((RoutineFrame)frame).Outer!.Slots[slot], // the binder counted the routines around
            _ => frame => Up(frame, up).Slots[slot],
        };
    }

    public Setter CompileStore(ExpressionCompiler compiler)
    {
        var slot = variable.Slot;
        if (variable.Package is { } package)
            return (frame, value) => PackageInstances.Of(frame.Session, package).Frame.Slots[slot] = value;
        var up = depth;
        return up == 0 ? (frame, value) => frame.Slots[slot] = value : (frame, value) => Up(frame, up).Slots[slot] = value;
    }

    public Evaluator CompileReach(ExpressionCompiler compiler) => Compile(compiler);

    public static RoutineFrame Up(Frame frame, int depth)
    {
        var at = (RoutineFrame)frame;
        for (var i = 0; i < depth; i++)
            at = at.Outer!; // see Compile
        return at;
    }
}
