using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>Programs, their arguments, schedules, classes, and arguments of jobs.</summary>
internal static class SchedulerFamilies
{
    public static IEnumerable<DictionaryFamily> All() => [Programs, ProgramArguments, Schedules, JobClasses, JobArguments];

    private static RowsFamily Programs => new("SCHEDULER_PROGRAMS", "Programs of the scheduler", ViewScope.Everywhere, """
        OWNER               VARCHAR2(128) ; ALL DBA
        PROGRAM_NAME        VARCHAR2(128)
        PROGRAM_TYPE        VARCHAR2(16)
        PROGRAM_ACTION      VARCHAR2(4000)
        NUMBER_OF_ARGUMENTS NUMBER
        ENABLED             VARCHAR2(5)
        DETACHED            VARCHAR2(5) = FALSE
        SCHEDULE_LIMIT      INTERVAL DAY TO SECOND(3,0)
        PRIORITY            NUMBER
        WEIGHT              NUMBER
        MAX_RUNS            NUMBER
        MAX_FAILURES        NUMBER
        MAX_RUN_DURATION    INTERVAL DAY TO SECOND(3,0)
        HAS_CONSTRAINTS     VARCHAR2(5) = FALSE
        NLS_ENV             VARCHAR2(4000)
        COMMENTS            VARCHAR2(4000)
        """, static q => q.Objects<SchedulerProgram>(null, null).OrderBy(p => p.Id).Select(p => new[]
    {
        Text(p.Owner), Text(p.Name), Text(p.Type), Text(p.Action), Number(p.Arguments.Count), Either(p.IsEnabled, "TRUE", "FALSE"), default, default, default, default, default, default, default, Text(p.Comments),
    }));

    private static RowsFamily ProgramArguments => new("SCHEDULER_PROGRAM_ARGS", "Arguments of the scheduler's programs", ViewScope.Everywhere, """
        OWNER                  VARCHAR2(128) ; ALL DBA
        PROGRAM_NAME           VARCHAR2(128)
        ARGUMENT_NAME          VARCHAR2(128)
        ARGUMENT_POSITION      NUMBER
        ARGUMENT_TYPE          VARCHAR2(257)
        METADATA_ATTRIBUTE     VARCHAR2(19)
        DEFAULT_VALUE          VARCHAR2(4000)
        OUT_ARGUMENT           VARCHAR2(5) = FALSE
        """, static q => q.Objects<SchedulerProgram>(null, null).OrderBy(p => p.Id)
        .SelectMany(p => p.Arguments.Select((a, i) => (p, a, i)).Where(a => a.a is not null).Select(a => new[] { Text(a.p.Owner), Text(a.p.Name), Text(a.a!.Name), Number(a.i + 1), Text(a.a.Type), default, Text(a.a.Default) }))); // see Where

    private static RowsFamily Schedules => new("SCHEDULER_SCHEDULES", "Schedules of the scheduler", ViewScope.Everywhere, """
        OWNER             VARCHAR2(128) ; ALL DBA
        SCHEDULE_NAME     VARCHAR2(128)
        SCHEDULE_TYPE     VARCHAR2(12) = CALENDAR
        START_DATE        TIMESTAMP(6) WITH TIME ZONE
        REPEAT_INTERVAL   VARCHAR2(4000)
        EVENT_QUEUE_OWNER VARCHAR2(128)
        EVENT_QUEUE_NAME  VARCHAR2(128)
        EVENT_QUEUE_AGENT VARCHAR2(523)
        EVENT_CONDITION   VARCHAR2(4000)
        FILE_WATCHER_OWNER VARCHAR2(261)
        FILE_WATCHER_NAME VARCHAR2(261)
        END_DATE          TIMESTAMP(6) WITH TIME ZONE
        COMMENTS          VARCHAR2(4000)
        """, static q => q.Objects<SchedulerSchedule>(null, null).OrderBy(s => s.Id).Select(s => new[]
    {
        Text(s.Owner), Text(s.Name), JobTimes.Moment(s.StartDate), Text(s.RepeatInterval), default, default, default, default, default, default, JobTimes.Moment(s.EndDate), Text(s.Comments),
    }));

    private static RowsFamily JobClasses => new("SCHEDULER_JOB_CLASSES", "Classes of the scheduler's jobs", ViewScope.All | ViewScope.Dba | ViewScope.Cdb, """
        OWNER                   VARCHAR2(128) = SYS
        JOB_CLASS_NAME          VARCHAR2(128)
        RESOURCE_CONSUMER_GROUP VARCHAR2(128)
        SERVICE                 VARCHAR2(64)
        LOGGING_LEVEL           VARCHAR2(11)
        LOG_HISTORY             NUMBER
        COMMENTS                VARCHAR2(240)
        """, static q => q.Catalog.Objects.Values.OfType<SchedulerJobClass>().OrderBy(c => c.Id)
        .Select(c => new[] { Text(c.Name), Text(c.ConsumerGroup), Text(c.Service), Text(c.LoggingLevel), Number(c.LogHistory), Text(c.Comments) })
        .Prepend([Text(SchedulerJob.DefaultClass), default, default, Text("RUNS"), default, Text("This is the default job class.")]));

    private static RowsFamily JobArguments => new("SCHEDULER_JOB_ARGS", "Arguments of the scheduler's jobs", ViewScope.Everywhere, """
        OWNER             VARCHAR2(128) ; ALL DBA
        JOB_NAME          VARCHAR2(128)
        ARGUMENT_NAME     VARCHAR2(128)
        ARGUMENT_POSITION NUMBER
        ARGUMENT_TYPE     VARCHAR2(257)
        VALUE             VARCHAR2(4000)
        OUT_ARGUMENT      VARCHAR2(5) = FALSE
        """, static q => q.Objects<SchedulerJob>(null, null).OrderBy(j => j.Id).SelectMany(j => j.Arguments.Select((value, i) => Argument(q, j, i, value))));

    private static Datum[] Argument(DictionaryQuery query, SchedulerJob job, int place, string? value)
    {
        var program = job.Program is { } name ? query.Catalog.Find(name.Owner, name.Name) as SchedulerProgram : null;
        var argument = place < program?.Arguments.Count ? program.Arguments[place] : null;
        return [Text(job.Owner), Text(job.Name), Text(argument?.Name), Number(place + 1), Text(argument?.Type ?? "VARCHAR2"), Text(value)];
    }
}
