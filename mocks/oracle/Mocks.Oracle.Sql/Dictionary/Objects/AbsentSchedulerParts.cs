namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>Views about watchers of files, groups and windows of the scheduler, which this database does not have.</summary>
internal static class AbsentSchedulerParts
{
    public static IEnumerable<DictionaryFamily> All() =>
    [
        SchedulerFileWatchers, SchedulerGroups, SchedulerWindowGroups, SchedulerNotifications, AutotaskTask,
    ];

    private static EmptyFamily SchedulerFileWatchers => new("SCHEDULER_FILE_WATCHERS", "Watchers of files", """
        OWNER             VARCHAR2(128) NOT NULL ; ALL DBA
        FILE_WATCHER_NAME VARCHAR2(128) NOT NULL
        ENABLED           VARCHAR2(5)
        DESTINATION_OWNER VARCHAR2(261)
        DESTINATION       VARCHAR2(261)
        DIRECTORY_PATH    VARCHAR2(4000)
        FILE_NAME         VARCHAR2(512)
        CREDENTIAL_OWNER  VARCHAR2(128)
        CREDENTIAL_NAME   VARCHAR2(128)
        MIN_FILE_SIZE     NUMBER
        COMMENTS          VARCHAR2(4000)
        """);

    private static EmptyFamily SchedulerGroups => new("SCHEDULER_GROUPS", "Groups of the scheduler", """
        OWNER             VARCHAR2(128) NOT NULL ; ALL DBA
        GROUP_NAME        VARCHAR2(128) NOT NULL
        GROUP_TYPE        VARCHAR2(13)
        ENABLED           VARCHAR2(5)
        NUMBER_OF_MEMBERS NUMBER
        COMMENTS          VARCHAR2(4000)
        """);

    private static EmptyFamily SchedulerWindowGroups => new("SCHEDULER_WINDOW_GROUPS", "Groups of windows", """
        WINDOW_GROUP_NAME VARCHAR2(128) NOT NULL
        ENABLED           VARCHAR2(5)
        NUMBER_OF_WINDOWS NUMBER
        NEXT_START_DATE   TIMESTAMP(6) WITH TIME ZONE
        COMMENTS          VARCHAR2(4000)
        """, ViewScope.All | ViewScope.Dba | ViewScope.Cdb);

    private static EmptyFamily SchedulerNotifications => new("SCHEDULER_NOTIFICATIONS", "Notifications of jobs", """
        OWNER            VARCHAR2(128) NOT NULL ; ALL DBA
        JOB_NAME         VARCHAR2(128)
        JOB_SUBNAME      VARCHAR2(128)
        RECIPIENT        VARCHAR2(4000) NOT NULL
        SENDER           VARCHAR2(4000)
        SUBJECT          VARCHAR2(4000)
        BODY             VARCHAR2(4000)
        FILTER_CONDITION VARCHAR2(4000)
        EVENT            VARCHAR2(19)
        EVENT_FLAG       NUMBER NOT NULL
        """);

    private static EmptyFamily AutotaskTask => new("AUTOTASK_TASK", "Automatic tasks", """
        CLIENT_NAME     VARCHAR2(64)
        TASK_NAME       VARCHAR2(64)
        OPERATION_NAME  VARCHAR2(64)
        STATUS          VARCHAR2(8)
        LAST_GOOD_DATE  TIMESTAMP(6) WITH TIME ZONE
        LAST_TRY_DATE   TIMESTAMP(6) WITH TIME ZONE
        LAST_TRY_RESULT VARCHAR2(4000)
        """, ViewScope.Dba | ViewScope.Cdb);
}
