using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Tables;

/// <summary>USER_LOBS and its kin.</summary>
internal sealed class LobsFamily : DictionaryFamily<ColumnRow>
{
    public override string Name => "LOBS";

    public override string Subject => "LOB columns of the tables";

    public override IReadOnlyList<string> Keys => ["OWNER", "TABLE_NAME"];

    protected override string Declaration => """
        OWNER           VARCHAR2(128) ; ALL DBA
        TABLE_NAME      VARCHAR2(128)
        COLUMN_NAME     VARCHAR2(4000)
        SEGMENT_NAME    VARCHAR2(128)
        TABLESPACE_NAME VARCHAR2(30)
        INDEX_NAME      VARCHAR2(128)
        CHUNK           NUMBER = 8192
        PCTVERSION      NUMBER
        RETENTION       NUMBER
        FREEPOOLS       NUMBER
        CACHE           VARCHAR2(10) = NO
        LOGGING         VARCHAR2(7) = YES
        ENCRYPT         VARCHAR2(4) = NO
        COMPRESSION     VARCHAR2(6) = NO
        DEDUPLICATION   VARCHAR2(15) = NO
        IN_ROW          VARCHAR2(3) = YES
        FORMAT          VARCHAR2(15)
        PARTITIONED     VARCHAR2(3) = NO
        SECUREFILE      VARCHAR2(3) = YES
        SEGMENT_CREATED VARCHAR2(3)
        RETENTION_TYPE  VARCHAR2(7) = DEFAULT
        RETENTION_VALUE NUMBER
        """;

    /// <summary>The name of the segment that a LOB column gets.</summary>
    public static string SegmentName(ColumnRow row) => $"SYS_LOB{row.Relation.Id:0000000000}C{row.Number:00000}$$";

    public static bool IsStored(ColumnRow row) =>
        row.Relation is TableDefinition && (row.Column.Type.Kind is OracleTypeKind.Clob or OracleTypeKind.NClob or OracleTypeKind.Blob or OracleTypeKind.Json);

    protected override IEnumerable<ColumnRow> Rows(DictionaryQuery query) => ColumnRow.Of(query, withHidden: false).Where(IsStored);

    protected override Datum Value(string column, ColumnRow row, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(row.Relation.Owner),
        "TABLE_NAME" => Text(row.Relation.Name),
        "COLUMN_NAME" => Text(row.Column.Name),
        "SEGMENT_NAME" => Text(SegmentName(row)),
        "TABLESPACE_NAME" => Text(((TableDefinition)row.Relation).Tablespace),
        "INDEX_NAME" => Text($"SYS_IL{row.Relation.Id:0000000000}C{row.Number:00000}$$"),
        "FORMAT" => Either(row.Column.Type.IsCharacterLob, "ENDIAN NEUTRAL", "NOT APPLICABLE"),
        "SEGMENT_CREATED" => YesNo(query.Snapshot.Committed.Tables.GetValueOrDefault(row.Relation.Id) is { Count: > 0 }),
        _ => default,
    };
}
