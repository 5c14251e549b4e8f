using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>What a compiled unit is built on, as it was: of a package also the body, or that there was none.</summary>
/// <param name="Object">As it was.</param>
/// <param name="Body">Of a package or type; null when there was none.</param>
/// <param name="IsExact">A record of all columns was made of it; SQL statements look their columns up themselves.</param>
internal sealed record Dependency(SchemaObject Object, SchemaObject? Body, bool IsExact)
{
    public static Dependency On(SchemaObject found, SchemaCatalog catalog, bool isExact) => new(found, BodyOf(found, catalog), isExact);

    public bool Holds(SchemaCatalog catalog) =>
        (ReferenceEquals(catalog.Objects.GetValueOrDefault(Object.Id), Object) && ReferenceEquals(BodyOf(Object, catalog), Body)) || (!IsExact && IsUsableIn(catalog));

    /// <summary>Whether what was used of the object is still as it was: columns may have come, bodies be others.</summary>
    public bool IsUsableIn(SchemaCatalog catalog) => (Object, catalog.Objects.GetValueOrDefault(Object.Id)) switch
    {
        (_, null) => false,
        (TableDefinition old, TableDefinition now) => Keeps(old.Name, old.Columns, now.Name, now.Columns) && (!IsExact || old.Columns.Length == now.Columns.Length),
        (ViewDefinition old, ViewDefinition now) => old.Text == now.Text && Keeps(old.Name, old.Columns, now.Name, now.Columns),
        (StoredUnit old, StoredUnit now) => old.Source == now.Source && old.Name == now.Name,
        (TriggerDefinition old, TriggerDefinition now) => old.Source == now.Source,
        (var old, var now) => old.Name == now.Name,
    };

    private static bool Keeps(string oldName, IReadOnlyList<TableColumn> old, string name, IReadOnlyList<TableColumn> now) =>
        oldName == name && old.All(column => now.Any(c => c.Name == column.Name && c.Type.Equals(column.Type)));

    private static SchemaObject? BodyOf(SchemaObject found, SchemaCatalog catalog) =>
        found is StoredUnit { UnitKind: Syntax.ObjectKind.Package or Syntax.ObjectKind.Type } ? catalog.Find(found.Owner, found.Name, ObjectNamespace.Body) : null;
}
