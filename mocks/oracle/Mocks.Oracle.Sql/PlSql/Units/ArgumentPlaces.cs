using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Arguments of a call in SQL by the parameters that they are for, by place or by name.</summary>
internal static class ArgumentPlaces
{
    /// <summary>The routine whose parameters are nearest to the arguments, and the argument of each of its parameters; null when none fits.</summary>
    /// <param name="candidates">Routines of one name.</param>
    /// <param name="skipped">How many parameters at the front are given otherwise.</param>
    /// <param name="arguments">As written.</param>
    /// <param name="typeOf">The type of an argument: asked when there are several candidates.</param>
    public static (RoutineSignature Target, Expression?[] Placed)? Choose(
        IEnumerable<RoutineSignature> candidates, int skipped, IReadOnlyList<Argument> arguments, Func<int, OracleType> typeOf)
    {
        var fitting = candidates.Select(c => (Target: c, Placed: Place(c, skipped, arguments)!)).Where(c => c.Placed is not null).ToList(); // those that can't be are left out
        if (fitting.Count > 1)
            fitting = [.. fitting.OrderBy(c => Cost(c.Target, skipped, c.Placed, arguments, typeOf))];
        return fitting.Count == 0 ? null : fitting[0];
    }

    /// <summary>How far the arguments are from the parameters' types.</summary>
    private static int Cost(RoutineSignature function, int skipped, Expression?[] placed, IReadOnlyList<Argument> arguments, Func<int, OracleType> typeOf)
    {
        const int Impossible = 1_000;
        var cost = 0;
        for (var i = 0; i < arguments.Count; i++)
        {
            var parameter = Array.IndexOf(placed, arguments[i].Value) + skipped;
            cost += OverloadResolution.Distance(typeOf(i), function.Parameters[parameter]) ?? Impossible;
        }

        return cost;
    }

    private static Expression?[]? Place(RoutineSignature function, int skipped, IReadOnlyList<Argument> arguments)
    {
        var parameters = function.Parameters.Skip(skipped).ToList();
        var placed = new Expression?[parameters.Count];
        for (var i = 0; i < arguments.Count; i++)
        {
            var at = arguments[i].Name is { } named ? parameters.FindIndex(p => p.Name == named.Name) : i;
            if (at < 0 || at >= placed.Length || placed[at] is not null)
                return null;
            placed[at] = arguments[i].Value;
        }

        for (var i = 0; i < placed.Length; i++)
        {
            if (placed[i] is null && parameters[i].Default is null)
                return null;
        }

        return placed;
    }
}
