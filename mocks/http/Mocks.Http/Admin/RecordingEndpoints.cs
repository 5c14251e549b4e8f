using System.Text.Json;
using Mocks.Fixtures;
using Mocks.Http.Json;
using Mocks.Http.Mappings;
using Mocks.Http.Recordings;
using Mocks.Http.Requests;
using Mocks.Http.Responses;
using Mocks.Http.Stubs;

namespace Mocks.Http.Admin;

/// <summary>
/// <c>/__admin/recordings</c>: passes every request on to a target while it records, and makes mappings of what was passed on.
/// Nothing is written to disk: files of bodies are kept as those of the admin API are.
/// </summary>
internal sealed class RecordingEndpoints(StateCell state, RequestLog log)
{
    private readonly Lock _lock = new();
    private RecordingSpec? _running;
    private Guid _proxy;
    private long _from;
    private bool _everStarted;

    public AdminAnswer Status(AdminCall call)
    {
        lock (_lock)
        {
            return AdminAnswer.Json(200, writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("status", _running is not null ? "Recording" : _everStarted ? "Stopped" : "NeverStarted");
                writer.WriteEndObject();
            });
        }
    }

    public AdminAnswer Start(AdminCall call)
    {
        if (call.Request.BodyBytes.IsEmpty)
            return AdminAnswer.Error(422, 10, "Error parsing JSON", "No content to map due to end-of-input", "/");
        if (!TrySpec(call, out var spec))
            return Unreadable(spec);
        lock (_lock)
        {
            if (spec.TargetBaseUrl is { } target)
            {
                var json = JsonBytes.Bytes(writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteStartObject("response");
                    writer.WriteString("proxyBaseUrl", target);
                    writer.WriteEndObject();
                    writer.WriteEndObject();
                });
                var problems = new FixtureProblems();
                if (Stubs(json, problems) is not [var proxy])
                    return AdminAnswer.Invalid(problems);
                _proxy = proxy.Id;
                state.Change(present => present with { Stubs = present.Stubs.With([proxy]) });
            }

            _running = spec;
            _everStarted = true;
            _from = call.Request.Number;
        }

        return AdminAnswer.Empty;
    }

    public AdminAnswer Stop(AdminCall call)
    {
        RecordingSpec spec;
        long from;
        lock (_lock)
        {
            if (_running is not { } running)
                return AdminAnswer.Error(400, 30, "Not currently recording.");
            (spec, from) = (running, _from);
            _running = null;
            state.Change(present => present.Stubs.Find(_proxy) is { } proxy ? present with { Stubs = present.Stubs.Without(proxy) } : present);
        }

        return Keep(spec, served => served.Request.Number > from);
    }

    public AdminAnswer Snapshot(AdminCall call) =>
        TrySpec(call, out var spec) ? Keep(spec, _ => true) : Unreadable(spec);

    private static AdminAnswer Unreadable(RecordingSpec spec) => spec.Error is { } error
        ? AdminAnswer.Error(422, 10, "Error parsing JSON", error.Detail, error.Pointer)
        : AdminAnswer.Error(422, 10, "Error parsing JSON");

    private AdminAnswer Keep(RecordingSpec spec, Predicate<ServedRequest> since)
    {
        var problems = new FixtureProblems();
        var filter = spec.Filters is { } filters ? RecordingFilter.Read(filters, problems) : RequestPattern.Everything;
        if (filter is null || problems.Count > 0)
            return AdminAnswer.Invalid(problems);
        // the latest first, as the log has them: what was asked first is added last
        var recorded = log.Read()
            .Where(entry => since(entry) && (entry.IsPassedOn || spec.AllowsNonProxied))
            .Where(entry => (spec.Ids.Count == 0 || spec.Ids.Contains(entry.Request.Id.ToString())) && filter.Matches(entry.Request.Bare(), entry.Request.Path))
            .Select(entry => new RecordedMapping(spec, entry))
            .ToList();
        var scenarios = new RecordedScenarios(recorded);
        var files = spec.RepeatsAsScenarios ? recorded : [.. recorded.Where(scenarios.IsLatest)];
        var mappings = files.Select(mapping => mapping.Write(spec.RepeatsAsScenarios ? scenarios.Step(mapping) : null));
        List<Stub> stubs = [.. mappings.SelectMany(mapping => Stubs(mapping, problems))];
        if (problems.Count > 0)
            return AdminAnswer.Invalid(problems);
        state.Change(present => present with
        {
            Stubs = present.Stubs.With(stubs),
            Files = files.Where(mapping => mapping.FileName is not null).Aggregate(
                present.Files, (known, mapping) => known.With(mapping.FileName!, new FixedBody(mapping.Body))), // those without a name are left out
        });
        return Answer(spec, stubs);
    }

    private static AdminAnswer Answer(RecordingSpec spec, List<Stub> stubs) => AdminAnswer.Json(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray(spec.IdsOnly ? "ids" : "mappings");
        foreach (var stub in stubs)
        {
            if (spec.IdsOnly)
                writer.WriteStringValue(stub.IdText);
            else
                MappingJson.Write(writer, stub);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static IReadOnlyList<Stub> Stubs(ReadOnlyMemory<byte> json, FixtureProblems problems) =>
        MappingReader.ReadFile(MappingDocument.Parse(json, "recording", line => line, problems), null, false);

    private static bool TrySpec(AdminCall call, out RecordingSpec spec)
    {
        var body = call.Request.BodyBytes.IsEmpty ? "{}"u8.ToArray() : call.Request.BodyBytes;
        var read = JsonBytes.TryParse(body, out var json) && json.ValueKind == JsonValueKind.Object;
        spec = new RecordingSpec(json);
        return read && spec.Error is null;
    }
}
