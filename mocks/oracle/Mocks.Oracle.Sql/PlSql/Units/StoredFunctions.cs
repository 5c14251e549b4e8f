using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Finds functions of PL/SQL for statements of SQL.</summary>
internal sealed class StoredFunctions(SessionContext session) : IStoredCode
{
    public (IStoredFunction Function, IReadOnlyList<Expression?> Arguments)? FindFunction(
        IReadOnlyList<Identifier> name, IReadOnlyList<Argument> arguments, Func<int, OracleType> typeOf, BindingContext context)
    {
        if (Find(name) is not { } routine)
            return null;
        var candidates = routine.Overloads.Where(o => o.Result is not null).Select(o => (Function: o, Placed: Place(o, arguments)!)).Where(c => c.Placed is not null).ToList(); // those that can't be are left out
        if (candidates.Count > 1)
            candidates = [.. candidates.OrderBy(c => Cost(c.Function, c.Placed, arguments, typeOf))];
        if (candidates is [var (function, placed), ..])
            return (new SqlFunction(function, [.. Enumerable.Range(0, placed.Length).Where(i => placed[i] is not null)]), placed);
        throw Ora.Error(6553, name[0].Position, "306", $"wrong number or types of arguments in call to '{name[^1].Name}'");
    }

    /// <summary>How far the arguments are from the parameters' types.</summary>
    private static int Cost(RoutineSignature function, Expression?[] placed, IReadOnlyList<Argument> arguments, Func<int, OracleType> typeOf)
    {
        const int Impossible = 1_000;
        var cost = 0;
        for (var i = 0; i < arguments.Count; i++)
        {
            var parameter = Array.IndexOf(placed, arguments[i].Value);
            cost += OverloadResolution.Distance(typeOf(i), function.Parameters[parameter]) ?? Impossible;
        }

        return cost;
    }

    private RoutineSymbol? Find(IReadOnlyList<Identifier> name)
    {
        var unit = new UnitCompilation(session, new SourceText("", 0), null);
        try
        {
            return unit.Library.Find(unit, name) is (RoutineSymbol routine, var used) && used == name.Count ? routine : null;
        }
        catch (CompileError)
        {
            throw Ora.Error(6575, name[0].Position, name[^1].Name);
        }
    }

    private static Expression?[]? Place(RoutineSignature function, IReadOnlyList<Argument> arguments)
    {
        var placed = new Expression?[function.Parameters.Count];
        for (var i = 0; i < arguments.Count; i++)
        {
            var at = arguments[i].Name is { } named ? function.Parameters.ToList().FindIndex(p => p.Name == named.Name) : i;
            if (at < 0 || at >= placed.Length || placed[at] is not null)
                return null;
            placed[at] = arguments[i].Value;
        }

        for (var i = 0; i < placed.Length; i++)
        {
            if (placed[i] is null && function.Parameters[i].Default is null)
                return null;
        }

        return placed;
    }
}
