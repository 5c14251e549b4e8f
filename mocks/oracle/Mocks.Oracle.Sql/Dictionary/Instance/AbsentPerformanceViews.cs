namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>Views about what this database does not measure: latches, caches, files, work areas, parallel execution.</summary>
internal static class AbsentPerformanceViews
{
    public static IEnumerable<DictionaryFamily> All() =>
    [
        Tempstat, Filestat, Latch, Undostat, Rollstat, Rollname, SessionWaitClass, SessionWaitHistory, Eventmetric, Access, SqlPlan,
        SqlPlanStatisticsAll, SqlPlanMonitor, SqlBindMetadata, SqlWorkarea, SqlWorkareaActive, SortSegment, SegmentStatistics, PxProcess, EnqueueStat,
        ResultCacheStatistics, ResultCacheObjects, DbObjectCache, Dispatcher, SharedServer, RsrcConsumerGroup, DiagAlertExt,
    ];

    private static EmptyFamily Tempstat => new("V_$TEMPSTAT", "Reads and writes of temporary files", """
        FILE#     NUMBER
        PHYRDS    NUMBER
        PHYWRTS   NUMBER
        PHYBLKRD  NUMBER
        PHYBLKWRT NUMBER
        READTIM   NUMBER
        WRITETIM  NUMBER
        AVGIOTIM  NUMBER
        CON_ID    NUMBER
        """, ViewScope.Single);

    private static EmptyFamily Filestat => new("V_$FILESTAT", "Reads and writes of files", """
        FILE#          NUMBER
        PHYRDS         NUMBER
        PHYWRTS        NUMBER
        PHYBLKRD       NUMBER
        PHYBLKWRT      NUMBER
        SINGLEBLKRDS   NUMBER
        READTIM        NUMBER
        WRITETIM       NUMBER
        SINGLEBLKRDTIM NUMBER
        AVGIOTIM       NUMBER
        LSTIOTIM       NUMBER
        MINIOTIM       NUMBER
        MAXIORTM       NUMBER
        MAXIOWTM       NUMBER
        CON_ID         NUMBER
        """, ViewScope.Single);

    private static EmptyFamily Latch => new("V_$LATCH", "Latches", """
        ADDR             RAW(8)
        LATCH#           NUMBER
        LEVEL#           NUMBER
        NAME             VARCHAR2(64)
        HASH             NUMBER
        GETS             NUMBER
        MISSES           NUMBER
        SLEEPS           NUMBER
        IMMEDIATE_GETS   NUMBER
        IMMEDIATE_MISSES NUMBER
        SPIN_GETS        NUMBER
        WAIT_TIME        NUMBER
        CON_ID           NUMBER
        """, ViewScope.Single);

    private static EmptyFamily Undostat => new("V_$UNDOSTAT", "Use of undo", """
        BEGIN_TIME          DATE
        END_TIME            DATE
        UNDOTSN             NUMBER
        UNDOBLKS            NUMBER
        TXNCOUNT            NUMBER
        MAXQUERYLEN         NUMBER
        MAXQUERYID          VARCHAR2(13)
        MAXCONCURRENCY      NUMBER
        SSOLDERRCNT         NUMBER
        NOSPACEERRCNT       NUMBER
        ACTIVEBLKS          NUMBER
        UNEXPIREDBLKS       NUMBER
        EXPIREDBLKS         NUMBER
        TUNED_UNDORETENTION NUMBER
        CON_ID              NUMBER
        """, ViewScope.Single);

    private static EmptyFamily Rollstat => new("V_$ROLLSTAT", "Segments of undo", """
        USN       NUMBER
        LATCH     NUMBER
        EXTENTS   NUMBER
        RSSIZE    NUMBER
        WRITES    NUMBER
        XACTS     NUMBER
        GETS      NUMBER
        WAITS     NUMBER
        OPTSIZE   NUMBER
        HWMSIZE   NUMBER
        SHRINKS   NUMBER
        WRAPS     NUMBER
        EXTENDS   NUMBER
        AVESHRINK NUMBER
        AVEACTIVE NUMBER
        STATUS    VARCHAR2(15)
        CUREXT    NUMBER
        CURBLK    NUMBER
        CON_ID    NUMBER
        """, ViewScope.Single);

    private static EmptyFamily Rollname => new("V_$ROLLNAME", "Names of segments of undo", """
        USN    NUMBER
        NAME   VARCHAR2(30)
        CON_ID NUMBER
        """, ViewScope.Single);

    private static EmptyFamily SessionWaitClass => new("V_$SESSION_WAIT_CLASS", "Waits of sessions by class", """
        SID            NUMBER
        SERIAL#        NUMBER
        WAIT_CLASS_ID  NUMBER
        WAIT_CLASS#    NUMBER
        WAIT_CLASS     VARCHAR2(64)
        TOTAL_WAITS    NUMBER
        TIME_WAITED    NUMBER
        TOTAL_WAITS_FG NUMBER
        TIME_WAITED_FG NUMBER
        CON_ID         NUMBER
        """, ViewScope.Single);

    private static EmptyFamily SessionWaitHistory => new("V_$SESSION_WAIT_HISTORY", "The latest waits of sessions", """
        SID                        NUMBER
        SEQ#                       NUMBER
        EVENT#                     NUMBER
        EVENT                      VARCHAR2(64)
        P1TEXT                     VARCHAR2(64)
        P1                         NUMBER
        P2TEXT                     VARCHAR2(64)
        P2                         NUMBER
        P3TEXT                     VARCHAR2(64)
        P3                         NUMBER
        WAIT_TIME                  NUMBER
        WAIT_TIME_MICRO            NUMBER
        TIME_SINCE_LAST_WAIT_MICRO NUMBER
        CON_ID                     NUMBER
        """, ViewScope.Single);

    private static EmptyFamily Eventmetric => new("V_$EVENTMETRIC", "Waits of the last minute", """
        BEGIN_TIME       DATE
        END_TIME         DATE
        INTSIZE_CSEC     NUMBER
        EVENT#           NUMBER
        EVENT_ID         NUMBER
        NUM_SESS_WAITING NUMBER
        TIME_WAITED      NUMBER
        WAIT_COUNT       NUMBER
        CON_ID           NUMBER
        """, ViewScope.Single);

    private static EmptyFamily Access => new("V_$ACCESS", "Objects in use", """
        SID    NUMBER
        OWNER  VARCHAR2(128)
        OBJECT VARCHAR2(1000)
        TYPE   VARCHAR2(24)
        CON_ID NUMBER
        """, ViewScope.Single);

    private static EmptyFamily SqlPlan => new("V_$SQL_PLAN", "Plans of statements", """
        ADDRESS              RAW(8)
        HASH_VALUE           NUMBER
        SQL_ID               VARCHAR2(13)
        PLAN_HASH_VALUE      NUMBER
        FULL_PLAN_HASH_VALUE NUMBER
        CHILD_ADDRESS        RAW(8)
        CHILD_NUMBER         NUMBER
        TIMESTAMP            DATE
        OPERATION            VARCHAR2(120)
        OPTIONS              VARCHAR2(120)
        OBJECT_NODE          VARCHAR2(160)
        OBJECT#              NUMBER
        OBJECT_OWNER         VARCHAR2(128)
        OBJECT_NAME          VARCHAR2(128)
        OBJECT_ALIAS         VARCHAR2(261)
        OBJECT_TYPE          VARCHAR2(80)
        OPTIMIZER            VARCHAR2(80)
        ID                   NUMBER
        PARENT_ID            NUMBER
        DEPTH                NUMBER
        POSITION             NUMBER
        SEARCH_COLUMNS       NUMBER
        COST                 NUMBER
        CARDINALITY          NUMBER
        BYTES                NUMBER
        OTHER_TAG            VARCHAR2(140)
        PARTITION_START      VARCHAR2(256)
        PARTITION_STOP       VARCHAR2(256)
        PARTITION_ID         NUMBER
        OTHER                VARCHAR2(4000)
        DISTRIBUTION         VARCHAR2(80)
        CPU_COST             NUMBER
        IO_COST              NUMBER
        TEMP_SPACE           NUMBER
        ACCESS_PREDICATES    VARCHAR2(4000)
        FILTER_PREDICATES    VARCHAR2(4000)
        PROJECTION           VARCHAR2(4000)
        TIME                 NUMBER
        QBLOCK_NAME          VARCHAR2(128)
        REMARKS              VARCHAR2(4000)
        OTHER_XML            CLOB
        CON_ID               NUMBER
        """, ViewScope.Single);

    private static EmptyFamily SqlPlanStatisticsAll => new("V_$SQL_PLAN_STATISTICS_ALL", "Plans of statements with what they did", """
        ADDRESS             RAW(8)
        HASH_VALUE          NUMBER
        SQL_ID              VARCHAR2(13)
        PLAN_HASH_VALUE     NUMBER
        CHILD_NUMBER        NUMBER
        OPERATION           VARCHAR2(120)
        OPTIONS             VARCHAR2(120)
        OBJECT_OWNER        VARCHAR2(128)
        OBJECT_NAME         VARCHAR2(128)
        ID                  NUMBER
        PARENT_ID           NUMBER
        DEPTH               NUMBER
        POSITION            NUMBER
        COST                NUMBER
        CARDINALITY         NUMBER
        BYTES               NUMBER
        EXECUTIONS          NUMBER
        LAST_STARTS         NUMBER
        STARTS              NUMBER
        LAST_OUTPUT_ROWS    NUMBER
        OUTPUT_ROWS         NUMBER
        LAST_CR_BUFFER_GETS NUMBER
        LAST_ELAPSED_TIME   NUMBER
        CON_ID              NUMBER
        """, ViewScope.Single);

    private static EmptyFamily SqlPlanMonitor => new("V_$SQL_PLAN_MONITOR", "Plans of monitored statements", """
        KEY                 NUMBER
        STATUS              VARCHAR2(19)
        FIRST_REFRESH_TIME  DATE
        LAST_REFRESH_TIME   DATE
        REFRESH_COUNT       NUMBER
        SID                 NUMBER
        PROCESS_NAME        VARCHAR2(5)
        SQL_ID              VARCHAR2(13)
        SQL_EXEC_START      DATE
        SQL_EXEC_ID         NUMBER
        SQL_PLAN_HASH_VALUE NUMBER
        PLAN_LINE_ID        NUMBER
        PLAN_OPERATION      VARCHAR2(30)
        PLAN_OPTIONS        VARCHAR2(30)
        PLAN_OBJECT_OWNER   VARCHAR2(128)
        PLAN_OBJECT_NAME    VARCHAR2(128)
        STARTS              NUMBER
        OUTPUT_ROWS         NUMBER
        CON_ID              NUMBER
        """, ViewScope.Single);

    private static EmptyFamily SqlBindMetadata => new("V_$SQL_BIND_METADATA", "Binds of statements", """
        ADDRESS    RAW(8)
        POSITION   NUMBER
        DATATYPE   NUMBER
        MAX_LENGTH NUMBER
        ARRAY_LEN  NUMBER
        BIND_NAME  VARCHAR2(128)
        CON_ID     NUMBER
        """, ViewScope.Single);

    private static EmptyFamily SqlWorkarea => new("V_$SQL_WORKAREA", "Work areas of statements", """
        ADDRESS                RAW(8)
        HASH_VALUE             NUMBER
        SQL_ID                 VARCHAR2(13)
        CHILD_NUMBER           NUMBER
        WORKAREA_ADDRESS       RAW(8)
        OPERATION_TYPE         VARCHAR2(40)
        OPERATION_ID           NUMBER
        POLICY                 VARCHAR2(10)
        ESTIMATED_OPTIMAL_SIZE NUMBER
        LAST_MEMORY_USED       NUMBER
        LAST_EXECUTION         VARCHAR2(10)
        TOTAL_EXECUTIONS       NUMBER
        ACTIVE_TIME            NUMBER
        MAX_TEMPSEG_SIZE       NUMBER
        LAST_TEMPSEG_SIZE      NUMBER
        CON_ID                 NUMBER
        """, ViewScope.Single);

    private static EmptyFamily SqlWorkareaActive => new("V_$SQL_WORKAREA_ACTIVE", "Work areas in use", """
        SQL_HASH_VALUE   NUMBER
        SQL_ID           VARCHAR2(13)
        SQL_EXEC_START   DATE
        SQL_EXEC_ID      NUMBER
        WORKAREA_ADDRESS RAW(8)
        OPERATION_TYPE   VARCHAR2(40)
        OPERATION_ID     NUMBER
        POLICY           VARCHAR2(6)
        SID              NUMBER
        QCINST_ID        NUMBER
        QCSID            NUMBER
        ACTIVE_TIME      NUMBER
        WORK_AREA_SIZE   NUMBER
        EXPECTED_SIZE    NUMBER
        ACTUAL_MEM_USED  NUMBER
        MAX_MEM_USED     NUMBER
        NUMBER_PASSES    NUMBER
        TEMPSEG_SIZE     NUMBER
        TABLESPACE       VARCHAR2(30)
        CON_ID           NUMBER
        """, ViewScope.Single);

    private static EmptyFamily SortSegment => new("V_$SORT_SEGMENT", "Segments of sorts", """
        TABLESPACE_NAME VARCHAR2(31)
        SEGMENT_FILE    NUMBER
        SEGMENT_BLOCK   NUMBER
        EXTENT_SIZE     NUMBER
        CURRENT_USERS   NUMBER
        TOTAL_EXTENTS   NUMBER
        TOTAL_BLOCKS    NUMBER
        USED_EXTENTS    NUMBER
        USED_BLOCKS     NUMBER
        FREE_EXTENTS    NUMBER
        FREE_BLOCKS     NUMBER
        MAX_SIZE        NUMBER
        MAX_BLOCKS      NUMBER
        CON_ID          NUMBER
        """, ViewScope.Single);

    private static EmptyFamily SegmentStatistics => new("V_$SEGMENT_STATISTICS", "Statistics of segments", """
        OWNER           VARCHAR2(128)
        OBJECT_NAME     VARCHAR2(128)
        SUBOBJECT_NAME  VARCHAR2(128)
        TABLESPACE_NAME VARCHAR2(30)
        TS#             NUMBER
        OBJ#            NUMBER
        DATAOBJ#        NUMBER
        OBJECT_TYPE     VARCHAR2(18)
        STATISTIC_NAME  VARCHAR2(64)
        STATISTIC#      NUMBER
        VALUE           NUMBER
        CON_ID          NUMBER
        """, ViewScope.Single);

    private static EmptyFamily PxProcess => new("V_$PX_PROCESS", "Processes of parallel execution", """
        SERVER_NAME VARCHAR2(4)
        STATUS      VARCHAR2(9)
        PID         NUMBER
        SPID        VARCHAR2(24)
        SID         NUMBER
        SERIAL#     NUMBER
        IS_GV       VARCHAR2(5)
        CON_ID      NUMBER
        """, ViewScope.Single);

    private static EmptyFamily EnqueueStat => new("V_$ENQUEUE_STAT", "Waits for locks", """
        INST_ID       NUMBER
        EQ_TYPE       VARCHAR2(2)
        TOTAL_REQ#    NUMBER
        TOTAL_WAIT#   NUMBER
        SUCC_REQ#     NUMBER
        FAILED_REQ#   NUMBER
        CUM_WAIT_TIME NUMBER
        CON_ID        NUMBER
        """, ViewScope.Single);

    private static EmptyFamily ResultCacheStatistics => new("V_$RESULT_CACHE_STATISTICS", "Statistics of the result cache", """
        ID     NUMBER
        NAME   VARCHAR2(128)
        VALUE  VARCHAR2(64)
        CON_ID NUMBER
        """, ViewScope.Single);

    private static EmptyFamily ResultCacheObjects => new("V_$RESULT_CACHE_OBJECTS", "Objects of the result cache", """
        ID                 NUMBER
        TYPE               VARCHAR2(10)
        STATUS             VARCHAR2(9)
        BUCKET_NO          NUMBER
        HASH               NUMBER
        NAME               VARCHAR2(128)
        NAMESPACE          VARCHAR2(5)
        CREATION_TIMESTAMP DATE
        CREATOR_UID        NUMBER
        ROW_COUNT          NUMBER
        SCAN_COUNT         NUMBER
        CACHE_ID           VARCHAR2(93)
        CON_ID             NUMBER
        """, ViewScope.Single);

    private static EmptyFamily DbObjectCache => new("V_$DB_OBJECT_CACHE", "Objects of the library cache", """
        OWNER         VARCHAR2(64)
        NAME          VARCHAR2(1000)
        DB_LINK       VARCHAR2(64)
        NAMESPACE     VARCHAR2(64)
        TYPE          VARCHAR2(64)
        SHARABLE_MEM  NUMBER
        LOADS         NUMBER
        EXECUTIONS    NUMBER
        LOCKS         NUMBER
        PINS          NUMBER
        KEPT          VARCHAR2(3)
        INVALIDATIONS NUMBER
        HASH_VALUE    NUMBER
        LOCK_MODE     VARCHAR2(9)
        PIN_MODE      VARCHAR2(9)
        STATUS        VARCHAR2(19)
        TIMESTAMP     VARCHAR2(20)
        CON_ID        NUMBER
        """, ViewScope.Single);

    private static EmptyFamily Dispatcher => new("V_$DISPATCHER", "Dispatchers", """
        NAME      VARCHAR2(4)
        NETWORK   VARCHAR2(1024)
        PADDR     RAW(8)
        STATUS    VARCHAR2(16)
        ACCEPT    VARCHAR2(3)
        MESSAGES  NUMBER
        BYTES     NUMBER
        BREAKS    NUMBER
        OWNED     NUMBER
        CREATED   NUMBER
        IDLE      NUMBER
        BUSY      NUMBER
        LISTENER  NUMBER
        CONF_INDX NUMBER
        CON_ID    NUMBER
        """, ViewScope.Single);

    private static EmptyFamily SharedServer => new("V_$SHARED_SERVER", "Shared servers", """
        NAME     VARCHAR2(4)
        PADDR    RAW(8)
        STATUS   VARCHAR2(16)
        MESSAGES NUMBER
        BYTES    NUMBER
        BREAKS   NUMBER
        CIRCUIT  RAW(8)
        IDLE     NUMBER
        BUSY     NUMBER
        IN_NET   NUMBER
        OUT_NET  NUMBER
        REQUESTS NUMBER
        CON_ID   NUMBER
        """, ViewScope.Single);

    private static EmptyFamily RsrcConsumerGroup => new("V_$RSRC_CONSUMER_GROUP", "Groups of consumers", """
        ID                NUMBER
        NAME              VARCHAR2(32)
        ACTIVE_SESSIONS   NUMBER
        EXECUTION_WAITERS NUMBER
        REQUESTS          NUMBER
        CPU_WAIT_TIME     NUMBER
        CPU_WAITS         NUMBER
        CONSUMED_CPU_TIME NUMBER
        YIELDS            NUMBER
        QUEUE_LENGTH      NUMBER
        CON_ID            NUMBER
        """, ViewScope.Single);

    private static EmptyFamily DiagAlertExt => new("V_$DIAG_ALERT_EXT", "The alert log", """
        ADDR                  RAW(8)
        INDX                  NUMBER
        INST_ID               NUMBER
        ADR_PATH_IDX          VARCHAR2(445)
        ADR_HOME              VARCHAR2(445)
        ORIGINATING_TIMESTAMP TIMESTAMP(3) WITH TIME ZONE
        NORMALIZED_TIMESTAMP  TIMESTAMP(3) WITH TIME ZONE
        ORGANIZATION_ID       VARCHAR2(67)
        COMPONENT_ID          VARCHAR2(67)
        HOST_ID               VARCHAR2(67)
        MESSAGE_TYPE          NUMBER
        MESSAGE_LEVEL         NUMBER
        MESSAGE_ID            VARCHAR2(67)
        MESSAGE_GROUP         VARCHAR2(67)
        CLIENT_ID             VARCHAR2(67)
        MODULE_ID             VARCHAR2(67)
        PROCESS_ID            VARCHAR2(35)
        USER_ID               VARCHAR2(131)
        MESSAGE_TEXT          VARCHAR2(2051)
        FILENAME              VARCHAR2(515)
        CON_ID                NUMBER
        """, ViewScope.Single);
}
