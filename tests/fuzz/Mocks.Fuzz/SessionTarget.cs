using System.Buffers;
using System.IO.Pipelines;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Mocks.Fixtures;
using Mocks.Hosting;
using Mocks.Oracle;
using Mocks.Oracle.Connections;
using Mocks.Oracle.Protocol;
using Mocks.Oracle.Protocol.Ttc;
using Mocks.Oracle.Quirks;
using Mocks.Oracle.Sessions;
using Mocks.Oracle.Sql.Engine;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Storage;

namespace Mocks.Fuzz;

/// <summary>A signed-in client's requests, executed: the calls, the values and what stands behind them. A bug that a call reports is a finding.</summary>
internal sealed class SessionTarget : ITarget, IDisposable
{
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(2);

    private readonly Database _database = new(new DatabaseOptions(), TimeProvider.System);
    private readonly OracleMetrics _metrics = new();
    private readonly OracleServer _server;
    private readonly DbState _empty;

    public SessionTarget()
    {
        var settings = OracleSettings.Read(new Settings(new Dictionary<string, string>(StringComparer.Ordinal), new FixtureProblems()));
        _server = new OracleServer(settings, ServerIdentity.Release23ai, _database, new Journal(TimeProvider.System), _metrics, TimeProvider.System) { Faults = new OracleFaults() };
        using var session = _database.OpenSession("SYSTEM", new SessionAttributes());
        foreach (var sql in (string[])["create table docs (id number primary key, c clob, b blob)", "insert into docs values (1, 'some text', hextoraw('0102'))", "commit"])
        {
            using var cursor = session.Prepare(sql);
            cursor.Execute([], ExecuteOptions.Default);
        }

        _empty = _database.State;
    }

    public string Name => "session";

    public IReadOnlyList<byte[]> Corpus { get; } = [.. Recording.All.SelectMany(recording => recording.Requests)];

    public void Run(byte[] input)
    {
        foreach (var recording in Recording.All)
            RunAsync(recording.Dialect, input).GetAwaiter().GetResult();
        _database.Restore(_empty);
    }

    public void Dispose() => _metrics.Dispose();

    private async Task RunAsync(TtcDialect dialect, byte[] request)
    {
        var input = new TtcInput();
        var output = new TtcOutput(PipeWriter.Create(Stream.Null), new PacketTrace(NullLogger.Instance, on: false, "fuzz")) { LargeLengths = true };
        var bugs = new BugLog();
        var session = _database.OpenSession("SYSTEM", new SessionAttributes());
        session.IsCancelPending = () => input.IsInterrupted;
        var connection = new Connection(_server, input, output, "fuzz:1", bugs)
        {
            ServiceName = "FREEPDB1",
            Pooled = false,
            EndOfResponseOffered = false,
            Dialect = dialect,
            Session = new ClientSession(session, _metrics),
        };
        await input.AppendAsync(new ReadOnlySequence<byte>(request), endsRequest: true, CancellationToken.None);
        input.Complete();
        var calls = CallLoop.RunAsync(connection, CancellationToken.None);
        try
        {
            // a statement may take for ever by right, but not when it is cancelled
            if (await Task.WhenAny(calls, Task.Delay(LongestCall)) != calls)
                connection.Interrupt();
            await calls;
        }
        catch (ProtocolException)
        {
            // the client would lose its connection
        }
        finally
        {
            connection.Session?.Dispose();
        }

        if (bugs.First is { } bug)
            throw new InvalidOperationException("a call failed of a bug", bug);
    }

    /// <summary>Keeps the first exception that was logged as an error.</summary>
    private sealed class BugLog : ILogger
    {
        public Exception? First { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            First ??= exception;
    }
}
