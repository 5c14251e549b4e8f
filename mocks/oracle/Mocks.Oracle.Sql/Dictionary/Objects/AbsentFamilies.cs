namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>Views about kinds of objects that this database does not have.</summary>
internal static class AbsentFamilies
{
    public static IEnumerable<DictionaryFamily> All() => [MviewLogs, Jobs, SchedulerJobs, Queues, ChangeNotificationRegs];

    private static EmptyFamily MviewLogs => new("MVIEW_LOGS", "Materialized view logs", """
        LOG_OWNER            VARCHAR2(128)
        MASTER               VARCHAR2(128)
        LOG_TABLE            VARCHAR2(128)
        LOG_TRIGGER          VARCHAR2(128)
        ROWIDS               VARCHAR2(3)
        PRIMARY_KEY          VARCHAR2(3)
        OBJECT_ID            VARCHAR2(3)
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
        """);

    private static EmptyFamily Jobs => new("JOBS", "Jobs of DBMS_JOB", """
        JOB         NUMBER NOT NULL
        LOG_USER    VARCHAR2(128) NOT NULL
        PRIV_USER   VARCHAR2(128) NOT NULL
        SCHEMA_USER VARCHAR2(128) NOT NULL
        LAST_DATE   DATE
        LAST_SEC    VARCHAR2(8)
        THIS_DATE   DATE
        THIS_SEC    VARCHAR2(8)
        NEXT_DATE   DATE NOT NULL
        NEXT_SEC    VARCHAR2(8)
        TOTAL_TIME  NUMBER
        BROKEN      VARCHAR2(1)
        INTERVAL    VARCHAR2(200) NOT NULL
        FAILURES    NUMBER
        WHAT        VARCHAR2(4000)
        NLS_ENV     VARCHAR2(4000)
        MISC_ENV    RAW(32)
        INSTANCE    NUMBER
        """);

    private static EmptyFamily SchedulerJobs => new("SCHEDULER_JOBS", "Jobs of the scheduler", """
        OWNER                VARCHAR2(128) ; ALL DBA
        JOB_NAME             VARCHAR2(128)
        JOB_SUBNAME          VARCHAR2(128)
        JOB_STYLE            VARCHAR2(17)
        JOB_CREATOR          VARCHAR2(128)
        CLIENT_ID            VARCHAR2(65)
        GLOBAL_UID           VARCHAR2(33)
        PROGRAM_OWNER        VARCHAR2(4000)
        PROGRAM_NAME         VARCHAR2(4000)
        JOB_TYPE             VARCHAR2(16)
        JOB_ACTION           VARCHAR2(4000)
        NUMBER_OF_ARGUMENTS  NUMBER
        SCHEDULE_OWNER       VARCHAR2(4000)
        SCHEDULE_NAME        VARCHAR2(4000)
        SCHEDULE_TYPE        VARCHAR2(12)
        START_DATE           TIMESTAMP(6) WITH TIME ZONE
        REPEAT_INTERVAL      VARCHAR2(4000)
        EVENT_QUEUE_OWNER    VARCHAR2(128)
        EVENT_QUEUE_NAME     VARCHAR2(128)
        EVENT_QUEUE_AGENT    VARCHAR2(523)
        EVENT_CONDITION      VARCHAR2(4000)
        EVENT_RULE           VARCHAR2(261)
        FILE_WATCHER_OWNER   VARCHAR2(261)
        FILE_WATCHER_NAME    VARCHAR2(261)
        END_DATE             TIMESTAMP(6) WITH TIME ZONE
        JOB_CLASS            VARCHAR2(128)
        ENABLED              VARCHAR2(5)
        AUTO_DROP            VARCHAR2(5)
        RESTART_ON_RECOVERY  VARCHAR2(5)
        RESTART_ON_FAILURE   VARCHAR2(5)
        STATE                VARCHAR2(20)
        JOB_PRIORITY         NUMBER
        RUN_COUNT            NUMBER
        MAX_RUNS             NUMBER
        FAILURE_COUNT        NUMBER
        MAX_FAILURES         NUMBER
        RETRY_COUNT          NUMBER
        LAST_START_DATE      TIMESTAMP(6) WITH TIME ZONE
        LAST_RUN_DURATION    INTERVAL DAY TO SECOND(9,6)
        NEXT_RUN_DATE        TIMESTAMP(6) WITH TIME ZONE
        SCHEDULE_LIMIT       INTERVAL DAY TO SECOND(3,0)
        MAX_RUN_DURATION     INTERVAL DAY TO SECOND(3,0)
        LOGGING_LEVEL        VARCHAR2(11)
        STORE_OUTPUT         VARCHAR2(5)
        STOP_ON_WINDOW_CLOSE VARCHAR2(5)
        INSTANCE_STICKINESS  VARCHAR2(5)
        RAISE_EVENTS         VARCHAR2(4000)
        SYSTEM               VARCHAR2(5)
        JOB_WEIGHT           NUMBER
        NLS_ENV              VARCHAR2(4000)
        SOURCE               VARCHAR2(128)
        NUMBER_OF_DESTINATIONS NUMBER
        DESTINATION_OWNER    VARCHAR2(261)
        DESTINATION          VARCHAR2(261)
        CREDENTIAL_OWNER     VARCHAR2(128)
        CREDENTIAL_NAME      VARCHAR2(128)
        INSTANCE_ID          NUMBER
        DEFERRED_DROP        VARCHAR2(5)
        ALLOW_RUNS_IN_RESTRICTED_MODE VARCHAR2(5)
        COMMENTS             VARCHAR2(4000)
        FLAGS                NUMBER
        RESTARTABLE          VARCHAR2(5)
        HAS_CONSTRAINTS      VARCHAR2(5)
        CONNECT_CREDENTIAL_OWNER VARCHAR2(128)
        CONNECT_CREDENTIAL_NAME VARCHAR2(128)
        FAIL_ON_SCRIPT_ERROR VARCHAR2(5)
        """);

    private static EmptyFamily Queues => new("QUEUES", "Queues", """
        OWNER              VARCHAR2(128) NOT NULL ; ALL DBA
        NAME               VARCHAR2(128) NOT NULL
        QUEUE_TABLE        VARCHAR2(128) NOT NULL
        QID                NUMBER NOT NULL
        QUEUE_TYPE         VARCHAR2(20)
        MAX_RETRIES        NUMBER
        RETRY_DELAY        NUMBER
        ENQUEUE_ENABLED    VARCHAR2(7)
        DEQUEUE_ENABLED    VARCHAR2(7)
        RETENTION          VARCHAR2(40)
        USER_COMMENT       VARCHAR2(50)
        NETWORK_NAME       VARCHAR2(64)
        SHARDED            VARCHAR2(5)
        QUEUE_CATEGORY     VARCHAR2(28)
        RECIPIENTS         VARCHAR2(8)
        """);

    private static EmptyFamily ChangeNotificationRegs => new("CHANGE_NOTIFICATION_REGS", "Registrations for notification of changes", """
        USERNAME         VARCHAR2(128) ; DBA
        REGID            NUMBER
        REGFLAGS         NUMBER
        CALLBACK         VARCHAR2(256)
        OPERATIONS_FILTER NUMBER
        CHANGELAG        NUMBER
        TIMEOUT          NUMBER
        TABLE_NAME       VARCHAR2(520)
        """, ViewScope.User | ViewScope.Dba | ViewScope.Cdb);
}
