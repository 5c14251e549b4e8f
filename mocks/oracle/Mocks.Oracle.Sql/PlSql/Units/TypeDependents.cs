using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql.Units;

/// <summary>What keeps a type from being dropped or replaced: types built of it and tables with columns of it (ORA-02303).</summary>
internal static class TypeDependents
{
    public static bool Any(SchemaCatalog catalog, StoredUnit type) => OfTables(catalog, type) || OfTypes(catalog, type);

    public static bool OfTables(SchemaCatalog catalog, StoredUnit type)
    {
        var name = $"{type.Owner}.{type.Name}";
        return catalog.Objects.Values.OfType<TableDefinition>().Any(t => t.RowType?.TypeName == name || t.Columns.Any(c => c.Type.TypeName == name));
    }

    private static bool OfTypes(SchemaCatalog catalog, StoredUnit type) => catalog.Objects.Values.OfType<StoredUnit>()
        .Any(u => u.Kind == ObjectKind.Type && u.Id != type.Id && u.Syntax is CreateType { Definition: { } definition } && Parts(definition, u.Owner).Any(p => p == (type.Owner, type.Name)));

    /// <summary>The named types of a definition: supertype, attributes, elements.</summary>
    private static IEnumerable<(string Owner, string Name)> Parts(TypeDefinition definition, string owner) => definition switch
    {
        CollectionTypeDefinition collection => Named(collection.Element, owner),
        ObjectTypeDefinition type => type.Attributes.SelectMany(a => Named(a.Type, owner)).Concat(type.Under is { } under ? [(under.Schema?.Name ?? owner, under.Name.Name)] : []),
        _ => [],
    };

    private static IEnumerable<(string Owner, string Name)> Named(DataType type, string owner) => type switch
    {
        NamedType { Name: [var name] } => [(owner, name.Name)],
        NamedType { Name: [var schema, var name] } => [(schema.Name, name.Name)],
        _ => [],
    };
}
