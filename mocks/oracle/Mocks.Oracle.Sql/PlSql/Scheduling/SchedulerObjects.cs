using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Scheduling;

/// <summary>Programs, schedules and classes of jobs: their definitions in the catalogue, and what a job has from them.</summary>
internal static class SchedulerObjects
{
    /// <summary>The program or schedule of a name as it was given, or ORA-27476.</summary>
    public static T Find<T>(SessionContext session, string name)
        where T : SchemaObject
    {
        var (owner, plain) = Jobs.Split(session, name);
        return session.Catalog.Find(owner, plain) as T ?? throw Missing(owner, plain);
    }

    /// <summary>The class of a name; ORA-27476.</summary>
    public static SchedulerJobClass Class(SessionContext session, string name) =>
        session.Catalog.Find("SYS", Jobs.Split(session, name).Name) as SchedulerJobClass ?? throw Missing("SYS", Jobs.Split(session, name).Name);

    /// <summary>ORA-27476 unless it is the default class or one that was created.</summary>
    public static void CheckClass(SessionContext session, string name)
    {
        if (Jobs.Split(session, name).Name != SchedulerJob.DefaultClass)
            _ = Class(session, name);
    }

    /// <summary>Puts in an object that has no id yet, under a name as it was given; ORA-27477 when that is taken, ORA-27486 without the right.</summary>
    public static void Create(SessionContext session, string name, Func<int, string, string, SchemaObject> make)
    {
        var (owner, plain) = Jobs.Split(session, name);
        var mayOwn = session.Privileges.HasSystem("CREATE JOB") && owner == session.CurrentUser;
        if (!mayOwn && !session.Privileges.HasSystem("CREATE ANY JOB"))
            throw Ora.Error(27486);
        Add(session, owner, plain, make);
    }

    /// <summary>The same for a class, which SYS owns.</summary>
    public static void CreateClass(SessionContext session, string name, Func<int, string, string, SchemaObject> make)
    {
        if (!session.Privileges.HasSystem("MANAGE SCHEDULER"))
            throw Ora.Error(27486);
        Add(session, "SYS", Jobs.Split(session, name).Name, make);
    }

    private static void Add(SessionContext session, string owner, string name, Func<int, string, string, SchemaObject> make)
    {
        if (session.Catalog.Find(owner, name) is not null)
            throw Ora.Error(27477, 0, $"\"{owner}\".\"{name}\"");
        Put(session, make(session.Catalog.NextObjectId, owner, name));
    }

    public static void Put(SessionContext session, SchemaObject found)
    {
        session.Store.Define(state => state.With(catalog: state.Catalog.With(found) with { NextObjectId = Math.Max(state.Catalog.NextObjectId, found.Id + 1) }));
        session.Instance.JobsChanged();
    }

    /// <summary>ORA-27479 when jobs are of it and it isn't forced; those are disabled then.</summary>
    public static void Remove(SessionContext session, SchemaObject found, bool force)
    {
        var users = session.Catalog.Objects.Values.OfType<SchedulerJob>().Where(j => Uses(j, found)).ToList();
        if (users.Count > 0 && !force)
            throw Ora.Error(27479, 0, $"\"{found.Owner}\".\"{found.Name}\"");
        session.Store.Define(state => state.With(catalog: users.Aggregate(
            state.Catalog.Without(found), (catalog, job) => catalog.Find<SchedulerJob>(job.Id) is { } known ? catalog.With(known with { IsEnabled = false, NextRun = null }) : catalog)));
        session.Instance.JobsChanged();
    }

    /// <summary>The job with what its program and schedule say now. ORA-27476 when one of them is gone.</summary>
    public static SchedulerJob Resolved(SchemaCatalog catalog, SchedulerJob job)
    {
        if (job.Program is { } programName)
        {
            var program = catalog.Find(programName.Owner, programName.Name) as SchedulerProgram ?? throw Missing(programName.Owner, programName.Name);
            job = job with
            {
                Type = program.Type,
                Action = program.Action,
                Arguments = [.. program.Arguments.Select((argument, i) => i < job.Arguments.Count && job.Arguments[i] is { } value ? value : argument?.Default)],
            };
        }

        if (job.Schedule is not { } name)
            return job;
        var schedule = catalog.Find(name.Owner, name.Name) as SchedulerSchedule ?? throw Missing(name.Owner, name.Name);
        return job with { StartDate = schedule.StartDate, RepeatInterval = schedule.RepeatInterval, EndDate = schedule.EndDate };
    }

    private static bool Uses(SchedulerJob job, SchemaObject found) => found switch
    {
        SchedulerProgram => job.Program == (found.Owner, found.Name),
        SchedulerSchedule => job.Schedule == (found.Owner, found.Name),
        _ => job.JobClass == found.Name,
    };

    private static OraException Missing(string owner, string name) => Ora.Error(27476, 0, $"\"{owner}\".\"{name}\"");
}
