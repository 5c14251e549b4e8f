using System.Collections.Immutable;
using Mocks.Fixtures;
using Mocks.Hosting;
using Mocks.Http.Admin;
using Mocks.Http.Mappings;
using Mocks.Http.Requests;
using Mocks.Http.Stubs;
using Mocks.Http.Templates;
using Mocks.Http.Webhooks;

namespace Mocks.Http;

/// <summary>Stands in for third-party HTTP APIs, as WireMock's mappings describe them.</summary>
public sealed class HttpMock : IMock
{
    private readonly StateCell _state;
    private readonly string? _api;
    private readonly string? _wireMockRoot;
    private readonly int _seed;

    public HttpMock(MockContext context)
    {
        _api = context.Settings.Text("MOCK_HTTP_API");
        _wireMockRoot = context.Settings.Text("MOCK_WIREMOCK_ROOT");
        _seed = context.Settings.Number("MOCK_SEED", 1);
        _state = new StateCell(HttpState.Empty(context.Time, _seed));
        var log = new RequestLog();
        var server = new StubServer(_state, log, new AdminApi(_state, log, context.Time), new WebhookSender(context.Journal), context.Journal, context.Time);
        Listeners =
        [
            new HttpListener("http", context.Settings.Port("MOCK_HTTP_PORT", 8080), false, server.HandleAsync),
            new HttpListener("https", context.Settings.Port("MOCK_HTTP_TLS_PORT", 8443), true, server.HandleAsync),
        ];
    }

    public string Name => "http";

    public IReadOnlyList<Listener> Listeners { get; }

    public object State => _state.Value;

    public object Load(FixtureSet set, object state, FixtureProblems problems)
    {
        var before = (HttpState)state;
        var sources = MappingSource.Of(set, _api, _wireMockRoot, problems);
        var loaded = before.Loaded.With(sources.SelectMany(source => source.Read(problems)).Select(stub => stub with { FromFile = true }));
        var services = before.Services with
        {
            Random = new SeededRandom(_seed), Datasets = before.Services.Datasets.SetItems(set.Datasets),
        };
        return new HttpState(loaded, ImmutableDictionary<string, string>.Empty, loaded, services)
        {
            Files = sources.Aggregate(before.Files, (files, source) => files.With(source.Files)),
        };
    }

    public void Restore(object state) => _state.Value = (HttpState)state;
}
