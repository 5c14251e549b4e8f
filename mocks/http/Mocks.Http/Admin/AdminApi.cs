using Microsoft.AspNetCore.Http;
using Mocks.Fixtures;
using Mocks.Http.Requests;
using Mocks.Http.Stubs;

namespace Mocks.Http.Admin;

/// <summary>WireMock's admin API, below <c>/__admin</c> on the mock's own port, for clients that know it.</summary>
internal sealed class AdminApi
{
    public const string Root = "/__admin";

    private readonly AdminRoute[] _routes;

    public AdminApi(StateCell state, RequestLog log, bool templates, TimeProvider time, Action<FixtureProblem> tell)
    {
        var mappings = new MappingEndpoints(state, log, templates, tell);
        var requests = new RequestEndpoints(state, log);
        var scenarios = new ScenarioEndpoints(state);
        var server = new ServerEndpoints(state, log, time);
        var files = new FileEndpoints(state);
        var recordings = new RecordingEndpoints(state, log);
        _routes =
        [
            new("GET", "/", mappings.List),
            new("GET", "/mappings", mappings.List),
            new("POST", "/mappings", mappings.Add),
            new("DELETE", "/mappings", mappings.RemoveAll),
            new("POST", "/mappings/reset", mappings.Reset),
            new("POST", "/mappings/save", _ => AdminAnswer.NotSupported("Saving mappings to files")),
            new("POST", "/mappings/import", mappings.Import),
            new("POST", "/mappings/remove", mappings.RemoveMatching),
            new("POST", "/mappings/find-by-metadata", mappings.FindByMetadata),
            new("POST", "/mappings/remove-by-metadata", mappings.RemoveByMetadata),
            new("GET", "/mappings/unmatched", mappings.ListUnmatched),
            new("DELETE", "/mappings/unmatched", mappings.RemoveUnmatched),
            new("GET", "/mappings/{id}", mappings.Get),
            new("PUT", "/mappings/{id}", mappings.Replace),
            new("DELETE", "/mappings/{id}", mappings.Remove),
            new("GET", "/requests", requests.List),
            new("DELETE", "/requests", requests.Clear),
            new("POST", "/requests/count", requests.Count),
            new("POST", "/requests/find", requests.Find),
            new("POST", "/requests/remove", requests.RemoveMatching),
            new("POST", "/requests/remove-by-metadata", requests.RemoveByMetadata),
            new("POST", "/requests/reset", requests.Clear),
            new("GET", "/requests/unmatched", requests.ListUnmatched),
            new("GET", "/requests/unmatched/near-misses", requests.NearMissesOfUnmatched),
            new("GET", "/requests/{id}", requests.Get),
            new("DELETE", "/requests/{id}", requests.Remove),
            new("POST", "/near-misses/request", requests.NearMissesOfRequest),
            new("POST", "/near-misses/request-pattern", requests.NearMissesOfPattern),
            new("GET", "/scenarios", scenarios.List),
            new("POST", "/scenarios/reset", scenarios.Reset),
            new("PUT", "/scenarios/{}/state", scenarios.SetState),
            new("GET", "/files", files.List),
            new("GET", "/files/{*}", files.Get),
            new("PUT", "/files/{*}", files.Put),
            new("DELETE", "/files/{*}", files.Remove),
            new("GET", "/settings", server.Settings),
            new("POST", "/settings", server.ChangeSettings),
            new("PUT", "/settings", server.ChangeSettings),
            new("POST", "/reset", server.Reset),
            new("GET", "/health", server.Health),
            new("GET", "/version", server.Version),
            new("GET", "/recordings/status", recordings.Status),
            new("POST", "/recordings/start", recordings.Start),
            new("POST", "/recordings/stop", recordings.Stop),
            new("POST", "/recordings/snapshot", recordings.Snapshot),
            new("POST", "/shutdown", _ => AdminAnswer.NotSupported("Shutting down by a client")),
        ];
    }

    public static bool IsAdmin(string path) =>
        path.StartsWith(Root, StringComparison.Ordinal) && (path.Length == Root.Length || path[Root.Length] == '/');

    public async Task HandleAsync(HttpContext context, ReceivedRequest request, CancellationToken cancellationToken)
    {
        var answer = Answer(request);
        var response = context.Response;
        response.StatusCode = answer.Status;
        if (answer.ContentType is { } type)
            response.ContentType = type;
        response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.BodyWriter.WriteAsync(answer.Body, cancellationToken);
    }

    private AdminAnswer Answer(ReceivedRequest request)
    {
        var path = request.Path[Root.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        foreach (var route in _routes)
        {
            if (route.Method == request.Method && route.Match(path) is { } taken)
                return route.Answer(new AdminCall(request, taken));
        }

        return AdminAnswer.NotFound;
    }
}
