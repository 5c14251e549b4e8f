using System.Globalization;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>USER_RECYCLEBIN (RECYCLEBIN) and DBA_RECYCLEBIN: a dropped table and its indexes.</summary>
internal sealed class RecycleBinFamily : DictionaryFamily<(DroppedTable Dropped, IndexDefinition? Index)>
{
    public override string Name => "RECYCLEBIN";

    public override string Subject => "Dropped objects";

    public override ViewScope Scopes => ViewScope.User | ViewScope.Dba | ViewScope.Cdb;

    public override IReadOnlyList<(string Name, ViewScope Scope)> Synonyms => [("RECYCLEBIN", ViewScope.User)];

    protected override string Declaration => """
        OWNER          VARCHAR2(128) NOT NULL ; DBA
        OBJECT_NAME    VARCHAR2(128) NOT NULL
        ORIGINAL_NAME  VARCHAR2(128)
        OPERATION      VARCHAR2(9) = DROP
        TYPE           VARCHAR2(25)
        TS_NAME        VARCHAR2(30) = USERS
        CREATETIME     VARCHAR2(19)
        DROPTIME       VARCHAR2(19)
        DROPSCN        NUMBER
        PARTITION_NAME VARCHAR2(128)
        CAN_UNDROP     VARCHAR2(3)
        CAN_PURGE      VARCHAR2(3) = YES
        RELATED        NUMBER NOT NULL
        BASE_OBJECT    NUMBER NOT NULL
        PURGE_OBJECT   NUMBER NOT NULL
        SPACE          NUMBER = 8
        """;

    protected override IEnumerable<(DroppedTable Dropped, IndexDefinition? Index)> Rows(DictionaryQuery query) =>
        query.Catalog.RecycleBin
            .Where(d => query.Scope != ViewScope.User || d.Table.Owner == query.User)
            .SelectMany(d => d.Table.Indexes.Select(i => (d, (IndexDefinition?)i)).Prepend((d, null)));

    protected override Datum Value(string column, (DroppedTable Dropped, IndexDefinition? Index) row, DictionaryQuery query)
    {
        var table = row.Dropped.Table;
        return column switch
        {
            "OWNER" => Text(table.Owner),
            "OBJECT_NAME" => Text(row.Index is null ? row.Dropped.BinName : DroppedTable.NameInBin(row.Index.Id, row.Dropped.Dropped)),
            "ORIGINAL_NAME" => Text(row.Index?.Name ?? table.Name),
            "TYPE" => Either(row.Index is null, "TABLE", "INDEX"),
            "CREATETIME" => Time(table.Created),
            "DROPTIME" => Time(row.Dropped.Dropped),
            "DROPSCN" => Number(row.Dropped.Scn),
            "CAN_UNDROP" => Either(row.Index is null, "YES", "NO"),
            "RELATED" or "BASE_OBJECT" => Number(table.Id),
            "PURGE_OBJECT" => Number(row.Index?.Id ?? table.Id),
            _ => default,
        };
    }

    private static Datum Time(DateTime at) => Text(at.ToString("yyyy-MM-dd:HH:mm:ss", CultureInfo.InvariantCulture));
}
