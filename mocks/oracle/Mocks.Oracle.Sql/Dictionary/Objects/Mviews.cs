namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>USER_MVIEWS and its kin.</summary>
internal static class Mviews
{
    public static DictionaryFamily Family { get; } = new EmptyFamily("MVIEWS", "Materialized views", """
        OWNER                  VARCHAR2(128) NOT NULL
        MVIEW_NAME             VARCHAR2(128) NOT NULL
        CONTAINER_NAME         VARCHAR2(128) NOT NULL
        QUERY                  LONG
        QUERY_LEN              NUMBER(38)
        UPDATABLE              VARCHAR2(1)
        UPDATE_LOG             VARCHAR2(128)
        MASTER_ROLLBACK_SEG    VARCHAR2(128)
        MASTER_LINK            VARCHAR2(128)
        REWRITE_ENABLED        VARCHAR2(1)
        REWRITE_CAPABILITY     VARCHAR2(9)
        REFRESH_MODE           VARCHAR2(9)
        REFRESH_METHOD         VARCHAR2(8)
        BUILD_MODE             VARCHAR2(9)
        FAST_REFRESHABLE       VARCHAR2(18)
        LAST_REFRESH_TYPE      VARCHAR2(8)
        LAST_REFRESH_DATE      DATE
        LAST_REFRESH_END_TIME  DATE
        STALENESS              VARCHAR2(19)
        AFTER_FAST_REFRESH     VARCHAR2(19)
        UNKNOWN_PREBUILT       VARCHAR2(1)
        UNKNOWN_PLSQL_FUNC     VARCHAR2(1)
        UNKNOWN_EXTERNAL_TABLE VARCHAR2(1)
        UNKNOWN_CONSIDER_FRESH VARCHAR2(1)
        UNKNOWN_IMPORT         VARCHAR2(1)
        UNKNOWN_TRUSTED_FD     VARCHAR2(1)
        COMPILE_STATE          VARCHAR2(19)
        USE_NO_INDEX           VARCHAR2(1)
        STALE_SINCE            DATE
        NUM_PCT_TABLES         NUMBER
        NUM_FRESH_PCT_REGIONS  NUMBER
        NUM_STALE_PCT_REGIONS  NUMBER
        SEGMENT_CREATED        VARCHAR2(3)
        EVALUATION_EDITION     VARCHAR2(128)
        UNUSABLE_BEFORE        VARCHAR2(128)
        UNUSABLE_BEGINNING     VARCHAR2(128)
        DEFAULT_COLLATION      VARCHAR2(100)
        ON_QUERY_COMPUTATION   VARCHAR2(1)
        AUTO                   VARCHAR2(3)
        """);

    /// <summary>USER_MVIEW_COMMENTS and its kin.</summary>
    public static DictionaryFamily Comments { get; } = new EmptyFamily("MVIEW_COMMENTS", "Comments on materialized views", """
        OWNER      VARCHAR2(128) ; ALL DBA
        MVIEW_NAME VARCHAR2(128)
        COMMENTS   VARCHAR2(4000)
        """);
}
