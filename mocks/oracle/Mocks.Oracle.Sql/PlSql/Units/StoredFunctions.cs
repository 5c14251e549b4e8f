using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Finds functions of PL/SQL for statements of SQL.</summary>
internal sealed class StoredFunctions(SessionContext session) : IStoredCode
{
    public (IStoredFunction Function, IReadOnlyList<Expression?> Arguments)? FindFunction(
        IReadOnlyList<Identifier> name, IReadOnlyList<Argument> arguments, BindingContext context)
    {
        var unit = new UnitCompilation(session, new SourceText("", 0), null);
        if (unit.Library.Find(unit, name) is not (RoutineSymbol routine, var used) || used != name.Count)
            return null;
        foreach (var function in routine.Overloads.Where(o => o.Result is not null))
        {
            if (Place(function, arguments) is { } placed)
                return (function, placed);
        }

        return null;
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
