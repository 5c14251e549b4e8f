using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.PlSql.Scheduling;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_SCHEDULER: jobs of blocks and procedures. Programs, schedules, chains and windows are not to be had.</summary>
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
        routines.Add("ENABLE", static call => Each(call, job => Jobs.Put(call.Session, Jobs.Enabled(call.Session, job))));
        routines.Add("DISABLE", static call => Each(call, job => Jobs.Put(call.Session, job with { IsEnabled = false, NextRun = null })));
        routines.Add("SET_JOB_ARGUMENT_VALUE", static call =>
        {
            var job = Jobs.Find(call.Session, call.Text(0));
            var place = (int)call.Integer(1);
            if (place < 1 || place > job.Arguments.Count)
                throw Ora.Error(27465, 0, place, "ARGUMENT_POSITION");
            Jobs.Put(call.Session, job with { Arguments = job.Arguments.SetItem(place - 1, call.IsNull(2) ? null : call.Text(2)) });
        });
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
        if (!call.IsNull(13) || !call.IsNull(14))
            throw Ora.Unsupported("jobs of programs and schedules");
        PackagedSql.Run(call.Session, "COMMIT");
        var (owner, name) = Jobs.Split(call.Session, call.Text(0));
        var type = call.Text(1).ToUpperInvariant();
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
            Action = call.Text(2),
            Arguments = [.. new string?[call.IsNull(3) ? 0 : (int)call.Integer(3)]],
            StartDate = Utc(call, 4),
            RepeatInterval = call.IsNull(5) ? null : call.Text(5),
            EndDate = Utc(call, 6),
            JobClass = call.Text(7).ToUpperInvariant(),
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

    private static void SetAttribute(NativeCall call, string? text, DateTime? date, long? number)
    {
        var job = Jobs.Find(call.Session, call.Text(0));
        var attribute = call.Text(1).ToUpperInvariant();
        job = attribute switch
        {
            "JOB_ACTION" => job with { Action = text ?? "" },
            "REPEAT_INTERVAL" => job with { RepeatInterval = text },
            "START_DATE" => job with { StartDate = date },
            "END_DATE" => job with { EndDate = date },
            "COMMENTS" => job with { Comments = text },
            "AUTO_DROP" => job with { AutoDrop = text == "TRUE" },
            "JOB_CLASS" => job with { JobClass = text ?? "DEFAULT_JOB_CLASS" },
            "MAX_RUNS" => job with { MaxRuns = number },
            "MAX_FAILURES" => job with { MaxFailures = number },
            "LOGGING_LEVEL" or "JOB_PRIORITY" or "RESTARTABLE" => job,
            _ => throw Ora.Error(27469, 0, attribute, "job"),
        };
        Jobs.Put(call.Session, job.IsEnabled ? Jobs.Enabled(call.Session, job) : job);
    }

    private static DateTime? Utc(NativeCall call, int parameter) => call.IsNull(parameter) ? null : call[parameter].AsTimestamp().InZone(OracleTimeZone.Utc).Local.ToDateTime();
}
