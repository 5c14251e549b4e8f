namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>Views of the workload repository, the advisors, replication and data pump: nothing here writes into them.</summary>
internal static class AbsentRepositoryViews
{
    public static IEnumerable<DictionaryFamily> All() =>
    [
        HistSysmetricSummary, HistSqlstat, HistSqltext, HistActiveSessHistory, HistWrControl, AdvisorTasks, AdvisorLog, AdvisorFindings,
        FeatureUsageStatistics, SqlPatches, OptstatOperations, TabStatsHistory, Resumable, DatapumpJobs, DatapumpSessions, Capture, Apply,
        RegisteredArchivedLog, AutotaskClient, RsrcConsumerGroups, RsrcPlans, FlashbackArchive,
    ];

    private static EmptyFamily HistSysmetricSummary => new("HIST_SYSMETRIC_SUMMARY", "Metrics of snapshots", """
        SNAP_ID            NUMBER NOT NULL
        DBID               NUMBER NOT NULL
        INSTANCE_NUMBER    NUMBER NOT NULL
        BEGIN_TIME         DATE NOT NULL
        END_TIME           DATE NOT NULL
        INTSIZE            NUMBER NOT NULL
        GROUP_ID           NUMBER NOT NULL
        METRIC_ID          NUMBER NOT NULL
        METRIC_NAME        VARCHAR2(64) NOT NULL
        METRIC_UNIT        VARCHAR2(64) NOT NULL
        NUM_INTERVAL       NUMBER NOT NULL
        MINVAL             NUMBER NOT NULL
        MAXVAL             NUMBER NOT NULL
        AVERAGE            NUMBER NOT NULL
        STANDARD_DEVIATION NUMBER NOT NULL
        SUM_SQUARES        NUMBER
        """, ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily HistSqlstat => new("HIST_SQLSTAT", "Statements of snapshots", """
        SNAP_ID              NUMBER NOT NULL
        DBID                 NUMBER NOT NULL
        INSTANCE_NUMBER      NUMBER NOT NULL
        SQL_ID               VARCHAR2(13) NOT NULL
        PLAN_HASH_VALUE      NUMBER NOT NULL
        OPTIMIZER_COST       NUMBER
        MODULE               VARCHAR2(64)
        ACTION               VARCHAR2(64)
        PARSING_SCHEMA_NAME  VARCHAR2(128)
        FETCHES_TOTAL        NUMBER
        FETCHES_DELTA        NUMBER
        EXECUTIONS_TOTAL     NUMBER
        EXECUTIONS_DELTA     NUMBER
        DISK_READS_TOTAL     NUMBER
        DISK_READS_DELTA     NUMBER
        BUFFER_GETS_TOTAL    NUMBER
        BUFFER_GETS_DELTA    NUMBER
        ROWS_PROCESSED_TOTAL NUMBER
        ROWS_PROCESSED_DELTA NUMBER
        CPU_TIME_TOTAL       NUMBER
        CPU_TIME_DELTA       NUMBER
        ELAPSED_TIME_TOTAL   NUMBER
        ELAPSED_TIME_DELTA   NUMBER
        """, ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily HistSqltext => new("HIST_SQLTEXT", "Texts of statements of snapshots", """
        DBID         NUMBER NOT NULL
        SQL_ID       VARCHAR2(13) NOT NULL
        SQL_TEXT     CLOB
        COMMAND_TYPE NUMBER
        """, ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily HistActiveSessHistory => new("HIST_ACTIVE_SESS_HISTORY", "What sessions were doing", """
        SNAP_ID          NUMBER NOT NULL
        DBID             NUMBER NOT NULL
        INSTANCE_NUMBER  NUMBER NOT NULL
        SAMPLE_ID        NUMBER NOT NULL
        SAMPLE_TIME      TIMESTAMP(3) NOT NULL
        SESSION_ID       NUMBER NOT NULL
        SESSION_SERIAL#  NUMBER
        SESSION_TYPE     VARCHAR2(10)
        USER_ID          NUMBER
        SQL_ID           VARCHAR2(13)
        SQL_OPNAME       VARCHAR2(64)
        EVENT            VARCHAR2(64)
        WAIT_CLASS       VARCHAR2(64)
        SESSION_STATE    VARCHAR2(7)
        TIME_WAITED      NUMBER
        BLOCKING_SESSION NUMBER
        PROGRAM          VARCHAR2(64)
        MODULE           VARCHAR2(64)
        ACTION           VARCHAR2(64)
        MACHINE          VARCHAR2(64)
        """, ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily HistWrControl => new("HIST_WR_CONTROL", "Settings of the repository", """
        DBID          NUMBER NOT NULL
        SNAP_INTERVAL INTERVAL DAY TO SECOND(3,0) NOT NULL
        RETENTION     INTERVAL DAY TO SECOND(3,0) NOT NULL
        TOPNSQL       VARCHAR2(10)
        """, ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily AdvisorTasks => new("ADVISOR_TASKS", "Tasks of advisors", """
        OWNER               VARCHAR2(128) ; ALL DBA
        TASK_ID             NUMBER NOT NULL
        TASK_NAME           VARCHAR2(128)
        DESCRIPTION         VARCHAR2(256)
        ADVISOR_NAME        VARCHAR2(128)
        CREATED             DATE NOT NULL
        LAST_MODIFIED       DATE NOT NULL
        PARENT_TASK_ID      NUMBER
        EXECUTION_START     DATE
        EXECUTION_END       DATE
        STATUS              VARCHAR2(11)
        STATUS_MESSAGE      VARCHAR2(4000)
        PCT_COMPLETION_TIME NUMBER
        """, ViewScope.User | ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily AdvisorLog => new("ADVISOR_LOG", "Log of advisors", """
        OWNER               VARCHAR2(128) ; ALL DBA
        TASK_ID             NUMBER NOT NULL
        TASK_NAME           VARCHAR2(128)
        EXECUTION_START     DATE
        EXECUTION_END       DATE
        STATUS              VARCHAR2(11)
        STATUS_MESSAGE      VARCHAR2(4000)
        PCT_COMPLETION_TIME NUMBER
        ERROR_MESSAGE       VARCHAR2(4000)
        """, ViewScope.User | ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily AdvisorFindings => new("ADVISOR_FINDINGS", "Findings of advisors", """
        OWNER          VARCHAR2(128) ; ALL DBA
        TASK_ID        NUMBER NOT NULL
        TASK_NAME      VARCHAR2(128)
        EXECUTION_NAME VARCHAR2(128)
        FINDING_ID     NUMBER NOT NULL
        FINDING_NAME   VARCHAR2(4000)
        TYPE           VARCHAR2(11)
        PARENT         NUMBER NOT NULL
        OBJECT_ID      NUMBER
        IMPACT_TYPE    VARCHAR2(4000)
        IMPACT         NUMBER
        MESSAGE        VARCHAR2(4000)
        MORE_INFO      VARCHAR2(4000)
        """, ViewScope.User | ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily FeatureUsageStatistics => new("FEATURE_USAGE_STATISTICS", "Use of features", """
        DBID               NUMBER NOT NULL
        NAME               VARCHAR2(64) NOT NULL
        VERSION            VARCHAR2(17) NOT NULL
        DETECTED_USAGES    NUMBER NOT NULL
        TOTAL_SAMPLES      NUMBER NOT NULL
        CURRENTLY_USED     VARCHAR2(5)
        FIRST_USAGE_DATE   DATE
        LAST_USAGE_DATE    DATE
        AUX_COUNT          NUMBER
        FEATURE_INFO       CLOB
        LAST_SAMPLE_DATE   DATE
        LAST_SAMPLE_PERIOD NUMBER
        SAMPLE_INTERVAL    NUMBER
        DESCRIPTION        VARCHAR2(128)
        """, ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily SqlPatches => new("SQL_PATCHES", "Patches of statements", """
        NAME           VARCHAR2(128) NOT NULL
        CATEGORY       VARCHAR2(128) NOT NULL
        SIGNATURE      NUMBER NOT NULL
        SQL_TEXT       CLOB NOT NULL
        CREATED        TIMESTAMP(6) NOT NULL
        LAST_MODIFIED  TIMESTAMP(6)
        DESCRIPTION    VARCHAR2(500)
        STATUS         VARCHAR2(8)
        FORCE_MATCHING VARCHAR2(3)
        """, ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily OptstatOperations => new("OPTSTAT_OPERATIONS", "Gathering of statistics", """
        ID         NUMBER NOT NULL
        OPERATION  VARCHAR2(64)
        TARGET     VARCHAR2(4000)
        START_TIME TIMESTAMP(6) WITH TIME ZONE
        END_TIME   TIMESTAMP(6) WITH TIME ZONE
        STATUS     VARCHAR2(11)
        JOB_NAME   VARCHAR2(32)
        SESSION_ID NUMBER
        NOTES      VARCHAR2(4000)
        """, ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily TabStatsHistory => new("TAB_STATS_HISTORY", "History of statistics", """
        OWNER             VARCHAR2(128) ; ALL DBA
        TABLE_NAME        VARCHAR2(128)
        PARTITION_NAME    VARCHAR2(128)
        SUBPARTITION_NAME VARCHAR2(128)
        STATS_UPDATE_TIME TIMESTAMP(6) WITH TIME ZONE
        """);

    private static EmptyFamily Resumable => new("RESUMABLE", "Statements that wait for space", """
        USER_ID           NUMBER ; ALL DBA
        SESSION_ID        NUMBER
        INSTANCE_ID       NUMBER
        COORD_INSTANCE_ID NUMBER
        COORD_SESSION_ID  NUMBER
        STATUS            VARCHAR2(9)
        TIMEOUT           NUMBER
        START_TIME        VARCHAR2(20)
        SUSPEND_TIME      VARCHAR2(20)
        RESUME_TIME       VARCHAR2(20)
        NAME              VARCHAR2(4000)
        SQL_TEXT          VARCHAR2(1000)
        ERROR_NUMBER      NUMBER
        ERROR_MSG         VARCHAR2(4000)
        """, ViewScope.User | ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily DatapumpJobs => new("DATAPUMP_JOBS", "Jobs of data pump", """
        OWNER_NAME        VARCHAR2(128) ; ALL DBA
        JOB_NAME          VARCHAR2(128)
        OPERATION         VARCHAR2(128)
        JOB_MODE          VARCHAR2(128)
        STATE             VARCHAR2(128)
        DEGREE            NUMBER
        ATTACHED_SESSIONS NUMBER
        DATAPUMP_SESSIONS NUMBER
        """, ViewScope.User | ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily DatapumpSessions => new("DATAPUMP_SESSIONS", "Sessions of data pump", """
        OWNER_NAME   VARCHAR2(128)
        JOB_NAME     VARCHAR2(128)
        INST_ID      NUMBER
        SADDR        RAW(8)
        SESSION_TYPE VARCHAR2(14)
        """, ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily Capture => new("CAPTURE", "Captures", """
        CAPTURE_NAME    VARCHAR2(128) NOT NULL
        QUEUE_NAME      VARCHAR2(128) NOT NULL
        QUEUE_OWNER     VARCHAR2(128) NOT NULL
        RULE_SET_NAME   VARCHAR2(128)
        RULE_SET_OWNER  VARCHAR2(128)
        CAPTURE_USER    VARCHAR2(128)
        START_SCN       NUMBER
        STATUS          VARCHAR2(8)
        CAPTURED_SCN    NUMBER
        APPLIED_SCN     NUMBER
        FIRST_SCN       NUMBER
        SOURCE_DATABASE VARCHAR2(128)
        ERROR_NUMBER    NUMBER
        ERROR_MESSAGE   VARCHAR2(4000)
        VERSION         VARCHAR2(64)
        CAPTURE_TYPE    VARCHAR2(10)
        CLIENT_NAME     VARCHAR2(128)
        """, ViewScope.All | ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily Apply => new("APPLY", "Appliers", """
        APPLY_NAME          VARCHAR2(128) NOT NULL
        QUEUE_NAME          VARCHAR2(128) NOT NULL
        QUEUE_OWNER         VARCHAR2(128) NOT NULL
        APPLY_CAPTURED      VARCHAR2(3)
        RULE_SET_NAME       VARCHAR2(128)
        APPLY_USER          VARCHAR2(128)
        APPLY_DATABASE_LINK VARCHAR2(128)
        STATUS              VARCHAR2(8)
        ERROR_NUMBER        NUMBER
        ERROR_MESSAGE       VARCHAR2(4000)
        SOURCE_DATABASE     VARCHAR2(128)
        PURPOSE             VARCHAR2(19)
        """, ViewScope.All | ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily RegisteredArchivedLog => new("REGISTERED_ARCHIVED_LOG", "Archives that captures need", """
        CONSUMER_NAME    VARCHAR2(128) NOT NULL
        SOURCE_DATABASE  VARCHAR2(128)
        THREAD#          NUMBER NOT NULL
        SEQUENCE#        NUMBER NOT NULL
        FIRST_SCN        NUMBER NOT NULL
        NEXT_SCN         NUMBER
        FIRST_TIME       DATE
        NEXT_TIME        DATE
        NAME             VARCHAR2(513)
        MODIFIED_TIME    DATE
        DICTIONARY_BEGIN VARCHAR2(3)
        DICTIONARY_END   VARCHAR2(3)
        PURGEABLE        VARCHAR2(3)
        """, ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily AutotaskClient => new("AUTOTASK_CLIENT", "Clients of the automatic tasks", """
        CLIENT_NAME         VARCHAR2(64)
        STATUS              VARCHAR2(8)
        CONSUMER_GROUP      VARCHAR2(128)
        CLIENT_TAG          VARCHAR2(2)
        PRIORITY_OVERRIDE   VARCHAR2(7)
        ATTRIBUTES          VARCHAR2(4000)
        WINDOW_GROUP        VARCHAR2(64)
        SERVICE_NAME        VARCHAR2(64)
        RESOURCE_PERCENTAGE NUMBER
        MEAN_JOB_DURATION   INTERVAL DAY TO SECOND(3,0)
        MEAN_JOB_CPU        INTERVAL DAY TO SECOND(3,0)
        LAST_CHANGE         TIMESTAMP(6) WITH TIME ZONE
        """, ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily RsrcConsumerGroups => new("RSRC_CONSUMER_GROUPS", "Groups of consumers", """
        CONSUMER_GROUP_ID NUMBER
        CONSUMER_GROUP    VARCHAR2(128)
        CPU_METHOD        VARCHAR2(128)
        MGMT_METHOD       VARCHAR2(128)
        INTERNAL_USE      VARCHAR2(3)
        COMMENTS          VARCHAR2(2000)
        CATEGORY          VARCHAR2(128)
        STATUS            VARCHAR2(128)
        MANDATORY         VARCHAR2(3)
        """, ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily RsrcPlans => new("RSRC_PLANS", "Plans of resources", """
        PLAN_ID                   NUMBER
        PLAN                      VARCHAR2(128)
        NUM_PLAN_DIRECTIVES       NUMBER
        CPU_METHOD                VARCHAR2(128)
        MGMT_METHOD               VARCHAR2(128)
        ACTIVE_SESS_POOL_MTH      VARCHAR2(128)
        PARALLEL_DEGREE_LIMIT_MTH VARCHAR2(128)
        QUEUEING_MTH              VARCHAR2(128)
        SUB_PLAN                  VARCHAR2(3)
        COMMENTS                  VARCHAR2(2000)
        STATUS                    VARCHAR2(128)
        MANDATORY                 VARCHAR2(3)
        """, ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily FlashbackArchive => new("FLASHBACK_ARCHIVE", "Archives of flashback", """
        OWNER_NAME             VARCHAR2(128)
        FLASHBACK_ARCHIVE_NAME VARCHAR2(128) NOT NULL
        FLASHBACK_ARCHIVE#     NUMBER NOT NULL
        RETENTION_IN_DAYS      NUMBER NOT NULL
        CREATE_TIME            TIMESTAMP(9)
        LAST_PURGE_TIME        TIMESTAMP(9)
        STATUS                 VARCHAR2(7)
        """, ViewScope.User | ViewScope.Dba | ViewScope.Cdb);
}
