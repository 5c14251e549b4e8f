namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>Views of administrators about what this database does not do: audit, plans that are kept, locks of the dictionary, long operations.</summary>
internal static class AbsentViews
{
    public static IEnumerable<DictionaryFamily> All() =>
    [
        SessionLongops, SqlSharedCursor, SqlBindCapture, SessionEvent, SystemEvent, ActiveSessionHistory, PxSession, HsSession, HsAgent,
        ImSegments, CpoolCcInfo, CpoolCcStats, CpoolConnInfo, Dblink, ObjectUsage, ArchivedLog, TempsegUsage, UnifiedAuditTrail, AuditTrail,
        SqlPlanBaselines, SqlProfiles, DdlLocks, OutstandingAlerts, HistSnapshot, RegistrySqlpatch, RegistryHistory,
    ];

    private static EmptyFamily SessionLongops => Single("V_$SESSION_LONGOPS", "Operations that take long", """
        SID NUMBER
        SERIAL# NUMBER
        OPNAME VARCHAR2(64)
        TARGET VARCHAR2(64)
        TARGET_DESC VARCHAR2(32)
        SOFAR NUMBER
        TOTALWORK NUMBER
        UNITS VARCHAR2(32)
        START_TIME DATE
        LAST_UPDATE_TIME DATE
        TIMESTAMP DATE
        TIME_REMAINING NUMBER
        ELAPSED_SECONDS NUMBER
        CONTEXT NUMBER
        MESSAGE VARCHAR2(512)
        USERNAME VARCHAR2(128)
        SQL_ADDRESS RAW(8)
        SQL_HASH_VALUE NUMBER
        SQL_ID VARCHAR2(13)
        SQL_PLAN_HASH_VALUE NUMBER
        SQL_EXEC_START DATE
        SQL_EXEC_ID NUMBER
        QCSID NUMBER
        CON_ID NUMBER
        """);

    private static EmptyFamily SqlSharedCursor => Single("V_$SQL_SHARED_CURSOR", "Why cursors are not shared", """
        SQL_ID VARCHAR2(13)
        ADDRESS RAW(8)
        CHILD_ADDRESS RAW(8)
        CHILD_NUMBER NUMBER
        REASON CLOB
        CON_ID NUMBER
        """);

    private static EmptyFamily SqlBindCapture => Single("V_$SQL_BIND_CAPTURE", "Values of binds", """
        ADDRESS RAW(8)
        HASH_VALUE NUMBER
        SQL_ID VARCHAR2(13)
        CHILD_ADDRESS RAW(8)
        CHILD_NUMBER NUMBER
        NAME VARCHAR2(128)
        POSITION NUMBER
        DUP_POSITION NUMBER
        DATATYPE NUMBER
        DATATYPE_STRING VARCHAR2(15)
        MAX_LENGTH NUMBER
        WAS_CAPTURED VARCHAR2(3)
        LAST_CAPTURED DATE
        VALUE_STRING VARCHAR2(4000)
        CON_ID NUMBER
        """);

    private static EmptyFamily SessionEvent => Single("V_$SESSION_EVENT", "Waits of sessions", """
        SID NUMBER
        EVENT VARCHAR2(64)
        TOTAL_WAITS NUMBER
        TOTAL_TIMEOUTS NUMBER
        TIME_WAITED NUMBER
        AVERAGE_WAIT NUMBER
        MAX_WAIT NUMBER
        TIME_WAITED_MICRO NUMBER
        EVENT_ID NUMBER
        WAIT_CLASS_ID NUMBER
        WAIT_CLASS# NUMBER
        WAIT_CLASS VARCHAR2(64)
        CON_ID NUMBER
        """);

    private static EmptyFamily SystemEvent => Single("V_$SYSTEM_EVENT", "Waits of the instance", """
        EVENT VARCHAR2(64)
        TOTAL_WAITS NUMBER
        TOTAL_TIMEOUTS NUMBER
        TIME_WAITED NUMBER
        AVERAGE_WAIT NUMBER
        TIME_WAITED_MICRO NUMBER
        EVENT_ID NUMBER
        WAIT_CLASS_ID NUMBER
        WAIT_CLASS# NUMBER
        WAIT_CLASS VARCHAR2(64)
        CON_ID NUMBER
        """);

    private static EmptyFamily ActiveSessionHistory => Single("V_$ACTIVE_SESSION_HISTORY", "What sessions were doing", """
        SAMPLE_ID NUMBER
        SAMPLE_TIME TIMESTAMP(3)
        SESSION_ID NUMBER
        SESSION_SERIAL# NUMBER
        SESSION_TYPE VARCHAR2(10)
        USER_ID NUMBER
        SQL_ID VARCHAR2(13)
        SQL_OPNAME VARCHAR2(64)
        EVENT VARCHAR2(64)
        WAIT_CLASS VARCHAR2(64)
        SESSION_STATE VARCHAR2(7)
        TIME_WAITED NUMBER
        BLOCKING_SESSION NUMBER
        PROGRAM VARCHAR2(64)
        MODULE VARCHAR2(64)
        ACTION VARCHAR2(64)
        MACHINE VARCHAR2(64)
        CON_ID NUMBER
        """);

    private static EmptyFamily PxSession => Single("V_$PX_SESSION", "Sessions of parallel execution", """
        SADDR RAW(8)
        SID NUMBER
        SERIAL# NUMBER
        QCSID NUMBER
        QCSERIAL# NUMBER
        QCINST_ID NUMBER
        SERVER_GROUP NUMBER
        SERVER_SET NUMBER
        SERVER# NUMBER
        DEGREE NUMBER
        REQ_DEGREE NUMBER
        CON_ID NUMBER
        """);

    private static EmptyFamily HsSession => Single("V_$HS_SESSION", "Sessions of gateways", """
        HS_SESSION_ID NUMBER
        AGENT_ID NUMBER
        SID NUMBER
        DB_LINK VARCHAR2(128)
        DB_LINK_OWNER NUMBER
        STARTTIME DATE
        CON_ID NUMBER
        """);

    private static EmptyFamily HsAgent => Single("V_$HS_AGENT", "Agents of gateways", """
        AGENT_ID NUMBER
        MACHINE VARCHAR2(64)
        PROCESS VARCHAR2(9)
        PROGRAM VARCHAR2(48)
        OSUSER VARCHAR2(30)
        STARTTIME DATE
        AGENT_TYPE NUMBER
        FDS_CLASS_ID NUMBER
        FDS_INST_ID NUMBER
        CON_ID NUMBER
        """);

    private static EmptyFamily ImSegments => Single("V_$IM_SEGMENTS", "Segments in the column store", """
        OWNER VARCHAR2(128)
        SEGMENT_NAME VARCHAR2(128)
        PARTITION_NAME VARCHAR2(128)
        SEGMENT_TYPE VARCHAR2(18)
        TABLESPACE_NAME VARCHAR2(30)
        INMEMORY_SIZE NUMBER
        BYTES NUMBER
        BYTES_NOT_POPULATED NUMBER
        POPULATE_STATUS VARCHAR2(13)
        CON_ID NUMBER
        """);

    private static EmptyFamily CpoolCcInfo => Single("V_$CPOOL_CC_INFO", "Classes of pooled connections", """
        POOL_NAME VARCHAR2(128)
        CCLASS_NAME VARCHAR2(1024)
        CON_ID NUMBER
        """);

    private static EmptyFamily CpoolCcStats => Single("V_$CPOOL_CC_STATS", "Statistics of classes of pooled connections", """
        POOL_NAME VARCHAR2(128)
        CCLASS_NAME VARCHAR2(1024)
        NUM_REQUESTS NUMBER
        NUM_HITS NUMBER
        NUM_MISSES NUMBER
        NUM_WAITS NUMBER
        WAIT_TIME NUMBER
        CLIENT_REQ_TIMEOUTS NUMBER
        NUM_AUTHENTICATIONS NUMBER
        CON_ID NUMBER
        """);

    private static EmptyFamily CpoolConnInfo => Single("V_$CPOOL_CONN_INFO", "Pooled connections", """
        CMON_ADDR RAW(8)
        SESSION_ADDR RAW(8)
        CONNECTION_ADDR RAW(8)
        USERNAME VARCHAR2(128)
        PROXY_USER VARCHAR2(128)
        CCLASS_NAME VARCHAR2(1024)
        PURITY VARCHAR2(4)
        TAG VARCHAR2(1024)
        SERVICE VARCHAR2(512)
        PROGRAM VARCHAR2(48)
        MACHINE VARCHAR2(64)
        TERMINAL VARCHAR2(30)
        CONNECTION_MODE NUMBER
        CONNECTION_STATUS VARCHAR2(8)
        CLIENT_REGID NUMBER
        CON_ID NUMBER
        """);

    private static EmptyFamily Dblink => Single("V_$DBLINK", "Database links in use", """
        DB_LINK VARCHAR2(128)
        OWNER_ID NUMBER
        LOGGED_ON VARCHAR2(3)
        HETEROGENEOUS VARCHAR2(3)
        PROTOCOL VARCHAR2(6)
        OPEN_CURSORS NUMBER
        IN_TRANSACTION VARCHAR2(3)
        UPDATE_SENT VARCHAR2(3)
        COMMIT_POINT_STRENGTH NUMBER
        CON_ID NUMBER
        """);

    private static EmptyFamily ObjectUsage => Single("V_$OBJECT_USAGE", "Use of indexes", """
        INDEX_NAME VARCHAR2(128) NOT NULL
        TABLE_NAME VARCHAR2(128) NOT NULL
        MONITORING VARCHAR2(3)
        USED VARCHAR2(3)
        START_MONITORING VARCHAR2(19)
        END_MONITORING VARCHAR2(19)
        """);

    private static EmptyFamily ArchivedLog => Single("V_$ARCHIVED_LOG", "Archived logs", """
        RECID NUMBER
        NAME VARCHAR2(513)
        DEST_ID NUMBER
        THREAD# NUMBER
        SEQUENCE# NUMBER
        FIRST_CHANGE# NUMBER
        FIRST_TIME DATE
        NEXT_CHANGE# NUMBER
        NEXT_TIME DATE
        BLOCKS NUMBER
        BLOCK_SIZE NUMBER
        ARCHIVED VARCHAR2(3)
        APPLIED VARCHAR2(9)
        DELETED VARCHAR2(3)
        STATUS VARCHAR2(1)
        COMPLETION_TIME DATE
        CON_ID NUMBER
        """);

    private static EmptyFamily TempsegUsage => Single("V_$TEMPSEG_USAGE", "Use of temporary segments", """
        USERNAME VARCHAR2(128)
        USER VARCHAR2(128)
        SESSION_ADDR RAW(8)
        SESSION_NUM NUMBER
        SQLADDR RAW(8)
        SQLHASH NUMBER
        SQL_ID VARCHAR2(13)
        TABLESPACE VARCHAR2(30)
        CONTENTS VARCHAR2(9)
        SEGTYPE VARCHAR2(9)
        SEGFILE# NUMBER
        SEGBLK# NUMBER
        EXTENTS NUMBER
        BLOCKS NUMBER
        SEGRFNO# NUMBER
        CON_ID NUMBER
        """);

    private static EmptyFamily UnifiedAuditTrail => Single("UNIFIED_AUDIT_TRAIL", "What was audited", """
        AUDIT_TYPE VARCHAR2(64)
        SESSIONID NUMBER
        OS_USERNAME VARCHAR2(128)
        USERHOST VARCHAR2(128)
        TERMINAL VARCHAR2(30)
        AUTHENTICATION_TYPE VARCHAR2(1024)
        DBUSERNAME VARCHAR2(128)
        CLIENT_PROGRAM_NAME VARCHAR2(84)
        EVENT_TIMESTAMP TIMESTAMP(6)
        ACTION_NAME VARCHAR2(64)
        RETURN_CODE NUMBER
        OBJECT_SCHEMA VARCHAR2(128)
        OBJECT_NAME VARCHAR2(128)
        SQL_TEXT CLOB
        SQL_BINDS CLOB
        SYSTEM_PRIVILEGE_USED VARCHAR2(1024)
        UNIFIED_AUDIT_POLICIES VARCHAR2(4000)
        """);

    private static EmptyFamily AuditTrail => Dba("AUDIT_TRAIL", "What was audited", """
        OS_USERNAME VARCHAR2(255)
        USERNAME VARCHAR2(128)
        USERHOST VARCHAR2(128)
        TERMINAL VARCHAR2(255)
        TIMESTAMP DATE
        OWNER VARCHAR2(128)
        OBJ_NAME VARCHAR2(128)
        ACTION NUMBER
        ACTION_NAME VARCHAR2(28)
        SESSIONID NUMBER
        ENTRYID NUMBER
        RETURNCODE NUMBER
        PRIV_USED VARCHAR2(40)
        SQL_TEXT NVARCHAR2(2000)
        """);

    private static EmptyFamily SqlPlanBaselines => Dba("SQL_PLAN_BASELINES", "Plans that are kept", """
        SIGNATURE NUMBER NOT NULL
        SQL_HANDLE VARCHAR2(30) NOT NULL
        SQL_TEXT CLOB NOT NULL
        PLAN_NAME VARCHAR2(128) NOT NULL
        CREATOR VARCHAR2(128)
        ORIGIN VARCHAR2(29)
        PARSING_SCHEMA_NAME VARCHAR2(128)
        DESCRIPTION VARCHAR2(500)
        CREATED TIMESTAMP(6) NOT NULL
        ENABLED VARCHAR2(3)
        ACCEPTED VARCHAR2(3)
        FIXED VARCHAR2(3)
        """);

    private static EmptyFamily SqlProfiles => Dba("SQL_PROFILES", "Profiles of statements", """
        NAME VARCHAR2(128) NOT NULL
        CATEGORY VARCHAR2(128) NOT NULL
        SIGNATURE NUMBER NOT NULL
        SQL_TEXT CLOB NOT NULL
        CREATED TIMESTAMP(6) NOT NULL
        LAST_MODIFIED TIMESTAMP(6)
        DESCRIPTION VARCHAR2(500)
        TYPE VARCHAR2(7)
        STATUS VARCHAR2(8)
        FORCE_MATCHING VARCHAR2(3)
        """);

    private static EmptyFamily DdlLocks => Dba("DDL_LOCKS", "Locks of the dictionary", """
        SESSION_ID NUMBER
        OWNER VARCHAR2(128)
        NAME VARCHAR2(1000)
        TYPE VARCHAR2(40)
        MODE_HELD VARCHAR2(9)
        MODE_REQUESTED VARCHAR2(9)
        """);

    private static EmptyFamily OutstandingAlerts => Dba("OUTSTANDING_ALERTS", "Alerts", """
        SEQUENCE_ID NUMBER
        REASON_ID NUMBER NOT NULL
        OWNER VARCHAR2(128)
        OBJECT_NAME VARCHAR2(513)
        OBJECT_TYPE VARCHAR2(64)
        REASON VARCHAR2(4000)
        TIME_SUGGESTED TIMESTAMP(6) WITH TIME ZONE
        MESSAGE_TYPE VARCHAR2(12)
        """);

    private static EmptyFamily HistSnapshot => Dba("HIST_SNAPSHOT", "Snapshots of the workload", """
        SNAP_ID NUMBER NOT NULL
        DBID NUMBER NOT NULL
        INSTANCE_NUMBER NUMBER NOT NULL
        STARTUP_TIME TIMESTAMP(3) NOT NULL
        BEGIN_INTERVAL_TIME TIMESTAMP(3) NOT NULL
        END_INTERVAL_TIME TIMESTAMP(3) NOT NULL
        FLUSH_ELAPSED INTERVAL DAY TO SECOND(5,1)
        SNAP_LEVEL NUMBER
        ERROR_COUNT NUMBER
        CON_ID NUMBER
        """);

    private static EmptyFamily RegistrySqlpatch => Dba("REGISTRY_SQLPATCH", "Patches", """
        INSTALL_ID NUMBER
        PATCH_ID NUMBER NOT NULL
        PATCH_UID NUMBER NOT NULL
        PATCH_TYPE VARCHAR2(10)
        ACTION VARCHAR2(15) NOT NULL
        STATUS VARCHAR2(25)
        ACTION_TIME TIMESTAMP(6)
        DESCRIPTION VARCHAR2(100)
        SOURCE_VERSION VARCHAR2(15)
        TARGET_VERSION VARCHAR2(15)
        """);

    private static EmptyFamily RegistryHistory => Dba("REGISTRY_HISTORY", "Upgrades", """
        ACTION_TIME TIMESTAMP(6)
        ACTION VARCHAR2(30)
        NAMESPACE VARCHAR2(30)
        VERSION VARCHAR2(30)
        ID NUMBER
        COMMENTS VARCHAR2(255)
        """);

    private static EmptyFamily Single(string name, string subject, string declaration) => new(name, subject, declaration, ViewScope.Single);

    private static EmptyFamily Dba(string name, string subject, string declaration) => new(name, subject, declaration, ViewScope.Dba | ViewScope.Cdb);
}
