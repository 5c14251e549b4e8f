using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Dictionary.Code;

/// <summary>A procedure or function: stored by itself, declared in a package, or a method of a type.</summary>
/// <param name="Number">SUBPROGRAM_ID: 1-based in a package or type.</param>
/// <param name="Overload">1-based among those of one name, when there are several.</param>
internal readonly record struct RoutineRow(StoredUnit Unit, RoutineDeclaration Routine, int Number, int? Overload)
{
    public bool IsMember => Unit.Kind is ObjectKind.Package or ObjectKind.Type;

    /// <summary>The routines of the units that the query is about.</summary>
    /// <param name="query">The reading.</param>
    /// <param name="unitName">The name of the unit, where the query gives it.</param>
    public static IEnumerable<RoutineRow> Of(DictionaryQuery query, string? unitName) =>
        query.Objects<StoredUnit>(query.Key("OWNER"), unitName).SelectMany(Of);

    private static IEnumerable<RoutineRow> Of(StoredUnit unit)
    {
        var routines = unit.Syntax switch
        {
            CreateProcedure { Routine: { } routine } => [routine],
            CreateFunction { Routine: { } routine } => [routine],
            CreatePackage package => package.Declarations.OfType<RoutineDeclaration>().ToList(),
            CreateType { Definition: ObjectTypeDefinition type } => type.Methods.Select(m => m.Routine).ToList(),
            _ => (IReadOnlyList<RoutineDeclaration>)[],
        };
        for (var i = 0; i < routines.Count; i++)
        {
            var name = routines[i].Name.Name;
            var sameName = routines.Count(r => r.Name.Name == name);
            yield return new RoutineRow(unit, routines[i], i + 1, sameName == 1 ? null : routines.Take(i + 1).Count(r => r.Name.Name == name));
        }
    }
}
