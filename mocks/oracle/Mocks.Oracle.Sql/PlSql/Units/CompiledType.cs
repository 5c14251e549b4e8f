using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A collection type of a schema.</summary>
internal sealed class CompiledType(TypeSymbol symbol, IReadOnlyList<UnitError> errors, IReadOnlyList<Dependency> dependencies)
    : CompiledUnit(errors, dependencies)
{
    public TypeSymbol Symbol => symbol;
}
