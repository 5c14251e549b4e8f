namespace Mocks.Oracle.Sql.Dictionary.Tables;

/// <summary>Views about tables of which this database never has anything to show.</summary>
internal static class AbsentFamilies
{
    public static IEnumerable<DictionaryFamily> All() => [UnusedColTabs, EncryptedColumns, TabModifications, IndPartitions, PartIndexes, NestedTables, ExternalTables, ObjectTables, Clusters];

    private static EmptyFamily UnusedColTabs => new("UNUSED_COL_TABS", "Tables with unused columns", """
        OWNER      VARCHAR2(128) NOT NULL ; ALL DBA
        TABLE_NAME VARCHAR2(128) NOT NULL
        COUNT      NUMBER
        """);

    private static EmptyFamily EncryptedColumns => new("ENCRYPTED_COLUMNS", "Encrypted columns", """
        OWNER          VARCHAR2(128) NOT NULL ; ALL DBA
        TABLE_NAME     VARCHAR2(128) NOT NULL
        COLUMN_NAME    VARCHAR2(128) NOT NULL
        ENCRYPTION_ALG VARCHAR2(29)
        SALT           VARCHAR2(3)
        INTEGRITY_ALG  VARCHAR2(12)
        """);

    private static EmptyFamily TabModifications => new("TAB_MODIFICATIONS", "Changes since statistics were gathered", """
        TABLE_OWNER       VARCHAR2(128) ; ALL DBA
        TABLE_NAME        VARCHAR2(128)
        PARTITION_NAME    VARCHAR2(128)
        SUBPARTITION_NAME VARCHAR2(128)
        INSERTS           NUMBER
        UPDATES           NUMBER
        DELETES           NUMBER
        TIMESTAMP         DATE
        TRUNCATED         VARCHAR2(3)
        DROP_SEGMENTS     NUMBER
        """);

    /// <summary>The rows of a partitioned table are kept together, and so are the keys of its indexes.</summary>
    private static EmptyFamily IndPartitions => new("IND_PARTITIONS", "Partitions of indexes", """
        INDEX_OWNER        VARCHAR2(128) NOT NULL ; ALL DBA
        INDEX_NAME         VARCHAR2(128) NOT NULL
        COMPOSITE          VARCHAR2(3)
        PARTITION_NAME     VARCHAR2(128)
        SUBPARTITION_COUNT NUMBER
        HIGH_VALUE         LONG
        HIGH_VALUE_LENGTH  NUMBER
        PARTITION_POSITION NUMBER
        STATUS             VARCHAR2(8)
        TABLESPACE_NAME    VARCHAR2(30)
        """);

    private static EmptyFamily PartIndexes => new("PART_INDEXES", "Partitioned indexes", """
        OWNER             VARCHAR2(128) NOT NULL ; ALL DBA
        INDEX_NAME        VARCHAR2(128) NOT NULL
        TABLE_NAME        VARCHAR2(128) NOT NULL
        PARTITIONING_TYPE VARCHAR2(9)
        SUBPARTITIONING_TYPE VARCHAR2(9)
        PARTITION_COUNT   NUMBER NOT NULL
        DEF_SUBPARTITION_COUNT NUMBER
        PARTITIONING_KEY_COUNT NUMBER NOT NULL
        LOCALITY          VARCHAR2(6)
        ALIGNMENT         VARCHAR2(12)
        DEF_TABLESPACE_NAME VARCHAR2(30)
        """);

    private static EmptyFamily NestedTables => new("NESTED_TABLES", "Nested tables within tables", """
        OWNER               VARCHAR2(128) ; ALL DBA
        TABLE_NAME          VARCHAR2(128)
        TABLE_TYPE_OWNER    VARCHAR2(128)
        TABLE_TYPE_NAME     VARCHAR2(128)
        PARENT_TABLE_NAME   VARCHAR2(128)
        PARENT_TABLE_COLUMN VARCHAR2(4000)
        STORAGE_SPEC        VARCHAR2(30)
        RETURN_TYPE         VARCHAR2(20)
        ELEMENT_SUBSTITUTABLE VARCHAR2(25)
        """);

    private static EmptyFamily ExternalTables => new("EXTERNAL_TABLES", "External tables", """
        OWNER                   VARCHAR2(128) NOT NULL ; ALL DBA
        TABLE_NAME              VARCHAR2(128) NOT NULL
        TYPE_OWNER              CHAR(3)
        TYPE_NAME               VARCHAR2(128) NOT NULL
        DEFAULT_DIRECTORY_OWNER CHAR(3)
        DEFAULT_DIRECTORY_NAME  VARCHAR2(128) NOT NULL
        REJECT_LIMIT            VARCHAR2(40)
        ACCESS_TYPE             VARCHAR2(7)
        ACCESS_PARAMETERS       VARCHAR2(4000)
        PROPERTY                VARCHAR2(10)
        INMEMORY                VARCHAR2(8)
        INMEMORY_COMPRESSION    VARCHAR2(17)
        """);

    private static EmptyFamily ObjectTables => new("OBJECT_TABLES", "Object tables", """
        OWNER            VARCHAR2(128) NOT NULL ; ALL DBA
        TABLE_NAME       VARCHAR2(128) NOT NULL
        TABLESPACE_NAME  VARCHAR2(30)
        CLUSTER_NAME     VARCHAR2(128)
        IOT_NAME         VARCHAR2(128)
        STATUS           VARCHAR2(8)
        TABLE_TYPE_OWNER VARCHAR2(128) NOT NULL
        TABLE_TYPE       VARCHAR2(128) NOT NULL
        TEMPORARY        VARCHAR2(1)
        """);

    private static EmptyFamily Clusters => new("CLUSTERS", "Clusters", """
        OWNER           VARCHAR2(128) NOT NULL ; ALL DBA
        CLUSTER_NAME    VARCHAR2(128) NOT NULL
        TABLESPACE_NAME VARCHAR2(30) NOT NULL
        KEY_SIZE        NUMBER
        CLUSTER_TYPE    VARCHAR2(5)
        """);
}
