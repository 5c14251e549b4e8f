using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>What may stand left of := and where OUT values go.</summary>
internal static class AssignmentTarget
{
    /// <summary>PLS-00363 when it may not be assigned to.</summary>
    public static IAssignable Check(BoundExpression target)
    {
        if (target is not IAssignable place)
            throw new CompileError(target.Position, $"PLS-00363: expression '{(target is BoundConstant constant ? constant.Value.ToString() : "")}' cannot be used as an assignment target");
        if (place.ReadOnlyName is { } name)
            throw new CompileError(target.Position, $"PLS-00363: expression '{name}' cannot be used as an assignment target");
        return place;
    }

    public static BoundExpression Bind(BlockScope scope, Expression target)
    {
        var bound = scope.Binder.Bind(target);
        Check(bound);
        return bound;
    }
}
