using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>What a compiled unit is built on, as it was: of a package also the body, or that there was none.</summary>
internal sealed record Dependency(SchemaObject Object, SchemaObject? Body)
{
    public static Dependency On(SchemaObject found, SchemaCatalog catalog) => new(found, BodyOf(found, catalog));

    public bool Holds(SchemaCatalog catalog) =>
        ReferenceEquals(catalog.Objects.GetValueOrDefault(Object.Id), Object) && ReferenceEquals(BodyOf(Object, catalog), Body);

    private static SchemaObject? BodyOf(SchemaObject found, SchemaCatalog catalog) =>
        found is StoredUnit { UnitKind: Syntax.ObjectKind.Package } ? catalog.Find(found.Owner, found.Name, ObjectNamespace.Body) : null;
}
