namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>Views of details that nothing here has: circuits, resources, advice about sizes, keys of tablespaces.</summary>
internal static class AbsentDetailViews
{
    public static IEnumerable<DictionaryFamily> All() =>
    [
        Circuit, Queue, Resource, TempSpaceHeader, TempExtentPool, EncryptedTablespaces, SgaTargetAdvice, PgaTargetAdvice, DbCacheAdvice,
        SharedPoolAdvice, InstanceRecovery, InmemoryArea, VectorMemoryPool, Segstat, SortUsage, ObjectPrivilege,
    ];

    private static EmptyFamily Circuit => new("V_$CIRCUIT", "Circuits of shared servers", """
        CIRCUIT      RAW(8)
        DISPATCHER   RAW(8)
        SERVER       RAW(8)
        WAITER       RAW(8)
        SADDR        RAW(8)
        STATUS       VARCHAR2(16)
        QUEUE        VARCHAR2(16)
        MESSAGE0     NUMBER
        MESSAGES     NUMBER
        BYTES        NUMBER
        BREAKS       NUMBER
        PRESENTATION VARCHAR2(257)
        CON_ID       NUMBER
        """, ViewScope.Single);

    private static EmptyFamily Queue => new("V_$QUEUE", "Queues of shared servers", """
        PADDR  RAW(8)
        TYPE   VARCHAR2(10)
        QUEUED NUMBER
        WAIT   NUMBER
        TOTALQ NUMBER
        CON_ID NUMBER
        """, ViewScope.Single);

    private static EmptyFamily Resource => new("V_$RESOURCE", "Resources that are locked", """
        ADDR   RAW(8)
        TYPE   VARCHAR2(2)
        ID1    NUMBER
        ID2    NUMBER
        CON_ID NUMBER
        """, ViewScope.Single);

    private static EmptyFamily TempSpaceHeader => new("V_$TEMP_SPACE_HEADER", "Space of temporary files", """
        TABLESPACE_NAME VARCHAR2(30)
        FILE_ID         NUMBER
        BYTES_USED      NUMBER
        BLOCKS_USED     NUMBER
        BYTES_FREE      NUMBER
        BLOCKS_FREE     NUMBER
        RELATIVE_FNO    NUMBER
        CON_ID          NUMBER
        """, ViewScope.Single);

    private static EmptyFamily TempExtentPool => new("V_$TEMP_EXTENT_POOL", "Extents of temporary tablespaces", """
        TABLESPACE_NAME VARCHAR2(30)
        FILE_ID         NUMBER
        EXTENTS_CACHED  NUMBER
        EXTENTS_USED    NUMBER
        BLOCKS_CACHED   NUMBER
        BLOCKS_USED     NUMBER
        BYTES_CACHED    NUMBER
        BYTES_USED      NUMBER
        RELATIVE_FNO    NUMBER
        CON_ID          NUMBER
        """, ViewScope.Single);

    private static EmptyFamily EncryptedTablespaces => new("V_$ENCRYPTED_TABLESPACES", "Tablespaces that are encrypted", """
        TS#              NUMBER
        ENCRYPTIONALG    VARCHAR2(7)
        ENCRYPTEDTS      VARCHAR2(3)
        ENCRYPTEDKEY     RAW(32)
        MASTERKEYID      RAW(16)
        BLOCKS_ENCRYPTED NUMBER
        BLOCKS_DECRYPTED NUMBER
        KEY_VERSION      NUMBER
        STATUS           VARCHAR2(10)
        CON_ID           NUMBER
        """, ViewScope.Single);

    private static EmptyFamily SgaTargetAdvice => new("V_$SGA_TARGET_ADVICE", "Advice about the shared memory", """
        SGA_SIZE            NUMBER
        SGA_SIZE_FACTOR     NUMBER
        ESTD_DB_TIME        NUMBER
        ESTD_DB_TIME_FACTOR NUMBER
        ESTD_PHYSICAL_READS NUMBER
        CON_ID              NUMBER
        """, ViewScope.Single);

    private static EmptyFamily PgaTargetAdvice => new("V_$PGA_TARGET_ADVICE", "Advice about the memory of processes", """
        PGA_TARGET_FOR_ESTIMATE       NUMBER
        PGA_TARGET_FACTOR             NUMBER
        ADVICE_STATUS                 VARCHAR2(3)
        BYTES_PROCESSED               NUMBER
        ESTD_EXTRA_BYTES_RW           NUMBER
        ESTD_PGA_CACHE_HIT_PERCENTAGE NUMBER
        ESTD_OVERALLOC_COUNT          NUMBER
        CON_ID                        NUMBER
        """, ViewScope.Single);

    private static EmptyFamily DbCacheAdvice => new("V_$DB_CACHE_ADVICE", "Advice about the cache of blocks", """
        ID                        NUMBER
        NAME                      VARCHAR2(20)
        BLOCK_SIZE                NUMBER
        ADVICE_STATUS             VARCHAR2(3)
        SIZE_FOR_ESTIMATE         NUMBER
        SIZE_FACTOR               NUMBER
        BUFFERS_FOR_ESTIMATE      NUMBER
        ESTD_PHYSICAL_READ_FACTOR NUMBER
        ESTD_PHYSICAL_READS       NUMBER
        CON_ID                    NUMBER
        """, ViewScope.Single);

    private static EmptyFamily SharedPoolAdvice => new("V_$SHARED_POOL_ADVICE", "Advice about the shared pool", """
        SHARED_POOL_SIZE_FOR_ESTIMATE NUMBER
        SHARED_POOL_SIZE_FACTOR       NUMBER
        ESTD_LC_SIZE                  NUMBER
        ESTD_LC_MEMORY_OBJECTS        NUMBER
        ESTD_LC_TIME_SAVED            NUMBER
        ESTD_LC_MEMORY_OBJECT_HITS    NUMBER
        CON_ID                        NUMBER
        """, ViewScope.Single);

    private static EmptyFamily InstanceRecovery => new("V_$INSTANCE_RECOVERY", "Recovery of the instance", """
        RECOVERY_ESTIMATED_IOS NUMBER
        ACTUAL_REDO_BLKS       NUMBER
        TARGET_REDO_BLKS       NUMBER
        TARGET_MTTR            NUMBER
        ESTIMATED_MTTR         NUMBER
        CKPT_BLOCK_WRITES      NUMBER
        CON_ID                 NUMBER
        """, ViewScope.Single);

    private static EmptyFamily InmemoryArea => new("V_$INMEMORY_AREA", "The column store", """
        POOL            VARCHAR2(26)
        ALLOC_BYTES     NUMBER
        USED_BYTES      NUMBER
        POPULATE_STATUS VARCHAR2(26)
        CON_ID          NUMBER
        """, ViewScope.Single);

    private static EmptyFamily VectorMemoryPool => new("V_$VECTOR_MEMORY_POOL", "Memory of vectors", """
        POOL            VARCHAR2(26)
        ALLOC_BYTES     NUMBER
        USED_BYTES      NUMBER
        POPULATE_STATUS VARCHAR2(26)
        CON_ID          NUMBER
        """, ViewScope.Single);

    private static EmptyFamily Segstat => new("V_$SEGSTAT", "Statistics of segments", """
        TS#            NUMBER
        OBJ#           NUMBER
        DATAOBJ#       NUMBER
        STATISTIC_NAME VARCHAR2(64)
        STATISTIC#     NUMBER
        VALUE          NUMBER
        CON_ID         NUMBER
        """, ViewScope.Single);

    private static EmptyFamily SortUsage => new("V_$SORT_USAGE", "Use of temporary segments", """
        USERNAME     VARCHAR2(128)
        USER         VARCHAR2(128)
        SESSION_ADDR RAW(8)
        SESSION_NUM  NUMBER
        SQLADDR      RAW(8)
        SQLHASH      NUMBER
        SQL_ID       VARCHAR2(13)
        TABLESPACE   VARCHAR2(30)
        CONTENTS     VARCHAR2(9)
        SEGTYPE      VARCHAR2(9)
        SEGFILE#     NUMBER
        SEGBLK#      NUMBER
        EXTENTS      NUMBER
        BLOCKS       NUMBER
        SEGRFNO#     NUMBER
        CON_ID       NUMBER
        """, ViewScope.Single);

    private static EmptyFamily ObjectPrivilege => new("V_$OBJECT_PRIVILEGE", "Privileges on objects", """
        OBJECT_TYPE_NAME VARCHAR2(128)
        OBJECT_TYPE_ID   NUMBER
        PRIVILEGE_NAME   VARCHAR2(40)
        PRIVILEGE_ID     NUMBER
        CON_ID           NUMBER
        """, ViewScope.Single);
}
