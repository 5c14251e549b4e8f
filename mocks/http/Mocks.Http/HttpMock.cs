using Microsoft.Extensions.Logging;
using Mocks.Fixtures;
using Mocks.Hosting;
using Mocks.Http.Admin;
using Mocks.Http.Apis;
using Mocks.Http.Cors;
using Mocks.Http.Mappings;
using Mocks.Http.Quirks;
using Mocks.Http.Requests;
using Mocks.Http.Stubs;
using Mocks.Http.Templates;
using Mocks.Http.Webhooks;

namespace Mocks.Http;

/// <summary>Stands in for third-party HTTP APIs, as WireMock's mappings describe them.</summary>
public sealed partial class HttpMock : IMock
{
    private readonly StateCell _state;
    private readonly HttpOptions _options;
    private readonly Journal _journal;
    private readonly ILogger _log;
    private IReadOnlyList<MappingSource> _start = [];

    public HttpMock(MockContext context)
    {
        _journal = context.Journal;
        _options = new HttpOptions(context.Settings);
        _log = context.Loggers.CreateLogger<HttpMock>();
        _state = new StateCell(HttpState.Empty(context.Time, _options.Seed) with { Packs = _options.Packs });
        var log = new RequestLog(_options.MostLoggedRequests);
        var faults = new HttpFaults();
        Quirks = new HttpQuirks(faults, context.Certificate, _options.TemplatesEverything);
        var admin = new AdminApi(_state, log, _options.TemplatesEverything, context.Time, notice => LogNotice(_log, notice));
        var server = new StubServer(
            _state, log, admin, new WebhookSender(context.Journal), new CorsPolicy(_options.Origins), faults, context.Journal, context.Time);
        Listeners =
        [
            new HttpListener("http", _options.Port, false, server.HandleAsync),
            new HttpListener(
                "https", _options.TlsPort, true, server.HandleAsync, new TlsClients(
                    context.Settings, "MOCK_HTTP_CLIENT_CA", "MOCK_HTTP_CLIENT_AUTH", _options.RequiresClientCertificate)),
        ];
    }

    public string Name => "http";

    public IReadOnlyList<Listener> Listeners { get; }

    public object State => _state.Value;

    public IReadOnlyList<string>? WatchedFolders => [_options.Root ?? MappingSource.DefaultWireMockRoot];

    public object Load(FixtureSet set, object state, FixtureProblems problems)
    {
        var before = (HttpState)state;
        var isStart = before.Loaded.Count == 0 && before.Parts.IsEmpty;
        var sources = MappingSource.Of(set, _options.Api, _options.Root, problems);
        var read = sources
            .SelectMany(source => source.Read(_start.FirstOrDefault(known => known.Name == source.Name), problems, _options.TemplatesEverything))
            .ToList();
        var stubs = read.SelectMany(file => file.Stubs).Select(stub => stub with { FromFile = true });
        var files = ApiFiles.Of(set, _options.Api, isStart ? _options.Documents : [], problems);
        var api = ApiContents.Read(files, _options, set, _journal, problems);
        List<Stub> added = [.. api.Stubs.Concat(stubs)];
        foreach (var notice in read.SelectMany(file => file.Notices))
            LogNotice(_log, notice);
        if (isStart && problems.Count == 0)
            _start = sources;
        var loaded = before.Loaded.With(added);
        return before with
        {
            Stubs = ReferenceEquals(before.Stubs, before.Loaded) ? loaded : before.Stubs.With(added),
            Loaded = loaded,
            Services = before.Services with
            {
                Random = new SeededRandom(_options.Seed),
                Datasets = before.Services.Datasets.SetItems(set.Datasets),
            },
            Files = sources.Aggregate(before.Files, (files, source) => files.With(source.Files)),
            Parts = [.. api.Parts, .. before.Parts],
            Resources = before.Resources.SetItems(api.Rows),
        };
    }

    public void Change(Func<object, object> change) => _state.Change(state => (HttpState)change(state));

    public object Merge(object from, object to, object current) => StateMerge.Merge((HttpState)from, (HttpState)to, (HttpState)current);

    public IQuirkMechanics Quirks { get; }

    public IReadOnlyList<ExportedFile> Export(object state) => StateExport.Files((HttpState)state);

    public void Restore(object state) => _state.Value = (HttpState)state;

    [LoggerMessage(3001, LogLevel.Warning, "{Notice}")]
    private static partial void LogNotice(ILogger log, FixtureProblem notice);
}
