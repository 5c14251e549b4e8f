using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>USER_MVIEWS and its kin.</summary>
internal sealed class MviewsFamily : DictionaryFamily<MaterializedViewDefinition>
{
    public override string Name => "MVIEWS";

    public override string Subject => "Materialized views";

    public override IReadOnlyList<string> Keys => ["OWNER", "MVIEW_NAME"];

    protected override string Declaration => """
        OWNER                  VARCHAR2(128) NOT NULL
        MVIEW_NAME             VARCHAR2(128) NOT NULL
        CONTAINER_NAME         VARCHAR2(128) NOT NULL
        QUERY                  LONG
        QUERY_LEN              NUMBER(38)
        UPDATABLE              VARCHAR2(1) = N
        UPDATE_LOG             VARCHAR2(128)
        MASTER_ROLLBACK_SEG    VARCHAR2(128)
        MASTER_LINK            VARCHAR2(128)
        REWRITE_ENABLED        VARCHAR2(1)
        REWRITE_CAPABILITY     VARCHAR2(9) = GENERAL
        REFRESH_MODE           VARCHAR2(9)
        REFRESH_METHOD         VARCHAR2(8)
        BUILD_MODE             VARCHAR2(9)
        FAST_REFRESHABLE       VARCHAR2(18)
        LAST_REFRESH_TYPE      VARCHAR2(8)
        LAST_REFRESH_DATE      DATE
        LAST_REFRESH_END_TIME  DATE
        STALENESS              VARCHAR2(19)
        AFTER_FAST_REFRESH     VARCHAR2(19) = NA
        UNKNOWN_PREBUILT       VARCHAR2(1) = N
        UNKNOWN_PLSQL_FUNC     VARCHAR2(1) = N
        UNKNOWN_EXTERNAL_TABLE VARCHAR2(1) = N
        UNKNOWN_CONSIDER_FRESH VARCHAR2(1) = N
        UNKNOWN_IMPORT         VARCHAR2(1) = N
        UNKNOWN_TRUSTED_FD     VARCHAR2(1) = N
        COMPILE_STATE          VARCHAR2(19) = VALID
        USE_NO_INDEX           VARCHAR2(1) = N
        STALE_SINCE            DATE
        NUM_PCT_TABLES         NUMBER = 0
        NUM_FRESH_PCT_REGIONS  NUMBER
        NUM_STALE_PCT_REGIONS  NUMBER
        SEGMENT_CREATED        VARCHAR2(3) = YES
        EVALUATION_EDITION     VARCHAR2(128)
        UNUSABLE_BEFORE        VARCHAR2(128)
        UNUSABLE_BEGINNING     VARCHAR2(128)
        DEFAULT_COLLATION      VARCHAR2(100) = USING_NLS_COMP
        ON_QUERY_COMPUTATION   VARCHAR2(1) = N
        AUTO                   VARCHAR2(3) = NO
        """;

    protected override IEnumerable<MaterializedViewDefinition> Rows(DictionaryQuery query) =>
        query.Objects<MaterializedViewDefinition>(query.Key("OWNER"), query.Key("MVIEW_NAME"), ObjectNamespace.MaterializedView);

    protected override Datum Value(string column, MaterializedViewDefinition view, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(view.Owner),
        "MVIEW_NAME" or "CONTAINER_NAME" => Text(view.Name),
        "QUERY" => Text(view.Text),
        "QUERY_LEN" => Number(view.Text.Length),
        "REWRITE_ENABLED" => Either(view.QueryRewrite, "Y", "N"),
        "REFRESH_MODE" => Text(view.RefreshMethod == "NEVER" ? "NEVER" : view.RefreshMode),
        "REFRESH_METHOD" => Text(view.RefreshMethod),
        "BUILD_MODE" => Either(view.IsBuildDeferred, "DEFERRED", "IMMEDIATE"),
        "LAST_REFRESH_TYPE" => Text(view.LastRefreshType ?? "NA"),
        "FAST_REFRESHABLE" => Either(view.Tables.All(id => query.Catalog.Find<TableDefinition>(id)?.Log is not null), "DML", "NO"),
        "LAST_REFRESH_DATE" or "LAST_REFRESH_END_TIME" => view.LastRefresh is { } at ? Date(at) : default,
        "STALENESS" => Either(view.LastRefresh is null, "UNUSABLE", "UNKNOWN"),
        _ => default,
    };
}
