using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Scheduling;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Engine;

/// <summary>Runs jobs when they are due, each in a session of its owner. One timer waits for the next of them.</summary>
internal sealed class JobRunner
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly Database _database;
    private readonly ITimer _timer;
    private readonly HashSet<int> _running = [];

    public JobRunner(Database database)
    {
        _database = database;
        _timer = database.Time.CreateTimer(_ => StartDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Jobs have come, gone or changed.</summary>
    public void Wake()
    {
        var now = _database.Time.GetUtcNow().UtcDateTime;
        var next = Catalog.Objects.Values.OfType<SchedulerJob>().Where(j => j is { IsEnabled: true, IsRunning: false }).Min(j => j.NextRun);
        if (next is not { } due)
            return;
        var wait = due - now;
        _timer.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Runs a job now, whether it is due or not.</summary>
    public void Start(int id)
    {
        lock (_gate)
        {
            if (!_running.Add(id))
                return;
        }

        _ = Task.Run(() => Run(id));
    }

    private SchemaCatalog Catalog => _database.Instance.Store.Committed.Catalog;

    private void StartDue()
    {
        var now = _database.Time.GetUtcNow().UtcDateTime;
        foreach (var job in Catalog.Objects.Values.OfType<SchedulerJob>().Where(j => j is { IsEnabled: true, IsRunning: false } && j.NextRun <= now))
            Start(job.Id);
        if (Catalog.Objects.Values.OfType<SchedulerJob>().Any(j => j is { IsEnabled: true, IsRunning: false } && j.NextRun > now))
            Wake();
    }

    private void Run(int id)
    {
        try
        {
            if (Catalog.Find<SchedulerJob>(id) is not { } job)
                return;
            using var session = _database.OpenSession(job.Owner, new SessionAttributes { Program = "J000", DriverName = "" });
            Jobs.Run(session.Context, job);
        }
        catch (OraException)
        {
            // it is in the run's details; a job whose owner may not log on never runs
        }
        finally
        {
            lock (_gate)
                _running.Remove(id);
            Wake();
        }
    }
}
