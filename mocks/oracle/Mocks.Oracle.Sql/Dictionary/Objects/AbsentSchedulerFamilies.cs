namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>Views about parts of the scheduler that this database does not have: its jobs have no chains, windows or credentials.</summary>
internal static class AbsentSchedulerFamilies
{
    public static IEnumerable<DictionaryFamily> All() => [Chains, ChainSteps, ChainRules, JobLog, RunningJobs, Windows, Credentials, JobsRunning];

    private static EmptyFamily Chains => new("SCHEDULER_CHAINS", "Chains of the scheduler", """
        OWNER               VARCHAR2(128) NOT NULL ; ALL DBA
        CHAIN_NAME          VARCHAR2(128) NOT NULL
        RULE_SET_OWNER      VARCHAR2(128)
        RULE_SET_NAME       VARCHAR2(128)
        NUMBER_OF_RULES     NUMBER
        NUMBER_OF_STEPS     NUMBER
        ENABLED             VARCHAR2(5)
        EVALUATION_INTERVAL INTERVAL DAY TO SECOND(3,0)
        USER_RULE_SET       VARCHAR2(5)
        COMMENTS            VARCHAR2(4000)
        """);

    private static EmptyFamily ChainSteps => new("SCHEDULER_CHAIN_STEPS", "Steps of chains of the scheduler", """
        OWNER         VARCHAR2(128) NOT NULL ; ALL DBA
        CHAIN_NAME    VARCHAR2(128) NOT NULL
        STEP_NAME     VARCHAR2(128) NOT NULL
        PROGRAM_OWNER VARCHAR2(128)
        PROGRAM_NAME  VARCHAR2(128)
        SKIP          VARCHAR2(5)
        PAUSE         VARCHAR2(5)
        STEP_TYPE     VARCHAR2(14)
        TIMEOUT       INTERVAL DAY TO SECOND(3,0)
        """);

    private static EmptyFamily ChainRules => new("SCHEDULER_CHAIN_RULES", "Rules of chains of the scheduler", """
        OWNER      VARCHAR2(128) NOT NULL ; ALL DBA
        CHAIN_NAME VARCHAR2(128) NOT NULL
        RULE_OWNER VARCHAR2(128) NOT NULL
        RULE_NAME  VARCHAR2(128) NOT NULL
        CONDITION  VARCHAR2(4000)
        ACTION     VARCHAR2(4000)
        COMMENTS   VARCHAR2(4000)
        """);

    private static EmptyFamily JobLog => new("SCHEDULER_JOB_LOG", "What happened to the scheduler's jobs", """
        LOG_ID           NUMBER NOT NULL
        LOG_DATE         TIMESTAMP(6) WITH TIME ZONE
        OWNER            VARCHAR2(128)
        JOB_NAME         VARCHAR2(128)
        JOB_SUBNAME      VARCHAR2(128)
        JOB_CLASS        VARCHAR2(128)
        OPERATION        VARCHAR2(30)
        STATUS           VARCHAR2(30)
        USER_NAME        VARCHAR2(128)
        CLIENT_ID        VARCHAR2(65)
        GLOBAL_UID       VARCHAR2(33)
        CREDENTIAL_OWNER VARCHAR2(128)
        CREDENTIAL_NAME  VARCHAR2(128)
        DESTINATION_OWNER VARCHAR2(261)
        DESTINATION      VARCHAR2(261)
        ADDITIONAL_INFO  CLOB
        """);

    private static EmptyFamily RunningJobs => new("SCHEDULER_RUNNING_JOBS", "Jobs of the scheduler that are running", """
        OWNER              VARCHAR2(128) ; ALL DBA
        JOB_NAME           VARCHAR2(128)
        JOB_SUBNAME        VARCHAR2(128)
        JOB_STYLE          VARCHAR2(17)
        DETACHED           VARCHAR2(5)
        SESSION_ID         NUMBER
        SLAVE_PROCESS_ID   NUMBER
        SLAVE_OS_PROCESS_ID VARCHAR2(12)
        RUNNING_INSTANCE   NUMBER
        RESOURCE_CONSUMER_GROUP VARCHAR2(32)
        ELAPSED_TIME       INTERVAL DAY TO SECOND(3,2)
        CPU_USED           INTERVAL DAY TO SECOND(3,2)
        DESTINATION_OWNER  VARCHAR2(261)
        DESTINATION        VARCHAR2(261)
        CREDENTIAL_OWNER   VARCHAR2(128)
        CREDENTIAL_NAME    VARCHAR2(128)
        LOG_ID             NUMBER
        """);

    private static EmptyFamily Windows => new("SCHEDULER_WINDOWS", "Windows of the scheduler", """
        OWNER             VARCHAR2(128)
        WINDOW_NAME       VARCHAR2(128) NOT NULL
        RESOURCE_PLAN     VARCHAR2(128)
        SCHEDULE_OWNER    VARCHAR2(4000)
        SCHEDULE_NAME     VARCHAR2(4000)
        SCHEDULE_TYPE     VARCHAR2(8)
        START_DATE        TIMESTAMP(6) WITH TIME ZONE
        REPEAT_INTERVAL   VARCHAR2(4000)
        END_DATE          TIMESTAMP(6) WITH TIME ZONE
        DURATION          INTERVAL DAY TO SECOND(3,0)
        WINDOW_PRIORITY   VARCHAR2(4)
        NEXT_START_DATE   TIMESTAMP(6) WITH TIME ZONE
        LAST_START_DATE   TIMESTAMP(6) WITH TIME ZONE
        ENABLED           VARCHAR2(5)
        ACTIVE            VARCHAR2(5)
        MANUAL_OPEN_TIME  TIMESTAMP(6) WITH TIME ZONE
        MANUAL_DURATION   INTERVAL DAY TO SECOND(3,0)
        COMMENTS          VARCHAR2(4000)
        """, ViewScope.All | ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily Credentials => new("CREDENTIALS", "Credentials", """
        OWNER           VARCHAR2(128) ; ALL DBA
        CREDENTIAL_NAME VARCHAR2(128) NOT NULL
        USERNAME        VARCHAR2(128)
        WINDOWS_DOMAIN  VARCHAR2(30)
        COMMENTS        VARCHAR2(240)
        ENABLED         VARCHAR2(5)
        """);

    private static EmptyFamily JobsRunning => new("JOBS_RUNNING", "Jobs of DBMS_JOB that are running", """
        SID       NUMBER
        JOB       NUMBER
        FAILURES  NUMBER
        LAST_DATE DATE
        LAST_SEC  VARCHAR2(8)
        THIS_DATE DATE
        THIS_SEC  VARCHAR2(8)
        INSTANCE  NUMBER
        """, ViewScope.Dba | ViewScope.Cdb);
}
