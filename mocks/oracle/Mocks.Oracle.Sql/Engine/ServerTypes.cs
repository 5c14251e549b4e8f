using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Engine;

/// <summary>Collection types of SYS that everybody may use, most of all to turn a list of values into rows: TABLE(SYS.ODCINUMBERLIST(1, 2)).</summary>
internal static class ServerTypes
{
    private const int FirstId = 8_100;

    private static readonly (string Name, string Definition, bool HasSynonym)[] Types =
    [
        ("ODCIRIDLIST", "VARRAY(32767) OF VARCHAR2(5072)", true),
        ("ODCIVARCHAR2LIST", "VARRAY(32767) OF VARCHAR2(4000)", true),
        ("ODCINUMBERLIST", "VARRAY(32767) OF NUMBER", true),
        ("ODCIDATELIST", "VARRAY(32767) OF DATE", true),
        ("ODCIRAWLIST", "VARRAY(32767) OF RAW(2000)", true),
        ("DBMS_DEBUG_VC2COLL", "TABLE OF VARCHAR2(1000)", false),
        ("DBMSOUTPUT_LINESARRAY", "VARRAY(2147483647) OF VARCHAR2(32767)", true),
        ("KU$_VCNT", "TABLE OF VARCHAR2(4000)", true),
        ("KU$_OBJNUMSET", "TABLE OF NUMBER", true),
        ("AQ$_AGENT", "OBJECT (name VARCHAR2(512), address VARCHAR2(1024), protocol NUMBER)", true),
        ("AQ$_SIG_PROP", "OBJECT (signature RAW(2000), canalgo VARCHAR2(2000), digalgo VARCHAR2(2000), sigalgo VARCHAR2(2000), certificate VARCHAR2(2000), digval RAW(2000))", true),
    ];

    public static SchemaCatalog AddTo(SchemaCatalog catalog, DateTime now)
    {
        var id = FirstId;
        foreach (var (name, definition, hasSynonym) in Types)
        {
            var source = $"TYPE {name} AS {definition}";
            var sql = $"CREATE {source}";
            var type = new StoredUnit(ObjectKind.Type)
            {
                Id = id++,
                Owner = "SYS",
                Name = name,
                Created = now,
                LastDdl = now,
                IsMaintained = true,
                Source = source,
                Syntax = Parser.ParseStatement(sql),
            };
            catalog = catalog.With(type);
            catalog = catalog with { Grants = catalog.Grants.Add(type.Id, [new ObjectGrant("PUBLIC", "EXECUTE", null, "SYS", false)]) };
            if (hasSynonym)
                catalog = catalog.With(SynonymOf(type, id++));
        }

        foreach (var (name, specification, body) in JsonTypes.All.Concat(AccessTypes.All).Concat(AnyDataTypes.All))
        {
            catalog = Unit(catalog, ObjectKind.Type, id++, name, specification, now);
            var type = (StoredUnit)catalog.Find("SYS", name)!; // it has just been put there
            catalog = catalog.With(SynonymOf(type, id++)) with { Grants = catalog.Grants.Add(type.Id, [new ObjectGrant("PUBLIC", "EXECUTE", null, "SYS", false)]) };
            if (body is not null)
                catalog = Unit(catalog, ObjectKind.TypeBody, id++, name, body, now);
        }

        return catalog;
    }

    private static SchemaCatalog Unit(SchemaCatalog catalog, ObjectKind kind, int id, string name, string source, DateTime now) => catalog.With(new StoredUnit(kind)
    {
        Id = id,
        Owner = "SYS",
        Name = name,
        Created = now,
        LastDdl = now,
        IsMaintained = true,
        Source = source,
        Syntax = Parser.ParseStatement("CREATE " + source),
    });

    private static SynonymDefinition SynonymOf(StoredUnit type, int id) => new()
    {
        Id = id,
        Owner = "PUBLIC",
        Name = type.Name,
        Created = type.Created,
        LastDdl = type.LastDdl,
        IsMaintained = true,
        TargetOwner = type.Owner,
        TargetName = type.Name,
    };
}
