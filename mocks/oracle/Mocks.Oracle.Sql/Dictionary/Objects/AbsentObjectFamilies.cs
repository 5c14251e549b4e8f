namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>More views about kinds of objects that this database does not have.</summary>
internal static class AbsentObjectFamilies
{
    public static IEnumerable<DictionaryFamily> All() =>
        [Dimensions, XmlTables, XmlSchemas, XmlTabCols, RefreshGroups, RefreshChildren, Rules, RuleSets, FlashbackArchiveTables, Refs, Varrays, SnapshotLogs];

    private static EmptyFamily Dimensions => new("DIMENSIONS", "Dimensions", """
        OWNER          VARCHAR2(128) NOT NULL
        DIMENSION_NAME VARCHAR2(128) NOT NULL
        INVALID        VARCHAR2(1)
        COMPILE_STATE  VARCHAR2(13)
        REVISION       NUMBER
        """);

    private static EmptyFamily XmlTables => new("XML_TABLES", "Tables of XMLTYPE", """
        OWNER          VARCHAR2(128) NOT NULL ; ALL DBA
        TABLE_NAME     VARCHAR2(128) NOT NULL
        XMLSCHEMA      VARCHAR2(700)
        SCHEMA_OWNER   VARCHAR2(128)
        ELEMENT_NAME   VARCHAR2(2000)
        STORAGE_TYPE   VARCHAR2(17)
        ANYSCHEMA      VARCHAR2(3)
        NONSCHEMA      VARCHAR2(3)
        """);

    private static EmptyFamily XmlSchemas => new("XML_SCHEMAS", "Schemas of XML", """
        OWNER          VARCHAR2(128) ; ALL DBA
        SCHEMA_URL     VARCHAR2(700)
        LOCAL          VARCHAR2(3)
        SCHEMA         XMLTYPE
        INT_OBJNAME    VARCHAR2(4000)
        QUAL_SCHEMA_URL VARCHAR2(767)
        HIER_TYPE      VARCHAR2(11)
        BINARY         VARCHAR2(3)
        SCHEMA_ID      RAW(16)
        HIDDEN         VARCHAR2(3)
        """);

    private static EmptyFamily XmlTabCols => new("XML_TAB_COLS", "Columns of XMLTYPE in tables", """
        OWNER          VARCHAR2(128) NOT NULL ; ALL DBA
        TABLE_NAME     VARCHAR2(128) NOT NULL
        COLUMN_NAME    VARCHAR2(4000)
        XMLSCHEMA      VARCHAR2(700)
        SCHEMA_OWNER   VARCHAR2(128)
        ELEMENT_NAME   VARCHAR2(2000)
        STORAGE_TYPE   VARCHAR2(17)
        ANYSCHEMA      VARCHAR2(3)
        NONSCHEMA      VARCHAR2(3)
        """);

    private static EmptyFamily RefreshGroups => new("REFRESH", "Refresh groups", """
        ROWNER               VARCHAR2(128) NOT NULL
        RNAME                VARCHAR2(128) NOT NULL
        REFGROUP             NUMBER
        IMPLICIT_DESTROY     VARCHAR2(1)
        PUSH_DEFERRED_RPC    VARCHAR2(1)
        REFRESH_AFTER_ERRORS VARCHAR2(1)
        ROLLBACK_SEG         VARCHAR2(128)
        JOB                  NUMBER
        NEXT_DATE            DATE
        INTERVAL             VARCHAR2(200)
        BROKEN               VARCHAR2(1)
        PURGE_OPTION         NUMBER
        PARALLELISM          NUMBER
        HEAP_SIZE            NUMBER
        JOB_NAME             VARCHAR2(128)
        """);

    private static EmptyFamily RefreshChildren => new("REFRESH_CHILDREN", "Members of refresh groups", """
        OWNER     VARCHAR2(128) NOT NULL
        NAME      VARCHAR2(128) NOT NULL
        TYPE      VARCHAR2(128)
        ROWNER    VARCHAR2(128) NOT NULL
        RNAME     VARCHAR2(128) NOT NULL
        REFGROUP  NUMBER
        JOB       NUMBER
        NEXT_DATE DATE
        INTERVAL  VARCHAR2(200)
        BROKEN    VARCHAR2(1)
        """);

    private static EmptyFamily Rules => new("RULES", "Rules", """
        RULE_OWNER                 VARCHAR2(128) NOT NULL ; ALL DBA
        RULE_NAME                  VARCHAR2(128) NOT NULL
        RULE_CONDITION             CLOB
        RULE_EVALUATION_CONTEXT_OWNER VARCHAR2(128)
        RULE_EVALUATION_CONTEXT_NAME VARCHAR2(128)
        RULE_COMMENT               VARCHAR2(4000)
        """);

    private static EmptyFamily RuleSets => new("RULE_SETS", "Sets of rules", """
        OWNER                      VARCHAR2(128) NOT NULL ; ALL DBA
        RULE_SET_NAME              VARCHAR2(128) NOT NULL
        RULE_SET_EVAL_CONTEXT_OWNER VARCHAR2(128)
        RULE_SET_EVAL_CONTEXT_NAME VARCHAR2(128)
        RULE_SET_COMMENT           VARCHAR2(4000)
        """);

    private static EmptyFamily FlashbackArchiveTables => new("FLASHBACK_ARCHIVE_TABLES", "Tables with a flashback archive", """
        TABLE_NAME             VARCHAR2(128) NOT NULL
        OWNER_NAME             VARCHAR2(128) NOT NULL
        FLASHBACK_ARCHIVE_NAME VARCHAR2(255) NOT NULL
        ARCHIVE_TABLE_NAME     VARCHAR2(128)
        STATUS                 VARCHAR2(13)
        """, ViewScope.User | ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily Refs => new("REFS", "REF columns", """
        OWNER              VARCHAR2(128) NOT NULL ; ALL DBA
        TABLE_NAME         VARCHAR2(128) NOT NULL
        COLUMN_NAME        VARCHAR2(4000)
        WITH_ROWID         VARCHAR2(3)
        IS_SCOPED          VARCHAR2(3)
        SCOPE_TABLE_OWNER  VARCHAR2(128)
        SCOPE_TABLE_NAME   VARCHAR2(128)
        OBJECT_ID_TYPE     VARCHAR2(14)
        """);

    private static EmptyFamily Varrays => new("VARRAYS", "VARRAY columns that are stored as LOBs", """
        OWNER               VARCHAR2(128) ; ALL DBA
        PARENT_TABLE_NAME   VARCHAR2(128)
        PARENT_TABLE_COLUMN VARCHAR2(4000)
        TYPE_OWNER          VARCHAR2(128)
        TYPE_NAME           VARCHAR2(128)
        LOB_NAME            VARCHAR2(128)
        STORAGE_SPEC        VARCHAR2(30)
        RETURN_TYPE         VARCHAR2(20)
        ELEMENT_SUBSTITUTABLE VARCHAR2(25)
        """);

    private static EmptyFamily SnapshotLogs => new("REGISTERED_MVIEWS", "Materialized views that are registered here", """
        OWNER        VARCHAR2(128) NOT NULL
        NAME         VARCHAR2(128) NOT NULL
        MVIEW_SITE   VARCHAR2(128) NOT NULL
        CAN_USE_LOG  VARCHAR2(3)
        UPDATABLE    VARCHAR2(3)
        REFRESH_METHOD VARCHAR2(11)
        MVIEW_ID     NUMBER
        VERSION      VARCHAR2(26)
        QUERY_TXT    LONG
        """);
}
