using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Compiles a stored procedure or function.</summary>
internal static class RoutineUnitCompiler
{
    public static CompiledRoutine Compile(SessionContext session, StoredUnit stored, RoutineDeclaration declaration, Action<CompiledUnit> announce)
    {
        var origin = ((CreateUnit)stored.Syntax!).Source.Start; // who calls has the declaration from there
        var unit = new UnitCompilation(session, new SourceText(stored.Source, origin), $"{stored.Owner}.{stored.Name}") { UnitType = stored.Kind.Text() };
        unit.DependOn(stored);
        var scope = new BlockScope(unit, new Routine(unit.UnitName, -1), null);
        var symbol = new RoutineSymbol(stored.Name);
        try
        {
            var signature = RoutineCompiler.Sign(scope, declaration, new Routine(unit.UnitName, 0) { Rights = RightsOf(stored) });
            symbol.Overloads.Add(signature);
            announce(new CompiledRoutine(symbol, [], []));
            RoutineCompiler.CompileBody(scope, signature, declaration);
        }
        catch (CompileError error)
        {
            unit.Note(error, declaration.Position, "Item");
        }

        return new CompiledRoutine(symbol, unit.Errors(), unit.Dependencies);
    }

    /// <summary>The definer's; null for AUTHID CURRENT_USER.</summary>
    public static ExecutionRights? RightsOf(StoredUnit stored) => stored.HasInvokerRights ? null : new ExecutionRights(stored.Owner);
}
