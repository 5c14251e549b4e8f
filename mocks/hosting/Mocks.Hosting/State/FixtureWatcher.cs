using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mocks.Fixtures;

namespace Mocks.Hosting;

/// <summary>
/// Reads the start-up files again when they change, for the mocks that can take them while they serve. A version with mistakes is left
/// aside: the last good one stays, and the health endpoint tells what is wrong with the new one.
/// </summary>
internal sealed partial class FixtureWatcher(AdminContext admin, TimeProvider time, ILogger<FixtureWatcher> log) : BackgroundService
{
    // an editor or a copy writes several files, and each in several steps
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(100);

    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Whoever is told that the host has started may change a file at once: it is watched by then.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var folder in Folders())
                _watchers.Add(Watch(folder));
        }
        catch (IOException exception)
        {
            // there may be no more watches to be had
            LogUnwatched(log, exception.Message);
        }

        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (_watchers.Count > 0 && await _changes.Reader.WaitToReadAsync(stoppingToken))
        {
            await Task.Delay(Settled, time, stoppingToken);
            _changes.Reader.TryRead(out _);
            Reload();
        }
    }

    public override void Dispose()
    {
        foreach (var watcher in _watchers)
            watcher.Dispose();
        base.Dispose();
    }

    private IEnumerable<string> Folders() => admin.States.Mocks
        .SelectMany(mock => mock.WatchedFolders ?? [])
        .Prepend(admin.Folders.StartFolder)
        .OfType<string>()
        .Where(Directory.Exists)
        .Distinct(StringComparer.Ordinal);

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => _changes.Writer.TryWrite(true);
        watcher.Created += (_, _) => _changes.Writer.TryWrite(true);
        watcher.Deleted += (_, _) => _changes.Writer.TryWrite(true);
        watcher.Renamed += (_, _) => _changes.Writer.TryWrite(true);
        watcher.Error += (_, _) => _changes.Writer.TryWrite(true);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Reload()
    {
        var problems = new FixtureProblems();
        try
        {
            if (admin.Folders.ReadStart(problems) is { } set && problems.Count == 0)
                admin.States.Reload(set, problems);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(admin.Folders.StartFolder ?? "", 0, $"a file went away while it was read: {exception.Message}", "It is read again at the next change.");
        }

        admin.ReloadProblems = [.. problems.Select(problem => problem.ToString())];
        if (problems.Count == 0)
            LogReloaded(log);
        foreach (var problem in problems)
            LogProblem(log, problem);
    }

    [LoggerMessage(1010, LogLevel.Information, "Files have changed and are served.")]
    private static partial void LogReloaded(ILogger log);

    [LoggerMessage(1011, LogLevel.Warning, "Files have changed and are not served: {Problem}")]
    private static partial void LogProblem(ILogger log, FixtureProblem problem);

    [LoggerMessage(1012, LogLevel.Warning, "Changes of files are not seen: {Reason}")]
    private static partial void LogUnwatched(ILogger log, string reason);
}
