namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A specification's names as others see them: variables and routines belong to the session's instance of the package.</summary>
internal static class PackageMembers
{
    public static IReadOnlyDictionary<string, Symbol> Of(BlockScope scope, PackageReference package)
    {
        var members = new Dictionary<string, Symbol>(StringComparer.Ordinal);
        foreach (var symbol in scope.Symbols)
            members[symbol.Name] = SeenFrom(symbol, package);
        return members;
    }

    private static Symbol SeenFrom(Symbol symbol, PackageReference package)
    {
        switch (symbol)
        {
            case VariableSymbol variable:
                return variable.SeenFrom(package);
            case CursorSymbol cursor:
                return new CursorSymbol(cursor.Name, cursor.Variable.SeenFrom(package), cursor) { Row = cursor.Row };
            case RoutineSymbol routine:
                var seen = new RoutineSymbol(routine.Name);
                seen.Overloads.AddRange(routine.Overloads.Select(o => o.SeenFrom(package)));
                return seen;
            default:
                return symbol;
        }
    }
}
