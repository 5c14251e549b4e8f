using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Dictionary;

/// <summary>Puts the views into a catalogue: owned by SYS, with public synonyms and the grants that Oracle's have.</summary>
internal static class DictionaryObjects
{
    private const int FirstId = 2_000;

    /// <param name="catalog">The catalogue of an empty database.</param>
    /// <param name="compat">19 or 23: the release whose columns the views have.</param>
    /// <param name="created">When the database was created, UTC.</param>
    public static SchemaCatalog AddTo(SchemaCatalog catalog, int compat, DateTime created)
    {
        var objects = catalog.Objects.ToBuilder();
        var names = catalog.Names.ToBuilder();
        var grants = catalog.Grants.ToBuilder();
        var id = FirstId;
        foreach (var family in Families.All.Where(f => f.Since <= compat))
        {
            foreach (var scope in Editions(family))
            {
                var view = new DictionaryView(family, scope, compat)
                {
                    Id = id++,
                    Owner = "SYS",
                    Name = NameOf(family, scope),
                    Created = created,
                    LastDdl = created,
                    IsMaintained = true,
                };
                Add(view);
                grants[view.Id] = [new ObjectGrant(IsPublic(family, scope) ? "PUBLIC" : "SELECT_CATALOG_ROLE", "SELECT", null, "SYS", false)];
                Synonym(SynonymOf(view.Name), view.Name);
                foreach (var (synonym, of) in family.Synonyms)
                {
                    if (of == scope)
                        Synonym(synonym, view.Name);
                }
            }
        }

        return catalog with { Objects = objects.ToImmutable(), Names = names.ToImmutable(), Grants = grants.ToImmutable() };

        void Add(SchemaObject added)
        {
            objects.Add(added.Id, added);
            names.Add(new QualifiedName(added.Owner, ObjectNamespace.Main, added.Name), added.Id);
        }

        void Synonym(string name, string target) => Add(new SynonymDefinition
        {
            Id = id++,
            Owner = "PUBLIC",
            Name = name,
            TargetOwner = "SYS",
            TargetName = target,
            Created = created,
            LastDdl = created,
            IsMaintained = true,
        });
    }

    private static IEnumerable<ViewScope> Editions(DictionaryFamily family) =>
        new[] { ViewScope.Single, ViewScope.Global, ViewScope.User, ViewScope.All, ViewScope.Dba, ViewScope.Cdb }.Where(s => IsThere(family, s));

    private static bool IsThere(DictionaryFamily family, ViewScope scope) => scope == ViewScope.Global
        ? family.Scopes == ViewScope.Single && family.Name.StartsWith("V_$", StringComparison.Ordinal)
        : (family.Scopes & scope) != ViewScope.None;

    private static bool IsPublic(DictionaryFamily family, ViewScope scope) =>
        scope is ViewScope.User or ViewScope.All || (scope is ViewScope.Single or ViewScope.Global && family.IsPublic);

    private static string NameOf(DictionaryFamily family, ViewScope scope) => scope switch
    {
        ViewScope.User => "USER_" + family.Name,
        ViewScope.All => "ALL_" + family.Name,
        ViewScope.Dba => "DBA_" + family.Name,
        ViewScope.Cdb => "CDB_" + family.Name,
        ViewScope.Global => "G" + family.Name,
        _ => family.Name,
    };

    /// <summary>V$ and GV$ are synonyms of views whose names have an underscore: V_$SESSION.</summary>
    private static string SynonymOf(string view) => view.Replace("V_$", "V$", StringComparison.Ordinal);
}
