#pragma warning disable MA0048 // jobs and their runs

using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>Moments and spans of jobs as the views show them.</summary>
internal static class JobTimes
{
    public static Datum Moment(DateTime? utc) => utc is { } at
        ? Datum.Timestamp(OracleTimestamp.FromUtc(OracleDate.FromDateTime(at), (int)(at.Ticks % TimeSpan.TicksPerSecond * 100), OracleTimeZone.Utc))
        : default;

    public static Datum Span(TimeSpan? span) => span is { } time ? Datum.Interval(OracleIntervalDS.FromNanoseconds((Int128)time.Ticks * 100)) : default;
}

/// <summary>USER_SCHEDULER_JOBS and its kin.</summary>
internal sealed class SchedulerJobsFamily : DictionaryFamily<SchedulerJob>
{
    public override string Name => "SCHEDULER_JOBS";

    public override string Subject => "Jobs of the scheduler";

    public override IReadOnlyList<string> Keys => ["OWNER", "JOB_NAME"];

    protected override string Declaration => """
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
        """;

    protected override IEnumerable<SchedulerJob> Rows(DictionaryQuery query) => query.Objects<SchedulerJob>(query.Key("OWNER"), query.Key("JOB_NAME"));

    protected override Datum Value(string column, SchedulerJob job, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(job.Owner),
        "JOB_NAME" => Text(job.Name),
        "JOB_STYLE" => Text("REGULAR"),
        "JOB_CREATOR" => Text(job.Owner),
        "PROGRAM_OWNER" => Text(job.Program?.Owner),
        "PROGRAM_NAME" => Text(job.Program?.Name),
        "SCHEDULE_OWNER" => Text(job.Schedule?.Owner),
        "SCHEDULE_NAME" => Text(job.Schedule?.Name),
        "JOB_TYPE" => Text(job.Program is null ? job.Type : null),
        "JOB_ACTION" => Text(job.Program is null ? job.Action : null),
        "NUMBER_OF_ARGUMENTS" => Number(job.Arguments.Count),
        "SCHEDULE_TYPE" => Text(job.Schedule is not null ? "NAMED" : job.RepeatInterval is null ? job.StartDate is null ? "IMMEDIATE" : "ONCE" : PlSql.Scheduling.CalendarSchedule.IsOne(job.RepeatInterval) ? "CALENDAR" : "PLSQL"),
        "START_DATE" => JobTimes.Moment(job.StartDate),
        "REPEAT_INTERVAL" => Text(job.RepeatInterval),
        "END_DATE" => JobTimes.Moment(job.EndDate),
        "JOB_CLASS" => Text(job.JobClass),
        "ENABLED" => Either(job.IsEnabled, "TRUE", "FALSE"),
        "AUTO_DROP" => Either(job.AutoDrop, "TRUE", "FALSE"),
        "STATE" => Text(job.State),
        "JOB_PRIORITY" => Number(3),
        "RUN_COUNT" => Number(job.RunCount),
        "MAX_RUNS" => Number(job.MaxRuns),
        "FAILURE_COUNT" => Number(job.FailureCount),
        "MAX_FAILURES" => Number(job.MaxFailures),
        "RETRY_COUNT" => Number(0),
        "LAST_START_DATE" => JobTimes.Moment(job.LastStart),
        "LAST_RUN_DURATION" => JobTimes.Span(job.LastDuration),
        "NEXT_RUN_DATE" => JobTimes.Moment(job.NextRun),
        "LOGGING_LEVEL" => Text("OFF"),
        "STORE_OUTPUT" => Text("TRUE"),
        "SYSTEM" => Text("FALSE"),
        "COMMENTS" => Text(job.Comments),
        _ => default,
    };
}

/// <summary>USER_JOBS and its kin: those of DBMS_JOB.</summary>
internal sealed class JobsFamily : DictionaryFamily<SchedulerJob>
{
    public override string Name => "JOBS";

    public override string Subject => "Jobs of DBMS_JOB";

    protected override string Declaration => """
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
        """;

    protected override IEnumerable<SchedulerJob> Rows(DictionaryQuery query) => query.Objects<SchedulerJob>(null, null).Where(j => j.Number is not null);

    protected override Datum Value(string column, SchedulerJob job, DictionaryQuery query) => column switch
    {
        "JOB" => Number(job.Number),
        "LOG_USER" or "PRIV_USER" or "SCHEMA_USER" => Text(job.Owner),
        "LAST_DATE" => job.LastStart is { } last ? Date(last) : default,
        "LAST_SEC" => Text(job.LastStart?.ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)),
        "NEXT_DATE" => Date(job.NextRun ?? new DateTime(4000, 1, 1, 0, 0, 0, DateTimeKind.Utc)),
        "NEXT_SEC" => Text((job.NextRun ?? default).ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)),
        "TOTAL_TIME" => Number((long)(job.LastDuration?.TotalSeconds ?? 0)),
        "BROKEN" => Either(job.EndState == "BROKEN", "Y", "N"),
        "INTERVAL" => Text(job.RepeatInterval ?? "null"),
        "FAILURES" => Number(job.FailureCount),
        "WHAT" => Text(job.Action),
        "INSTANCE" => Number(0),
        _ => default,
    };
}

/// <summary>USER_SCHEDULER_JOB_RUN_DETAILS and its kin.</summary>
internal sealed class JobRunDetailsFamily : DictionaryFamily<JobRun>
{
    public override string Name => "SCHEDULER_JOB_RUN_DETAILS";

    public override string Subject => "Runs of jobs";

    protected override string Declaration => """
        LOG_ID            NUMBER
        LOG_DATE          TIMESTAMP(6) WITH TIME ZONE
        OWNER             VARCHAR2(128)
        JOB_NAME          VARCHAR2(261)
        JOB_SUBNAME       VARCHAR2(261)
        STATUS            VARCHAR2(30)
        ERROR#            NUMBER
        REQ_START_DATE    TIMESTAMP(6) WITH TIME ZONE
        ACTUAL_START_DATE TIMESTAMP(6) WITH TIME ZONE
        RUN_DURATION      INTERVAL DAY TO SECOND(3,0)
        INSTANCE_ID       NUMBER
        SESSION_ID        VARCHAR2(128)
        SLAVE_PID         VARCHAR2(128)
        CPU_USED          INTERVAL DAY TO SECOND(3,2)
        CREDENTIAL_OWNER  VARCHAR2(261)
        CREDENTIAL_NAME   VARCHAR2(261)
        DESTINATION_OWNER VARCHAR2(261)
        DESTINATION       VARCHAR2(261)
        ADDITIONAL_INFO   VARCHAR2(4000)
        ERRORS            VARCHAR2(4000)
        OUTPUT            VARCHAR2(4000)
        """;

    protected override IEnumerable<JobRun> Rows(DictionaryQuery query) => query.Catalog.JobRuns.Where(r => query.Scope != ViewScope.User || r.Owner == query.User);

    protected override Datum Value(string column, JobRun run, DictionaryQuery query) => column switch
    {
        "LOG_ID" => Number(run.LogId),
        "LOG_DATE" => JobTimes.Moment(run.Started + run.Duration),
        "OWNER" => Text(run.Owner),
        "JOB_NAME" => Text(run.Name),
        "STATUS" => Text(run.Status),
        "ERROR#" => Number(run.Error),
        "REQ_START_DATE" or "ACTUAL_START_DATE" => JobTimes.Moment(run.Started),
        "RUN_DURATION" => JobTimes.Span(run.Duration),
        "INSTANCE_ID" => Number(1),
        "ADDITIONAL_INFO" or "ERRORS" => Text(run.Text),
        _ => default,
    };
}
