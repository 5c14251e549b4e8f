using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A collection or object type of a schema.</summary>
internal sealed class CompiledType(TypeSymbol symbol, IReadOnlyList<UnitError> errors, IReadOnlyList<Dependency> dependencies)
    : CompiledUnit(errors, dependencies)
{
    public TypeSymbol Symbol => symbol;

    /// <summary>Inherited ones first; one that is overridden is in its place.</summary>
    public IReadOnlyList<MethodSymbol> Methods { get; init; } = [];

    /// <summary>Functions that make an object: those declared and, last, the one that takes all attributes.</summary>
    public RoutineSymbol Constructors { get; init; } = new(symbol.Name);

    public IReadOnlyList<UnitError> BodyErrors { get; init; } = [];

    protected override bool HasErrors => base.HasErrors || BodyErrors.Count > 0;

    /// <summary>The methods of a name, with SELF or without.</summary>
    public IEnumerable<MethodSymbol> Find(string name, bool takesSelf) => Methods.Where(m => m.Name == name && m.TakesSelf == takesSelf);
}
