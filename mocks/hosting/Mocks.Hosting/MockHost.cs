using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mocks.Fixtures;
using Mocks.Fixtures.Quirks;
using OpenTelemetry.Metrics;

namespace Mocks.Hosting;

/// <summary>
/// One process with one or more mocks: reads the environment, loads the fixtures, opens the ports, serves the admin API, and
/// stops within a second of SIGTERM.
/// </summary>
public sealed class MockHost : IAsyncDisposable
{
    /// <summary>Combinations of tags that an instrument may have; our own have a few.</summary>
    private const int MostTagSets = 64;

    private readonly WebApplication _application;
    private readonly IReadOnlyList<OpenListener> _listeners;
    private readonly ILoggerFactory _loggers;

    private MockHost(WebApplication application, IReadOnlyList<OpenListener> listeners, ILoggerFactory loggers)
    {
        _application = application;
        _listeners = listeners;
        _loggers = loggers;
    }

    /// <summary>What a program's Main returns: 0 after a stop that was asked for, 1 when it can't start.</summary>
    /// <param name="choose">The mocks to run; what it finds wrong with the settings is told with everything else.</param>
    public static async Task<int> RunAsync(IReadOnlyDictionary<string, string> environment, Func<Settings, MockFactory[]> choose)
    {
        var problems = new FixtureProblems();
        var factories = choose(new Settings(environment, problems));
        await using var host = Build(environment, problems, factories);
        if (host is null)
        {
            await Console.Error.WriteLineAsync(StartReport.Problems(problems));
            return 1;
        }

        try
        {
            await host.StartAsync();
        }
        catch (IOException exception)
        {
            await Console.Error.WriteLineAsync(StartReport.PortTaken(exception, host._listeners));
            return 1;
        }

        await host._application.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Builds the process up to the opening of ports. Null when something is wrong; <paramref name="problems"/> says what.</summary>
    public static MockHost? Build(
        IReadOnlyDictionary<string, string> environment, FixtureProblems problems, params MockFactory[] factories)
    {
        var clock = Stopwatch.GetTimestamp();
        var time = TimeProvider.System;
        var settings = new Settings(environment, problems);
        var options = new HostSettings(settings);
        var certificate = new ServerCertificate(settings, time);
        var journal = new Journal(time);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Mocks" });
        ConfigureLogging(builder.Logging, options);
        var loggers = LoggerFactory.Create(logging => ConfigureLogging(logging, options));

        var context = new MockContext(settings, journal, loggers, time, certificate);
        var mocks = factories.Select(factory => factory(context)).ToArray();
        var empty = mocks.Where(mock => mock.WatchedFolders is not null).ToDictionary(mock => mock.Name, mock => mock.State);
        var sets = new FixtureFolders(options);
        var set = sets.ReadStart(problems);
        if (set is not null)
        {
            foreach (var mock in mocks)
                mock.Restore(mock.Load(set, mock.State, problems));
        }

        var states = new States(mocks, empty);
        var quirks = StartQuirks(states, set, options, problems);
        if (problems.Count > 0 || set is null)
        {
            loggers.Dispose(); // the console's has a thread
            return null;
        }

        LoadedFiles.LetGo(set);
        states.MarkStart();

        var adminListener = new OpenListener("admin", new HttpListener("admin", options.AdminPort, false, _ => Task.CompletedTask));
        OpenListener[] listeners =
            [.. mocks.SelectMany(mock => mock.Listeners.Select(listener => new OpenListener(mock.Name, listener))), adminListener];
        var admin = new AdminContext(set, sets, states, quirks, journal, listeners, certificate, options.AdminToken);
        ConfigureServices(builder, listeners, adminListener, certificate);
        if (options.Watches && empty.Count > 0)
            builder.Services.AddHostedService(_ => new FixtureWatcher(admin, time, loggers.CreateLogger<FixtureWatcher>()));
        var application = builder.Build();
        Route(application, admin);

        var host = new MockHost(application, listeners, loggers);
        application.Lifetime.ApplicationStarted.Register(() =>
        {
            admin.Ready = true;
            var elapsed = Stopwatch.GetElapsedTime(clock);
            StartReport.Ready(loggers.CreateLogger<MockHost>(), set, listeners, elapsed);
            if (options.LogFormat == "text")
                Console.Out.WriteLine(StartReport.Table(set, listeners, elapsed));
        });
        application.Lifetime.ApplicationStopping.Register(() => admin.Ready = false);
        return host;
    }

    /// <summary>Opens the ports.</summary>
    /// <exception cref="IOException">A port is taken.</exception>
    public Task StartAsync(CancellationToken cancellationToken = default) => _application.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken = default) => _application.StopAsync(cancellationToken);

    /// <summary>The port that a listener got.</summary>
    /// <param name="listener">Its name: <c>ldap</c>, <c>oracle</c>, <c>http</c>, <c>admin</c>.</param>
    public int Port(string listener) => _listeners.First(open => open.Listener.Name == listener).Port;

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _loggers.Dispose();
    }

    /// <summary>Checks all quirks that are known and switches on those that the environment names; only worth its while when all else is right.</summary>
    private static QuirkSwitches StartQuirks(States states, FixtureSet? set, HostSettings options, FixtureProblems problems)
    {
        var builtIn = new Lazy<IReadOnlyList<QuirkDeclaration>>(() => QuirkCatalog.BuiltIn(states.Mocks));
        var declared = set?.Quirks ?? [];
        var quirks = new QuirkSwitches(states, builtIn, set ?? FixtureSet.Empty);
        foreach (var name in options.Quirks.Select(request => QuirkRequest.Parse(request).Name).Where(name => quirks.Known.All(quirk => quirk.Name != name)))
            problems.Add("MOCK_QUIRKS", 0, $"there is no quirk \"{name}\"", NearestName.Remedy(name, [.. quirks.Known.Select(quirk => quirk.Name)]));
        if (problems.Count > 0)
            return quirks;
        if (declared.Count > 0)
            QuirkCatalog.Check(declared, builtIn.Value, states.Mocks.ToDictionary(mock => mock.Name, mock => mock.State), states.Mocks, problems);
        if (problems.Count == 0)
            quirks.Start(options.Quirks, problems);
        return quirks;
    }

    private static void ConfigureLogging(ILoggingBuilder logging, HostSettings options)
    {
        logging.SetMinimumLevel(options.LogLevel);
        // the host's own start and stop lines and Kestrel's per-connection chatter say nothing that ours don't
        logging.AddFilter("Microsoft", options.LogLevel > LogLevel.Warning ? options.LogLevel : LogLevel.Warning);
        // why it can't start is told in a sentence
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        if (options.LogFormat == "json")
        {
            logging.AddJsonConsole(json =>
            {
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }
        else
        {
            logging.AddSimpleConsole(text =>
            {
                text.SingleLine = true;
                text.TimestampFormat = "HH:mm:ss ";
            });
        }
    }

    private static void ConfigureServices(
        WebApplicationBuilder builder, OpenListener[] listeners, OpenListener admin, ServerCertificate certificate)
    {
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        // one hop from a socket to the code that reads it; what may block for long hops once more by itself
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 512 * 1024 * 1024;
            kestrel.ResponseHeaderEncodingSelector = _ => System.Text.Encoding.Latin1; // mocked APIs answer with more than ASCII
            KestrelListeners.Listen(kestrel, [.. listeners.Where(open => open != admin)], certificate);
            kestrel.Listen(KestrelListeners.AnyAddress, admin.Listener.Port, options =>
            {
                admin.Kestrel = options;
                KestrelListeners.UsePool(options);
            });
        });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(700));
        builder.Services.AddSingleton<IReadOnlyList<OpenListener>>(listeners);
        builder.Services.AddSingleton(certificate);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHostedService<TcpAcceptor>();
        builder.Services.AddHostedService<UdpReceiver>();
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter("Mocks.*", "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel")
            // room for two thousand combinations of tags in each instrument was a quarter of the start
            .AddView("*", new MetricStreamConfiguration { CardinalityLimit = MostTagSets })
            .AddPrometheusExporter());
    }

    private static void Route(WebApplication application, AdminContext admin)
    {
        application.Use((context, next) =>
            context.Features.Get<HttpListenerFeature>() is { } listener ? listener.Handler(context) : next(context));
        application.Use(AdminProblems.Answer);
        application.Use(AdminToken.Check(admin.Token));
        application.UseRouting();
        application.MapPrometheusScrapingEndpoint();
        AdminApi.Map(application, admin);
    }
}
