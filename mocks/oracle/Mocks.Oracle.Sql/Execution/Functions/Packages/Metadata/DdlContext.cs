using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Storage;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages.Metadata;

/// <summary>What a DDL text is made from and how.</summary>
internal sealed record DdlContext(Snapshot Snapshot, Store Store, MetadataTransform Transform)
{
    private const string StorageText =
        "\n  STORAGE(INITIAL 65536 NEXT 1048576 MINEXTENTS 1 MAXEXTENTS 2147483645\n  PCTINCREASE 0 FREELISTS 1 FREELIST GROUPS 1\n  BUFFER_POOL DEFAULT FLASH_CACHE DEFAULT CELL_FLASH_CACHE DEFAULT)";

    public SchemaCatalog Catalog => Snapshot.Catalog;

    public string Name(SchemaObject named) => Name(named.Owner, named.Name);

    public string Name(string owner, string name) => Transform.EmitSchema ? $"\"{owner}\".\"{name}\"" : $"\"{name}\"";

    public static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));

    /// <summary>A statement's terminator: a semicolon, or a slash on a line of its own behind PL/SQL.</summary>
    public string Terminator(bool isCode = false) => Transform.SqlTerminator ? isCode ? "\n/" : ";" : "";

    /// <summary>Physical attributes of an index.</summary>
    public string IndexAttributes(IndexDefinition index)
    {
        if (!Transform.SegmentAttributes)
            return "";
        var statistics = HasSegment(Catalog.Table(index.TableId)) ? "COMPUTE STATISTICS " : "";
        return $"PCTFREE 10 INITRANS 2 MAXTRANS 255 {statistics}{Segment(Catalog.Table(index.TableId), index.Tablespace)}";
    }

    /// <summary>Physical attributes of a table.</summary>
    public string TableAttributes(TableDefinition table)
    {
        if (!Transform.SegmentAttributes)
            return "";
        var creation = HasSegment(table) ? "IMMEDIATE" : "DEFERRED";
        return $" SEGMENT CREATION {creation} \n  PCTFREE 10 PCTUSED 40 INITRANS 1 MAXTRANS 255 \n NOCOMPRESS LOGGING{Segment(table, table.Tablespace)}";
    }

    /// <summary>A segment comes with the first row.</summary>
    private bool HasSegment(TableDefinition table) => Snapshot.Table(table.Id).Count > 0;

    private string Segment(TableDefinition table, string tablespace) =>
        (Transform.Storage && HasSegment(table) ? StorageText : "") + (Transform.Tablespace ? $"\n  TABLESPACE \"{tablespace}\" " : "");
}
