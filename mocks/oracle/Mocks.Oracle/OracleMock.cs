using Microsoft.Extensions.Logging;
using Mocks.Fixtures;
using Mocks.Hosting;
using Mocks.Oracle.Connections;
using Mocks.Oracle.Export;
using Mocks.Oracle.Protocol.Ttc;
using Mocks.Oracle.Quirks;
using Mocks.Oracle.Scripts;
using Mocks.Oracle.Sql.Engine;
using Mocks.Oracle.Sql.Engine.Merging;
using Mocks.Oracle.Sql.Storage;

namespace Mocks.Oracle;

/// <summary>An Oracle database: its state is what is committed, its protocol is Oracle Net.</summary>
public sealed partial class OracleMock : IMock, IDisposable
{
    /// <summary>Calls that wait for a row lock hold a thread each; below this many the pool adds threads without delay.</summary>
    private const int Threads = 128;

    private readonly OracleSettings _settings;
    private readonly Database _database;
    private readonly OracleMetrics _metrics = new();
    private readonly ILogger _logger;
    private readonly OracleQuirks _quirks;
    private int _told;

    public OracleMock(MockContext context)
    {
        _settings = OracleSettings.Read(context.Settings);
        _logger = context.Loggers.CreateLogger<OracleMock>();
        _database = new Database(
            new DatabaseOptions(_settings.Release, _settings.Services[0], _settings.SystemPassword, _settings.OpenCursors), context.Time);
        if (_settings.RandomPassword is { } password)
            LogRandomPassword(_logger, password);

        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, Threads), ports);
        var identity = _settings.Release == 19 ? ServerIdentity.Release19c : ServerIdentity.Release23ai;
        var faults = new OracleFaults();
        _quirks = new OracleQuirks(_database, faults, _logger);
        var server = new OracleServer(_settings, identity, _database, context.Journal, _metrics, context.Time) { Faults = faults };
        var handler = new OracleConnectionHandler(server, context.Loggers.CreateLogger<OracleConnectionHandler>());
        Listeners =
        [
            new TcpListener("oracle", _settings.Port, Tls: false, handler.RunAsync),
            new TcpListener("oracle-tls", _settings.TlsPort, Tls: true, handler.RunAsync),
        ];
    }

    public string Name => "oracle";

    public IReadOnlyList<Listener> Listeners { get; }

    public object State => _database.State;

    public object Load(FixtureSet set, object state, FixtureProblems problems)
    {
        var database = _database.Fork((DbState)state);
        ApplicationUser.Create(database, _settings);
        var isNew = Volatile.Read(ref _told) == 0;
        if (isNew)
            InitScripts.Execute(database, _settings.InitFolder, problems);
        FixtureLoad.Execute(database, set, problems);
        if (isNew)
            InitScripts.Execute(database, _settings.StartFolder, problems);
        return database.State;
    }

    public void Restore(object state)
    {
        _quirks.ReleaseAll();
        _database.Restore((DbState)state);
        if (Interlocked.Exchange(ref _told, 1) == 0)
            LogReady(_logger);
    }

    public void Change(Func<object, object> change) => _database.Change(state => (DbState)change(state));

    public object Merge(object from, object to, object current)
    {
        try
        {
            return Database.Merge((DbState)from, (DbState)to, (DbState)current);
        }
        catch (MergeConflictException exception)
        {
            throw new StateConflictException(exception.Message);
        }
    }

    public IQuirkMechanics Quirks => _quirks;

    public IReadOnlyList<ExportedFile> Export(object state) =>
        [new ExportedFile("oracle/export.sql", ScriptExport.Write(_database.Fork((DbState)state)))];

    public void Dispose()
    {
        _quirks.Dispose();
        _metrics.Dispose();
    }

    [LoggerMessage(1905, LogLevel.Information, "DATABASE IS READY TO USE!")]
    private static partial void LogReady(ILogger logger);

    [LoggerMessage(1906, LogLevel.Information, "ORACLE PASSWORD FOR SYS AND SYSTEM: {Password}")]
    private static partial void LogRandomPassword(ILogger logger, string password);
}
