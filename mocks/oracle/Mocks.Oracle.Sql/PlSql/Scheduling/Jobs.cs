using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Packages;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Scheduling;

/// <summary>Jobs: their definitions in the catalogue, when they run next, and what running one does.</summary>
internal static class Jobs
{
    private const int MostRuns = 1_000;

    /// <summary>The job of a name as it was given, or ORA-27475.</summary>
    public static SchedulerJob Find(SessionContext session, string name)
    {
        var (owner, plain) = Split(session, name);
        return session.Catalog.Find(owner, plain) as SchedulerJob ?? throw Ora.Error(27475, 0, $"\"{owner}\".\"{plain}\"");
    }

    public static (string Owner, string Name) Split(SessionContext session, string name)
    {
        var parts = name.Split('.').Select(p => p is ['"', .., '"'] ? p[1..^1] : p.Trim().ToUpperInvariant()).ToArray();
        return parts.Length > 1 ? (parts[0], parts[1]) : (session.CurrentSchema, parts[0]);
    }

    public static void Put(SessionContext session, SchedulerJob job)
    {
        session.Store.Define(state => state.With(catalog: state.Catalog.With(job) with { NextObjectId = Math.Max(state.Catalog.NextObjectId, job.Id + 1) }));
        session.Instance.JobsChanged();
    }

    public static void Remove(SessionContext session, SchedulerJob job)
    {
        session.Store.Define(state => state.Catalog.Find<SchedulerJob>(job.Id) is { } found ? state.With(catalog: state.Catalog.Without(found)) : state);
        session.Instance.JobsChanged();
    }

    /// <summary>The job as it is when it is enabled: due at its start, or at once.</summary>
    public static SchedulerJob Enabled(SessionContext session, SchedulerJob job)
    {
        var now = session.Time.GetUtcNow().UtcDateTime;
        var own = job;
        job = SchedulerObjects.Resolved(session.Catalog, job);
        var first = job.StartDate ?? (job.RepeatInterval is { } text && CalendarSchedule.IsOne(text) ? CalendarSchedule.Parse(text).Next(now, now.AddSeconds(-1)) : now);
        if (first < now && job.RepeatInterval is not null)
            first = Next(session, job, now);
        return own with { IsEnabled = true, EndState = null, NextRun = first };
    }

    /// <summary>When it runs again; null when it doesn't.</summary>
    public static DateTime? Next(SessionContext session, SchedulerJob job, DateTime after)
    {
        job = SchedulerObjects.Resolved(session.Catalog, job);
        if (job.RepeatInterval is not { } text)
            return null;
        var next = CalendarSchedule.IsOne(text) ? CalendarSchedule.Parse(text).Next(job.StartDate ?? job.LastStart ?? after, after) : Evaluate(session, text);
        return next is null || next > job.EndDate ? null : next;
    }

    /// <summary>Runs the job in the session; what it raises is what the caller gets.</summary>
    public static void Run(SessionContext session, SchedulerJob job)
    {
        var started = session.Time.GetUtcNow().UtcDateTime;
        Change(session, job.Id, j => j with { IsRunning = true, LastStart = started });
        OraException? failure = null;
        try
        {
            PackagedSql.Run(session, Block(SchedulerObjects.Resolved(session.Catalog, job)));
            session.Commit();
        }
        catch (OraException error)
        {
            session.Rollback();
            failure = error;
        }
        finally
        {
            Finish(session, job, started, failure);
        }

        if (failure is not null)
            throw failure;
    }

    private static void Finish(SessionContext session, SchedulerJob job, DateTime started, OraException? failure)
    {
        var ended = session.Time.GetUtcNow().UtcDateTime;
        var next = job.IsEnabled ? Next(session, job with { LastStart = started }, ended) : null;
        session.Store.Define(state =>
        {
            var catalog = state.Catalog;
            var run = new JobRun(catalog.JobRuns.Count == 0 ? 1 : catalog.JobRuns[^1].LogId + 1, job.Owner, job.Name, started, ended - started, failure?.Code ?? 0, failure?.Message.TrimEnd());
            catalog = catalog with { JobRuns = (catalog.JobRuns.Count >= MostRuns ? catalog.JobRuns.RemoveAt(0) : catalog.JobRuns).Add(run) };
            if (catalog.Find<SchedulerJob>(job.Id) is { } found)
            {
                found = Ended(found, next, ended - started, failure is not null);
                catalog = found is { IsEnabled: false, AutoDrop: true, EndState: not null } && job.IsEnabled ? catalog.Without(found) : catalog.With(found);
            }

            return state.With(catalog: catalog);
        });
        session.Instance.JobsChanged();
    }

    private static SchedulerJob Ended(SchedulerJob job, DateTime? next, TimeSpan duration, bool failed)
    {
        job = job with { IsRunning = false, LastDuration = duration, RunCount = job.RunCount + 1, FailureCount = job.FailureCount + (failed ? 1 : 0) };
        if (!job.IsEnabled)
            return job;
        if (job.FailureCount >= job.MaxFailures)
            return job with { IsEnabled = false, EndState = "BROKEN", NextRun = null };
        if (next is null || job.RunCount >= job.MaxRuns)
            return job with { IsEnabled = false, EndState = job.RepeatInterval is null && job.Schedule is null ? failed ? "FAILED" : "SUCCEEDED" : "COMPLETED", NextRun = null };
        return job with { NextRun = next };
    }

    public static void Change(SessionContext session, int id, Func<SchedulerJob, SchedulerJob> change) =>
        session.Store.Define(state => state.Catalog.Find<SchedulerJob>(id) is { } found ? state.With(catalog: state.Catalog.With(change(found))) : state);

    private static DateTime? Evaluate(SessionContext session, string expression)
    {
        foreach (var row in PackagedSql.Query(session, $"SELECT CAST(({expression}) AS TIMESTAMP WITH TIME ZONE) FROM dual"))
            return row[0].IsNull ? null : row[0].AsTimestamp().InZone(OracleTimeZone.Utc).Local.ToDateTime();
        return null;
    }

    private static string Block(SchedulerJob job)
    {
        if (job.Type == "STORED_PROCEDURE")
        {
            var arguments = string.Join(", ", job.Arguments.Select(a => a is null ? "NULL" : $"'{a.Replace("'", "''", StringComparison.Ordinal)}'"));
            return $"BEGIN {job.Action}{(arguments.Length == 0 ? "" : $"({arguments})")}; END;";
        }

        var text = job.Action.Trim();
        var isBlock = text.StartsWith("BEGIN", StringComparison.OrdinalIgnoreCase) || text.StartsWith("DECLARE", StringComparison.OrdinalIgnoreCase);
        if (!text.EndsWith(';'))
            text += ";";
        return isBlock ? text : $"BEGIN {text} END;";
    }
}
