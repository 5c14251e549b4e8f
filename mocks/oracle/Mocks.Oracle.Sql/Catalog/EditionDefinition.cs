using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>An edition, an object of SYS. Each but the first is the one child of another.</summary>
internal sealed record EditionDefinition : SchemaObject
{
    /// <summary>Of ORA$BASE, the edition that is always there.</summary>
    public const int RootId = 134;

    public const string RootName = "ORA$BASE";

    /// <summary>The name of the property that has the name of the edition in which sessions begin.</summary>
    public const string DefaultProperty = "DEFAULT_EDITION";

    public override ObjectKind Kind => ObjectKind.Edition;

    /// <summary>Null of the root.</summary>
    public int? ParentId { get; init; }

    public static EditionDefinition? Find(SchemaCatalog catalog, string name) => catalog.Find("SYS", name, ObjectNamespace.Edition) as EditionDefinition;

    /// <summary>The edition that sessions begin in.</summary>
    public static EditionDefinition Default(SchemaCatalog catalog) => Find(catalog, catalog.Properties.GetValueOrDefault(DefaultProperty) ?? RootName)!; // one that is in use can't be dropped

    public EditionDefinition? Child(SchemaCatalog catalog) => catalog.Objects.Values.OfType<EditionDefinition>().FirstOrDefault(e => e.ParentId == Id);

    /// <summary>Whether objects of a kind may be others in each edition, if their owner's are.</summary>
    public static bool IsEditioned(SchemaCatalog catalog, SchemaObject found) =>
        found.Kind is ObjectKind.Function or ObjectKind.Procedure or ObjectKind.Package or ObjectKind.PackageBody or ObjectKind.Trigger or ObjectKind.View or ObjectKind.Synonym
        && found is not StoredUnit { Syntax: CreateUnit { Editionable: false } } && catalog.User(found.Owner) is { HasEditions: true };
}
