using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>How a method is called: SELF first, IN for functions and IN OUT for procedures unless it is declared otherwise. A constructor has none.</summary>
internal static class MethodSignature
{
    private const string Self = "SELF";

    public static RoutineSignature Of(BlockScope scope, ObjectMethod method, ObjectDetail type, ExecutionRights? rights)
    {
        var routine = new Routine(scope.Unit.UnitName, 0) { Rights = rights };
        if (method.Kind == MethodKind.Constructor)
        {
            var constructor = RoutineCompiler.Sign(scope, Plain(method.Routine) with { Return = Named(type, method.Position) }, routine);
            var self = new VariableSymbol(Self, type.ToType(), routine, routine.Layout.Allocate());
            return constructor.AsMethod(method, self);
        }

        var declaration = method.Routine;
        if (method.Kind != MethodKind.Static && declaration.Parameters.All(p => p.Name.Name != Self))
        {
            var mode = declaration.IsFunction ? ParameterMode.In : ParameterMode.InOut;
            declaration = declaration with { Parameters = [new Parameter(method.Position, new Identifier(Self, false, method.Position), mode, false, Named(type, method.Position), null), .. declaration.Parameters] };
        }

        return RoutineCompiler.Sign(scope, declaration, routine).AsMethod(method, null);
    }

    /// <summary>Without SELF, so that declarations and bodies with and without it can be told to be the same.</summary>
    public static RoutineDeclaration Plain(RoutineDeclaration routine) =>
        routine.Parameters.Any(p => p.Name.Name == Self) ? routine with { Parameters = [.. routine.Parameters.Where(p => p.Name.Name != Self)] } : routine;

    private static NamedType Named(ObjectDetail type, int position) =>
        new(position, [new Identifier(type.Owner, true, position), new Identifier(type.Name, true, position)]);
}
