using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>USER_MVIEW_LOGS and its kin.</summary>
internal sealed class MviewLogsFamily : DictionaryFamily<TableDefinition>
{
    public override string Name => "MVIEW_LOGS";

    public override string Subject => "Materialized view logs";

    public override IReadOnlyList<string> Keys => ["LOG_OWNER", "MASTER"];

    protected override string Declaration => """
        LOG_OWNER            VARCHAR2(128)
        MASTER               VARCHAR2(128)
        LOG_TABLE            VARCHAR2(128)
        LOG_TRIGGER          VARCHAR2(128)
        ROWIDS               VARCHAR2(3)
        PRIMARY_KEY          VARCHAR2(3)
        OBJECT_ID            VARCHAR2(3) = NO
        FILTER_COLUMNS       VARCHAR2(3)
        SEQUENCE             VARCHAR2(3)
        INCLUDE_NEW_VALUES   VARCHAR2(3)
        PURGE_ASYNCHRONOUS   VARCHAR2(3)
        PURGE_DEFERRED       VARCHAR2(3)
        PURGE_START          DATE
        PURGE_INTERVAL       VARCHAR2(200)
        LAST_PURGE_DATE      DATE
        LAST_PURGE_STATUS    NUMBER
        NUM_ROWS_PURGED      NUMBER
        COMMIT_SCN_BASED     VARCHAR2(3)
        STAGING_LOG          VARCHAR2(3)
        """;

    protected override IEnumerable<TableDefinition> Rows(DictionaryQuery query) =>
        query.Objects<TableDefinition>(query.Key("LOG_OWNER"), query.Key("MASTER")).Where(t => t.Log is not null);

    protected override Datum Value(string column, TableDefinition table, DictionaryQuery query)
    {
        var log = table.Log!; // Rows looked
        return column switch
        {
            "LOG_OWNER" => Text(table.Owner),
            "MASTER" => Text(table.Name),
            "LOG_TABLE" => Text("MLOG$_" + table.Name),
            "ROWIDS" => Either(log.HasRowId, "YES", "NO"),
            "PRIMARY_KEY" => Either(log.HasPrimaryKey, "YES", "NO"),
            "FILTER_COLUMNS" => Either(log.HasColumns, "YES", "NO"),
            "SEQUENCE" => Either(log.HasSequence, "YES", "NO"),
            "INCLUDE_NEW_VALUES" => Either(log.IncludesNewValues, "YES", "NO"),
            _ => default,
        };
    }
}
