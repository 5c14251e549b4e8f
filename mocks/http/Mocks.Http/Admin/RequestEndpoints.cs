using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Mocks.Fixtures;
using Mocks.Http.Json;
using Mocks.Http.Mappings;
using Mocks.Http.NearMisses;
using Mocks.Http.Requests;
using Mocks.Http.Stubs;

namespace Mocks.Http.Admin;

/// <summary><c>/__admin/requests</c> and <c>/__admin/near-misses</c>.</summary>
internal sealed class RequestEndpoints(StateCell state, RequestLog log)
{
    private const int ShownMisses = 3;

    public AdminAnswer List(AdminCall call)
    {
        IEnumerable<ServedRequest> shown = log.Read();
        if (call.Query("unmatched") == "true")
            shown = shown.Where(served => served.Stub is null);
        if (Guid.TryParse(call.Query("matchingStub"), out var stub))
            shown = shown.Where(served => served.Stub?.Id == stub);
        if (call.Query("since") is { } from)
        {
            if (!DateTimeOffset.TryParse(from, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since))
                return AdminAnswer.Error(400, 10, $"{from} is not a valid ISO8601 date", pointer: "since");
            shown = shown.Where(served => served.Request.Time > since);
        }

        var filtered = shown.ToList();
        return Served("requests", filtered.Take(call.Number("limit") ?? int.MaxValue), filtered.Count);
    }

    public AdminAnswer Get(AdminCall call) => log.Read().FirstOrDefault(served => served.Request.Id == call.Id) is { } found
        ? AdminAnswer.Json(200, writer => RequestJson.Write(writer, found))
        : AdminAnswer.NotFound;

    public AdminAnswer Remove(AdminCall call)
    {
        log.Remove(served => served.Request.Id == call.Id);
        return AdminAnswer.Empty;
    }

    public AdminAnswer Clear(AdminCall call)
    {
        log.Clear();
        return AdminAnswer.Empty;
    }

    public AdminAnswer Count(AdminCall call)
    {
        if (!TryPattern(call.Request.BodyBytes, out var pattern, out var problems))
            return AdminAnswer.Invalid(problems);
        var count = Matching(pattern).Count();
        return AdminAnswer.Json(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("count", count);
            writer.WriteBoolean("requestJournalDisabled", false);
            writer.WriteEndObject();
        });
    }

    public AdminAnswer Find(AdminCall call) => TryPattern(call.Request.BodyBytes, out var pattern, out var problems)
        ? Requests(Matching(pattern).Take(call.Number("limit") ?? int.MaxValue))
        : AdminAnswer.Invalid(problems);

    public AdminAnswer RemoveMatching(AdminCall call)
    {
        if (!TryPattern(call.Request.BodyBytes, out var pattern, out var problems))
            return AdminAnswer.Invalid(problems);
        return Served("serveEvents", log.Remove(served => Matches(pattern, served)), null);
    }

    public AdminAnswer RemoveByMetadata(AdminCall call)
    {
        if (!MappingEndpoints.TryMatcher(call, out var matcher, out var problems))
            return AdminAnswer.Invalid(problems);
        return Served("serveEvents", log.Remove(served =>
            served.Stub is { } stub && MappingJson.Metadata(stub) is { ValueKind: JsonValueKind.Object } metadata
            && matcher.Matches(metadata.GetRawText())), null);
    }

    public AdminAnswer ListUnmatched(AdminCall call) => Requests(Unmatched());

    public AdminAnswer NearMissesOfUnmatched(AdminCall call) =>
        Misses(Unmatched().SelectMany(served => NearMissFinder.Find(served.Request.Bare(), state.Value, ShownMisses)
            .Select(miss => (served.Request, miss, (JsonElement?)null))));

    public AdminAnswer NearMissesOfRequest(AdminCall call)
    {
        if (!JsonBytes.TryParse(call.Request.BodyBytes, out var json) || json.ValueKind != JsonValueKind.Object)
            return AdminAnswer.Error(422, 10, "Error parsing JSON");
        var request = Described(json);
        return Misses(NearMissFinder.Find(request, state.Value, ShownMisses).Select(miss => (request, miss, (JsonElement?)null)));
    }

    /// <summary>The logged requests that are nearest to a pattern.</summary>
    public AdminAnswer NearMissesOfPattern(AdminCall call)
    {
        if (!TryPattern(call.Request.BodyBytes, out var pattern, out var problems) || !JsonBytes.TryParse(call.Request.BodyBytes, out var json))
            return AdminAnswer.Invalid(problems);
        var unnamed = new Stub { Id = Guid.Empty, Request = pattern, Response = new(), Source = default };
        return Misses(log.Read()
            .Select(served => (served.Request, Miss: new NearMiss(unnamed, NearMissFinder.Distance(pattern, served.Request.Bare(), served.Request.Path), null)))
            .OrderBy(pair => pair.Miss.Distance).Take(ShownMisses)
            .Select(pair => (pair.Request, pair.Miss, (JsonElement?)json)));
    }

    private IEnumerable<ServedRequest> Matching(RequestPattern pattern) => log.Read().Where(served => Matches(pattern, served));

    private static bool Matches(RequestPattern pattern, ServedRequest served)
    {
        var request = served.Request.Bare();
        return pattern.Matches(request, request.Path);
    }

    private IEnumerable<ServedRequest> Unmatched() => log.Read().Where(served => served.Stub is null);

    private static bool TryPattern(ReadOnlyMemory<byte> body, out RequestPattern pattern, out FixtureProblems problems)
    {
        problems = new FixtureProblems();
        var document = MappingDocument.Parse(body, "request", line => line, problems);
        pattern = (document.Root is { } root ? RequestReader.Read(document, root) : null) ?? RequestPattern.Everything;
        return problems.Count == 0;
    }

    /// <summary>A request that a client describes in JSON, to ask what it would be near to.</summary>
    private static ReceivedRequest Described(JsonElement json) => new()
    {
        Method = Text(json, "method") ?? "GET",
        Url = Text(json, "url") ?? "/",
        Scheme = Text(json, "scheme") ?? "http",
        Host = Text(json, "host") ?? Address(json)?.Host ?? "localhost",
        Port = Address(json)?.Port ?? 80,
        Protocol = "HTTP/1.1",
        ClientAddress = Text(json, "clientIp") ?? "",
        Time = DateTimeOffset.UnixEpoch,
        Headers = json.TryGetProperty("headers", out var headers) && headers.ValueKind == JsonValueKind.Object
            ? [.. headers.EnumerateObject().Select(header => new KeyValuePair<string, StringValues>(header.Name, JsonBytes.Text(header.Value)))]
            : [],
        BodyBytes = System.Text.Encoding.UTF8.GetBytes(Text(json, "body") ?? ""),
    };

    private static Uri? Address(JsonElement json) => Uri.TryCreate(Text(json, "absoluteUrl"), UriKind.Absolute, out var address) ? address : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static AdminAnswer Served(string name, IEnumerable<ServedRequest> requests, int? total) => AdminAnswer.Json(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray(name);
        foreach (var served in requests)
            RequestJson.Write(writer, served);
        writer.WriteEndArray();
        if (total is { } count)
        {
            writer.WriteStartObject("meta");
            writer.WriteNumber("total", count);
            writer.WriteEndObject();
            writer.WriteBoolean("requestJournalDisabled", false);
        }

        writer.WriteEndObject();
    });

    private static AdminAnswer Requests(IEnumerable<ServedRequest> requests) => AdminAnswer.Json(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("requests");
        foreach (var served in requests)
            RequestJson.WriteRequest(writer, served.Request);
        writer.WriteEndArray();
        writer.WriteBoolean("requestJournalDisabled", false);
        writer.WriteEndObject();
    });

    private static AdminAnswer Misses(IEnumerable<(ReceivedRequest Request, NearMiss Miss, JsonElement? Pattern)> misses) => AdminAnswer.Json(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("nearMisses");
        foreach (var (request, miss, pattern) in misses)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("request");
            RequestJson.WriteRequest(writer, request);
            writer.WritePropertyName(pattern is null ? "stubMapping" : "requestPattern");
            if (pattern is { } given)
                given.WriteTo(writer);
            else
                MappingJson.Write(writer, miss.Stub);
            RequestJson.WriteMatchResult(writer, miss);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
