using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.PlSql.Scheduling;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_SCHEDULER: jobs of blocks and procedures, programs, schedules and classes. Chains, windows and credentials are not to be had.</summary>
internal sealed class DbmsScheduler : NativePackage
{
    public override string Name => "DBMS_SCHEDULER";

    public override string Specification => """
        PACKAGE DBMS_SCHEDULER AS
          logging_off CONSTANT PLS_INTEGER := 32;
          logging_runs CONSTANT PLS_INTEGER := 64;
          logging_full CONSTANT PLS_INTEGER := 256;
          PROCEDURE create_job(job_name VARCHAR2, job_type VARCHAR2 DEFAULT NULL, job_action VARCHAR2 DEFAULT NULL, number_of_arguments PLS_INTEGER DEFAULT 0,
            start_date TIMESTAMP WITH TIME ZONE DEFAULT NULL, repeat_interval VARCHAR2 DEFAULT NULL, end_date TIMESTAMP WITH TIME ZONE DEFAULT NULL,
            job_class VARCHAR2 DEFAULT 'DEFAULT_JOB_CLASS', enabled BOOLEAN DEFAULT FALSE, auto_drop BOOLEAN DEFAULT TRUE, comments VARCHAR2 DEFAULT NULL,
            credential_name VARCHAR2 DEFAULT NULL, destination_name VARCHAR2 DEFAULT NULL, program_name VARCHAR2 DEFAULT NULL, schedule_name VARCHAR2 DEFAULT NULL);
          PROCEDURE run_job(job_name VARCHAR2, use_current_session BOOLEAN DEFAULT TRUE);
          PROCEDURE drop_job(job_name VARCHAR2, force BOOLEAN DEFAULT FALSE, defer BOOLEAN DEFAULT FALSE, commit_semantics VARCHAR2 DEFAULT 'STOP_ON_FIRST_ERROR');
          PROCEDURE stop_job(job_name VARCHAR2, force BOOLEAN DEFAULT FALSE, commit_semantics VARCHAR2 DEFAULT 'STOP_ON_FIRST_ERROR');
          PROCEDURE enable(name VARCHAR2, commit_semantics VARCHAR2 DEFAULT 'STOP_ON_FIRST_ERROR');
          PROCEDURE disable(name VARCHAR2, force BOOLEAN DEFAULT FALSE, commit_semantics VARCHAR2 DEFAULT 'STOP_ON_FIRST_ERROR');
          PROCEDURE set_job_argument_value(job_name VARCHAR2, argument_position PLS_INTEGER, argument_value VARCHAR2);
          PROCEDURE set_job_argument_value(job_name VARCHAR2, argument_name VARCHAR2, argument_value VARCHAR2);
          PROCEDURE set_attribute(name VARCHAR2, attribute VARCHAR2, value VARCHAR2);
          PROCEDURE set_attribute(name VARCHAR2, attribute VARCHAR2, value TIMESTAMP WITH TIME ZONE);
          PROCEDURE set_attribute(name VARCHAR2, attribute VARCHAR2, value BOOLEAN);
          PROCEDURE set_attribute(name VARCHAR2, attribute VARCHAR2, value NUMBER);
          PROCEDURE set_attribute_null(name VARCHAR2, attribute VARCHAR2);
          PROCEDURE create_program(program_name VARCHAR2, program_type VARCHAR2, program_action VARCHAR2, number_of_arguments PLS_INTEGER DEFAULT 0, enabled BOOLEAN DEFAULT FALSE, comments VARCHAR2 DEFAULT NULL);
          PROCEDURE create_schedule(schedule_name VARCHAR2, start_date TIMESTAMP WITH TIME ZONE DEFAULT NULL, repeat_interval VARCHAR2, end_date TIMESTAMP WITH TIME ZONE DEFAULT NULL, comments VARCHAR2 DEFAULT NULL);
          PROCEDURE define_program_argument(program_name VARCHAR2, argument_position PLS_INTEGER, argument_name VARCHAR2 DEFAULT NULL, argument_type VARCHAR2, default_value VARCHAR2 DEFAULT NULL, out_argument BOOLEAN DEFAULT FALSE);
          PROCEDURE drop_program(program_name VARCHAR2, force BOOLEAN DEFAULT FALSE);
          PROCEDURE drop_schedule(schedule_name VARCHAR2, force BOOLEAN DEFAULT FALSE);
          PROCEDURE drop_program_argument(program_name VARCHAR2, argument_position PLS_INTEGER);
          PROCEDURE drop_job_class(job_class_name VARCHAR2, force BOOLEAN DEFAULT FALSE);
          PROCEDURE reset_job_argument_value(job_name VARCHAR2, argument_position PLS_INTEGER);
          PROCEDURE copy_job(old_job VARCHAR2, new_job VARCHAR2);
          PROCEDURE get_attribute(name VARCHAR2, attribute VARCHAR2, value OUT VARCHAR2);
          PROCEDURE set_scheduler_attribute(attribute VARCHAR2, value VARCHAR2);
          PROCEDURE get_scheduler_attribute(attribute VARCHAR2, value OUT VARCHAR2);
          PROCEDURE create_chain(chain_name VARCHAR2, rule_set_name VARCHAR2 DEFAULT NULL, evaluation_interval INTERVAL DAY TO SECOND DEFAULT NULL, comments VARCHAR2 DEFAULT NULL);
          PROCEDURE define_chain_step(chain_name VARCHAR2, step_name VARCHAR2, program_name VARCHAR2);
          PROCEDURE define_chain_rule(chain_name VARCHAR2, condition VARCHAR2, action VARCHAR2, rule_name VARCHAR2 DEFAULT NULL, comments VARCHAR2 DEFAULT NULL);
          PROCEDURE drop_chain(chain_name VARCHAR2, force BOOLEAN DEFAULT FALSE);
          PROCEDURE create_window(window_name VARCHAR2, resource_plan VARCHAR2, schedule_name VARCHAR2, duration INTERVAL DAY TO SECOND, window_priority VARCHAR2 DEFAULT 'LOW', comments VARCHAR2 DEFAULT NULL);
          PROCEDURE create_job_class(job_class_name VARCHAR2, resource_consumer_group VARCHAR2 DEFAULT NULL, service VARCHAR2 DEFAULT NULL, logging_level PLS_INTEGER DEFAULT 64, log_history PLS_INTEGER DEFAULT NULL, comments VARCHAR2 DEFAULT NULL);
          PROCEDURE create_credential(credential_name VARCHAR2, username VARCHAR2, password VARCHAR2, database_role VARCHAR2 DEFAULT NULL, windows_domain VARCHAR2 DEFAULT NULL, comments VARCHAR2 DEFAULT NULL);
          PROCEDURE evaluate_calendar_string(calendar_string VARCHAR2, start_date TIMESTAMP WITH TIME ZONE, return_date_after TIMESTAMP WITH TIME ZONE, next_run_date OUT TIMESTAMP WITH TIME ZONE);
          PROCEDURE purge_log(log_history PLS_INTEGER DEFAULT 0, which_log VARCHAR2 DEFAULT 'JOB_AND_WINDOW_LOG', job_name VARCHAR2 DEFAULT NULL);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("CREATE_JOB", Create);
        routines.Add("RUN_JOB", Run);
        routines.Add("DROP_JOB", static call => Each(call, job =>
        {
            if (job.IsRunning && (call.IsNull(1) || !call[1].AsBoolean()))
                throw Ora.Error(27478, 0, $"\"{job.Owner}\".\"{job.Name}\"");
            Jobs.Remove(call.Session, job);
        }));
        routines.Add("STOP_JOB", static call => Each(call, job => throw Ora.Error(27366, 0, $"\"{job.Owner}\".\"{job.Name}\"")));
        routines.Add("ENABLE", static call => Enable(call, true));
        routines.Add("DISABLE", static call => Enable(call, false));
        routines.Add("SET_JOB_ARGUMENT_VALUE", static call => SetArgument(call, (int)call.Integer(1), call.IsNull(2) ? null : call.Text(2)), 1);
        routines.Add("SET_JOB_ARGUMENT_VALUE", static call => SetArgument(call, PlaceOf(call, call.Text(1)), call.IsNull(2) ? null : call.Text(2)), 2);
        routines.Add("RESET_JOB_ARGUMENT_VALUE", static call => SetArgument(call, (int)call.Integer(1), null));
        routines.Add("COPY_JOB", static call =>
        {
            var job = Jobs.Find(call.Session, call.Text(0));
            SchedulerObjects.Create(call.Session, call.Text(1), (id, owner, name) => job with { Id = id, Owner = owner, Name = name, IsEnabled = false, NextRun = null, RunCount = 0, FailureCount = 0 });
        });
        SchedulerPrograms.Implement(routines);
        routines.Add("SET_ATTRIBUTE", static call => SetAttribute(call, call.IsNull(2) ? null : call.Text(2), null, null), 1);
        routines.Add("SET_ATTRIBUTE", static call => SetAttribute(call, null, Utc(call, 2), null), 2);
        routines.Add("SET_ATTRIBUTE", static call => SetAttribute(call, !call.IsNull(2) && call[2].AsBoolean() ? "TRUE" : "FALSE", null, null), 3);
        routines.Add("SET_ATTRIBUTE", static call => SetAttribute(call, null, null, call.IsNull(2) ? null : call.Integer(2)), 4);
        routines.Add("SET_ATTRIBUTE_NULL", static call => SetAttribute(call, null, null, null));
        routines.Add("EVALUATE_CALENDAR_STRING", static call =>
        {
            var now = call.Session.Time.GetUtcNow().UtcDateTime;
            var next = CalendarSchedule.Parse(call.Text(0)).Next(Utc(call, 1) ?? now, Utc(call, 2) ?? now);
            call[3] = next is { } at ? Datum.Timestamp(OracleTimestamp.FromUtc(OracleDate.FromDateTime(at), 0, OracleTimeZone.Utc)) : default;
        });
        routines.Add("PURGE_LOG", static call => call.Session.Store.Define(state => state.With(catalog: state.Catalog with { JobRuns = [] })));
    }

    private static void Create(NativeCall call)
    {
        PackagedSql.Run(call.Session, "COMMIT");
        var (owner, name) = Jobs.Split(call.Session, call.Text(0));
        var program = call.IsNull(13) ? null : SchedulerObjects.Find<SchedulerProgram>(call.Session, call.Text(13));
        var schedule = call.IsNull(14) ? null : SchedulerObjects.Find<SchedulerSchedule>(call.Session, call.Text(14));
        SchedulerObjects.CheckClass(call.Session, call.Text(7));
        var type = program?.Type ?? (call.IsNull(1) ? throw Ora.Error(27465, 0, "NULL", "JOB_TYPE") : call.Text(1).ToUpperInvariant());
        if (type is not ("PLSQL_BLOCK" or "STORED_PROCEDURE"))
            throw type is "EXECUTABLE" or "CHAIN" or "EXTERNAL_SCRIPT" or "SQL_SCRIPT" or "BACKUP_SCRIPT" ? Ora.Unsupported($"jobs of type {type}") : Ora.Error(27465, 0, call.Text(1), "JOB_TYPE");
        if (!call.Session.Privileges.HasSystem(owner == call.Session.CurrentUser ? "CREATE JOB" : "CREATE ANY JOB") && !call.Session.Privileges.HasSystem("CREATE ANY JOB"))
            throw Ora.Error(27486);
        if (call.Session.Catalog.Find(owner, name) is not null)
            throw Ora.Error(27477, 0, $"\"{owner}\".\"{name}\"");
        if (!call.IsNull(5) && CalendarSchedule.IsOne(call.Text(5)))
            CalendarSchedule.Parse(call.Text(5));
        var now = call.Session.Time.GetUtcNow().UtcDateTime;
        var job = new SchedulerJob
        {
            Id = call.Session.Catalog.NextObjectId,
            Owner = owner,
            Name = name,
            Created = now,
            LastDdl = now,
            Type = type,
            Action = program is null ? call.Text(2) : program.Action,
            Arguments = [.. new string?[program?.Arguments.Count ?? (call.IsNull(3) ? 0 : (int)call.Integer(3))]],
            Program = program is null ? null : (program.Owner, program.Name),
            Schedule = schedule is null ? null : (schedule.Owner, schedule.Name),
            StartDate = Utc(call, 4),
            RepeatInterval = call.IsNull(5) ? null : call.Text(5),
            EndDate = Utc(call, 6),
            JobClass = Jobs.Split(call.Session, call.Text(7)).Name,
            AutoDrop = call.IsNull(9) || call[9].AsBoolean(),
            Comments = call.IsNull(10) ? null : call.Text(10),
        };
        Jobs.Put(call.Session, !call.IsNull(8) && call[8].AsBoolean() ? Jobs.Enabled(call.Session, job) : job);
    }

    private static void Run(NativeCall call)
    {
        foreach (var name in call.Text(0).Split(','))
        {
            var job = Jobs.Find(call.Session, name);
            if (call.IsNull(1) || call[1].AsBoolean())
                Jobs.Run(call.Session, job);
            else
                call.Session.Instance.StartJob(job.Id);
        }
    }

    private static void Each(NativeCall call, Action<SchedulerJob> act)
    {
        foreach (var name in call.Text(0).Split(','))
            act(Jobs.Find(call.Session, name));
    }

    /// <summary>A program, a schedule or a job; ORA-27476 for what isn't there.</summary>
    private static void Enable(NativeCall call, bool enable)
    {
        foreach (var name in call.Text(0).Split(','))
        {
            var (owner, plain) = Jobs.Split(call.Session, name);
            switch (call.Session.Catalog.Find(owner, plain))
            {
                case SchedulerJob job:
                    Jobs.Put(call.Session, enable ? Jobs.Enabled(call.Session, job) : job with { IsEnabled = false, NextRun = null });
                    break;
                case SchedulerProgram program:
                    if (enable && program.Arguments.Contains(null))
                        throw Ora.Error(27456, 0, $"\"{owner}\".\"{plain}\"");
                    SchedulerObjects.Put(call.Session, program with { IsEnabled = enable });
                    break;
                default:
                    throw Ora.Error(27476, 0, $"\"{owner}\".\"{plain}\"");
            }
        }
    }

    private static void SetArgument(NativeCall call, int place, string? value)
    {
        var job = Jobs.Find(call.Session, call.Text(0));
        if (place < 1 || place > job.Arguments.Count)
            throw Ora.Error(27465, 0, place, "ARGUMENT_POSITION");
        Jobs.Put(call.Session, job with { Arguments = job.Arguments.SetItem(place - 1, value) });
    }

    /// <summary>The position of an argument that its program names.</summary>
    private static int PlaceOf(NativeCall call, string name)
    {
        var job = Jobs.Find(call.Session, call.Text(0));
        var arguments = job.Program is { } program ? SchedulerObjects.Find<SchedulerProgram>(call.Session, $"\"{program.Owner}\".\"{program.Name}\"").Arguments : [];
        return arguments.FindIndex(a => string.Equals(a?.Name, name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var place ? place + 1 : throw Ora.Error(27465, 0, name, "ARGUMENT_NAME");
    }

    private static void SetAttribute(NativeCall call, string? text, DateTime? date, long? number)
    {
        var attribute = call.Text(1).ToUpperInvariant();
        if (SchedulerPrograms.TrySetAttribute(call, attribute, text, date))
            return;
        var job = Jobs.Find(call.Session, call.Text(0));
        job = attribute switch
        {
            "JOB_ACTION" => job with { Action = text ?? "" },
            "REPEAT_INTERVAL" => job with { RepeatInterval = text },
            "START_DATE" => job with { StartDate = date },
            "END_DATE" => job with { EndDate = date },
            "COMMENTS" => job with { Comments = text },
            "AUTO_DROP" => job with { AutoDrop = text == "TRUE" },
            "JOB_CLASS" => job with { JobClass = text is null ? SchedulerJob.DefaultClass : Jobs.Split(call.Session, text).Name },
            "PROGRAM_NAME" => job with { Program = text is null ? null : SchedulerObjects.Find<SchedulerProgram>(call.Session, text) is var program ? (program.Owner, program.Name) : null },
            "SCHEDULE_NAME" => job with { Schedule = text is null ? null : SchedulerObjects.Find<SchedulerSchedule>(call.Session, text) is var schedule ? (schedule.Owner, schedule.Name) : null },
            "MAX_RUNS" => job with { MaxRuns = number },
            "MAX_FAILURES" => job with { MaxFailures = number },
            "LOGGING_LEVEL" or "JOB_PRIORITY" or "RESTARTABLE" or "RESTART_ON_FAILURE" or "RESTART_ON_RECOVERY" or "INSTANCE_ID" or "INSTANCE_STICKINESS" or "JOB_WEIGHT" or "STORE_OUTPUT"
                or "STOP_ON_WINDOW_CLOSE" => job,
            _ => throw Ora.Error(27469, 0, attribute, "job"),
        };
        Jobs.Put(call.Session, job.IsEnabled ? Jobs.Enabled(call.Session, job) : job);
    }

    public static DateTime? Utc(NativeCall call, int parameter) => call.IsNull(parameter) ? null : call[parameter].AsTimestamp().InZone(OracleTimeZone.Utc).Local.ToDateTime();
}
