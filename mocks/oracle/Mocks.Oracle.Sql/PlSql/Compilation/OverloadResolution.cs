using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Chooses among routines of one name by number, names and types of the arguments.</summary>
internal static class OverloadResolution
{
    public static BoundCallSite Resolve(BlockScope scope, string name, IReadOnlyList<RoutineSignature> candidates, IReadOnlyList<Argument> arguments, int position, BoundExpression? self = null)
    {
        var values = arguments.Select(a => scope.Binder.Bind(a.Value)).ToList();
        if (self is not null)
        {
            values.Insert(0, self);
            arguments = [new Argument(position, null, new NullLiteral(position)), .. arguments];
        }

        BoundCallSite? best = null;
        var (bestCost, ties) = (int.MaxValue, 0);
        foreach (var candidate in candidates)
        {
            if (Place(candidate, arguments, values) is not var (placed, cost) || cost > bestCost)
                continue;
            ties = cost == bestCost ? ties + 1 : 0;
            (best, bestCost) = (new BoundCallSite(candidate, placed, position), cost);
        }

        if (best is null)
            throw new CompileError(position, $"PLS-00306: wrong number or types of arguments in call to '{name}'");
        if (ties > 0)
            throw new CompileError(position, $"PLS-00307: too many declarations of '{name}' match this call");
        CheckTargets(best);
        return best;
    }

    private static (IReadOnlyList<BoundExpression?> Placed, int Cost)? Place(RoutineSignature candidate, IReadOnlyList<Argument> arguments, List<BoundExpression> values)
    {
        var parameters = candidate.Parameters;
        var placed = new BoundExpression?[parameters.Count];
        var cost = 0;
        for (var i = 0; i < arguments.Count; i++)
        {
            var at = i;
            if (arguments[i].Name is { } named)
                at = parameters.ToList().FindIndex(p => p.Name == named.Name);
            if (at < 0 || at >= parameters.Count || placed[at] is not null)
                return null;
            if (Distance(values[i].Type, parameters[at]) is not { } distance)
                return null;
            placed[at] = values[i];
            cost += distance;
        }

        for (var i = 0; i < placed.Length; i++)
        {
            if (placed[i] is null && parameters[i].Default is null)
                return null;
        }

        return (placed, cost);
    }

    /// <summary>0 for the type itself, more for what is farther away; null when the value can't be passed.</summary>
    public static int? Distance(OracleType given, ParameterSymbol parameter)
    {
        var wanted = parameter.Type;
        var (from, to) = parameter.Mode == ParameterMode.Out ? (wanted, given) : (given, wanted);
        if (!Coercion.CanAssign(from, to) && !(parameter.Mode == ParameterMode.Out && given.IsNull))
            return null;
        if (given.IsNull)
            return 1;
        if (given.Kind == wanted.Kind)
            return ScalarDetail.IsIntegerType(given) == ScalarDetail.IsIntegerType(wanted) ? 0 : 1;
        if (given.IsNumeric && wanted.IsNumeric)
            return 2;
        if ((given.IsText && wanted.IsText) || (given.IsDatetime && wanted.IsDatetime))
            return given.IsNational == wanted.IsNational ? 1 : 2;
        if (given.IsText && wanted.IsCharacterLob)
            return 3;
        return 10;
    }

    private static void CheckTargets(BoundCallSite call)
    {
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            if (call.Target.Parameters[i].Mode != ParameterMode.In && call.Arguments[i] is { } argument)
                AssignmentTarget.Check(argument);
        }
    }
}
