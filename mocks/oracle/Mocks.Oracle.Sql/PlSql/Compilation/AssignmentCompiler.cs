using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>target := value</summary>
internal static class AssignmentCompiler
{
    public static Step Compile(BlockScope scope, AssignmentStatement assignment)
    {
        var target = AssignmentTarget.Bind(scope, assignment.Target);
        var value = scope.Compiler.Compile(Coercion.Bind(scope, scope.Binder.Bind(assignment.Value), target.Type));
        if (target is VariableNode { IsLocal: true } variable)
        {
            var slot = variable.Slot;
            return frame =>
            {
                frame.Slots[slot] = value(frame);
                return Flow.Next;
            };
        }

        var store = ((IAssignable)target).CompileStore(scope.Compiler); // AssignmentTarget has looked
        return frame =>
        {
            store(frame, value(frame));
            return Flow.Next;
        };
    }
}
