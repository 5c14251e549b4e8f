using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.PlSql.Scheduling;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>The routines of DBMS_SCHEDULER for programs, schedules and classes of jobs.</summary>
internal static class SchedulerPrograms
{
    public static void Implement(NativeRoutines routines)
    {
        routines.Add("CREATE_PROGRAM", CreateProgram);
        routines.Add("CREATE_SCHEDULE", CreateSchedule);
        routines.Add("CREATE_JOB_CLASS", CreateClass);
        routines.Add("DEFINE_PROGRAM_ARGUMENT", DefineArgument);
        routines.Add("DROP_PROGRAM_ARGUMENT", static call => Change(call, null));
        routines.Add("DROP_PROGRAM", static call => Drop<SchedulerProgram>(call));
        routines.Add("DROP_SCHEDULE", static call => Drop<SchedulerSchedule>(call));
        routines.Add("DROP_JOB_CLASS", static call => SchedulerObjects.Remove(call.Session, SchedulerObjects.Class(call.Session, call.Text(0)), IsTrue(call, 1)));
    }

    /// <summary>An attribute of a program or schedule; false when the name means neither.</summary>
    public static bool TrySetAttribute(NativeCall call, string attribute, string? text, DateTime? date)
    {
        var (owner, name) = Jobs.Split(call.Session, call.Text(0));
        var found = call.Session.Catalog.Find(owner, name);
        if (found is not (SchedulerProgram or SchedulerSchedule))
            return false;
        SchedulerObjects.Put(call.Session, (found, attribute) switch
        {
            (SchedulerProgram program, "PROGRAM_ACTION") => program with { Action = text ?? "" },
            (SchedulerProgram program, "COMMENTS") => program with { Comments = text },
            (SchedulerSchedule schedule, "REPEAT_INTERVAL") => schedule with { RepeatInterval = Calendar(text ?? "") },
            (SchedulerSchedule schedule, "START_DATE") => schedule with { StartDate = date },
            (SchedulerSchedule schedule, "END_DATE") => schedule with { EndDate = date },
            (SchedulerSchedule schedule, "COMMENTS") => schedule with { Comments = text },
            _ => throw Ora.Error(27469, 0, attribute, found is SchedulerProgram ? "program" : "schedule"),
        });
        return true;
    }

    private static void CreateProgram(NativeCall call)
    {
        PackagedSql.Run(call.Session, "COMMIT");
        var type = call.Text(1).ToUpperInvariant();
        if (type is not ("PLSQL_BLOCK" or "STORED_PROCEDURE"))
            throw type is "EXECUTABLE" or "EXTERNAL_SCRIPT" or "SQL_SCRIPT" or "BACKUP_SCRIPT" ? Ora.Unsupported($"programs of type {type}") : Ora.Error(27465, 0, call.Text(1), "PROGRAM_TYPE");
        var (arguments, now) = (call.IsNull(3) ? 0 : (int)call.Integer(3), Now(call));
        if (type == "PLSQL_BLOCK" && arguments > 0)
            throw Ora.Error(27465, 0, arguments, "NUMBER_OF_ARGUMENTS");
        if (IsTrue(call, 4) && arguments > 0)
            throw Ora.Error(27456, 0, call.Text(0));
        SchedulerObjects.Create(call.Session, call.Text(0), (id, owner, name) => new SchedulerProgram
        {
            Id = id,
            Owner = owner,
            Name = name,
            Created = now,
            LastDdl = now,
            Type = type,
            Action = call.Text(2),
            Arguments = [.. new ProgramArgument?[arguments]],
            IsEnabled = IsTrue(call, 4),
            Comments = TextOf(call, 5),
        });
    }

    private static void CreateSchedule(NativeCall call)
    {
        PackagedSql.Run(call.Session, "COMMIT");
        var (interval, now) = (Calendar(call.Text(2)), Now(call));
        SchedulerObjects.Create(call.Session, call.Text(0), (id, owner, name) => new SchedulerSchedule
        {
            Id = id,
            Owner = owner,
            Name = name,
            Created = now,
            LastDdl = now,
            StartDate = DbmsScheduler.Utc(call, 1),
            RepeatInterval = interval,
            EndDate = DbmsScheduler.Utc(call, 3),
            Comments = TextOf(call, 4),
        });
    }

    private static void CreateClass(NativeCall call)
    {
        PackagedSql.Run(call.Session, "COMMIT");
        var now = Now(call);
        SchedulerObjects.CreateClass(call.Session, call.Text(0), (id, owner, name) => new SchedulerJobClass
        {
            Id = id,
            Owner = owner,
            Name = name,
            Created = now,
            LastDdl = now,
            ConsumerGroup = TextOf(call, 1),
            Service = TextOf(call, 2),
            LoggingLevel = (call.IsNull(3) ? 64 : call.Integer(3)) switch { 32 => "OFF", 64 => "RUNS", 128 => "FAILED RUNS", 256 => "FULL", var level => throw Ora.Error(27465, 0, level, "LOGGING_LEVEL") },
            LogHistory = call.IsNull(4) ? null : call.Integer(4),
            Comments = TextOf(call, 5),
        });
    }

    private static void DefineArgument(NativeCall call)
    {
        if (IsTrue(call, 5))
            throw Ora.Unsupported("OUT arguments of programs");
        Change(call, new ProgramArgument(TextOf(call, 2)?.ToUpperInvariant(), call.Text(3).ToUpperInvariant(), TextOf(call, 4)));
    }

    private static void Change(NativeCall call, ProgramArgument? argument)
    {
        var program = SchedulerObjects.Find<SchedulerProgram>(call.Session, call.Text(0));
        var place = (int)call.Integer(1);
        if (place < 1 || place > program.Arguments.Count)
            throw Ora.Error(27465, 0, place, "ARGUMENT_POSITION");
        SchedulerObjects.Put(call.Session, program with { Arguments = program.Arguments.SetItem(place - 1, argument), IsEnabled = program.IsEnabled && argument is not null });
    }

    private static void Drop<T>(NativeCall call)
        where T : SchemaObject
    {
        foreach (var name in call.Text(0).Split(','))
            SchedulerObjects.Remove(call.Session, SchedulerObjects.Find<T>(call.Session, name), IsTrue(call, 1));
    }

    /// <summary>The text, when it is a calendar; other errors are the calendar's own.</summary>
    private static string Calendar(string text)
    {
        CalendarSchedule.Parse(text);
        return text;
    }

    private static DateTime Now(NativeCall call) => call.Session.Time.GetUtcNow().UtcDateTime;

    private static string? TextOf(NativeCall call, int parameter) => call.IsNull(parameter) ? null : call.Text(parameter);

    private static bool IsTrue(NativeCall call, int parameter) => !call.IsNull(parameter) && call[parameter].AsBoolean();
}
