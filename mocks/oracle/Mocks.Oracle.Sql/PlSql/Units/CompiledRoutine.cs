using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A stored procedure or function.</summary>
internal sealed class CompiledRoutine(RoutineSymbol symbol, IReadOnlyList<UnitError> errors, IReadOnlyList<Dependency> dependencies)
    : CompiledUnit(errors, dependencies)
{
    public RoutineSymbol Symbol => symbol;
}
