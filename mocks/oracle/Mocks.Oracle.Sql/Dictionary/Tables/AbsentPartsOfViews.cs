namespace Mocks.Oracle.Sql.Dictionary.Tables;

/// <summary>Views about supplemental logging of tables and parts of materialized views that this database does not keep.</summary>
internal static class AbsentPartsOfViews
{
    public static IEnumerable<DictionaryFamily> All() =>
    [
        SubpartitionTemplates, MviewRefreshTimes, BaseTableMviews, EditioningViewCols, TabStatPrefs, VectorIndexes,
    ];

    private static EmptyFamily SubpartitionTemplates => new("SUBPARTITION_TEMPLATES", "Templates of subpartitions", """
        USER_NAME             VARCHAR2(128) ; ALL DBA
        TABLE_NAME            VARCHAR2(128) NOT NULL
        SUBPARTITION_NAME     VARCHAR2(34) NOT NULL
        SUBPARTITION_POSITION NUMBER
        TABLESPACE_NAME       VARCHAR2(30)
        HIGH_BOUND            LONG
        COMPRESSION           VARCHAR2(4)
        INDEXING              VARCHAR2(4)
        READ_ONLY             VARCHAR2(4)
        """);

    private static EmptyFamily MviewRefreshTimes => new("MVIEW_REFRESH_TIMES", "Refreshes of materialized views", """
        OWNER        VARCHAR2(128) NOT NULL ; ALL DBA
        NAME         VARCHAR2(128) NOT NULL
        MASTER_OWNER VARCHAR2(128)
        MASTER       VARCHAR2(128)
        LAST_REFRESH DATE
        """);

    private static EmptyFamily BaseTableMviews => new("BASE_TABLE_MVIEWS", "Materialized views of tables with logs", """
        OWNER                   VARCHAR2(128) NOT NULL ; ALL DBA
        MASTER                  VARCHAR2(128) NOT NULL
        MVIEW_LAST_REFRESH_TIME DATE
        MVIEW_ID                NUMBER
        """);

    private static EmptyFamily EditioningViewCols => new("EDITIONING_VIEW_COLS", "Columns of editioning views", """
        OWNER             VARCHAR2(128) NOT NULL ; ALL DBA
        VIEW_NAME         VARCHAR2(128) NOT NULL
        VIEW_COLUMN_ID    NUMBER
        VIEW_COLUMN_NAME  VARCHAR2(128)
        TABLE_COLUMN_ID   NUMBER
        TABLE_COLUMN_NAME VARCHAR2(128)
        """);

    private static EmptyFamily TabStatPrefs => new("TAB_STAT_PREFS", "Preferences of statistics", """
        OWNER            VARCHAR2(128) NOT NULL ; ALL DBA
        TABLE_NAME       VARCHAR2(128) NOT NULL
        PREFERENCE_NAME  VARCHAR2(128)
        PREFERENCE_VALUE VARCHAR2(1000)
        """);

    private static EmptyFamily VectorIndexes => new("VECTOR_INDEXES", "Indexes of vectors", """
        OWNER              VARCHAR2(128) ; ALL DBA
        INDEX_NAME         VARCHAR2(128)
        TABLE_OWNER        VARCHAR2(128)
        TABLE_NAME         VARCHAR2(128)
        INDEX_ORGANIZATION VARCHAR2(64)
        DISTANCE           VARCHAR2(64)
        """);
}
