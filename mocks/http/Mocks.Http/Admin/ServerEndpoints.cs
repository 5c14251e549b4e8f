using System.Globalization;
using System.Text.Json;
using Mocks.Fixtures;
using Mocks.Http.Mappings;
using Mocks.Http.Requests;
using Mocks.Http.Responses;
using Mocks.Http.Stubs;

namespace Mocks.Http.Admin;

/// <summary>What concerns the whole server: health, version, settings, reset.</summary>
internal sealed class ServerEndpoints(StateCell state, RequestLog log, TimeProvider time)
{
    /// <summary>The version of WireMock whose API this is; clients choose by it what they may ask.</summary>
    private const string WireMockVersion = "3.13.2";

    private static readonly string[] Shown = ["fixedDelay", "delayDistribution", "extended"];

    private readonly long _started = time.GetTimestamp();

    public AdminAnswer Health(AdminCall call) => AdminAnswer.Json(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("status", "healthy");
        writer.WriteString("message", "Wiremock is ok");
        writer.WriteString("version", WireMockVersion);
        writer.WriteNumber("uptimeInSeconds", (long)time.GetElapsedTime(_started).TotalSeconds);
        writer.WriteString("timestamp", time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    });

    public AdminAnswer Version(AdminCall call) => AdminAnswer.Json(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("version", WireMockVersion);
        writer.WriteEndObject();
    });

    public AdminAnswer Settings(AdminCall call) => AdminAnswer.Json(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("settings");
        var settings = state.Value.Settings;
        foreach (var name in Shown)
        {
            if (settings is { } given && given.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }
        }

        writer.WriteBoolean("proxyPassThrough", settings is null || (settings.Value.TryGetProperty("proxyPassThrough", out var passes) && passes.ValueKind == JsonValueKind.True));
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    public AdminAnswer ChangeSettings(AdminCall call)
    {
        var problems = new FixtureProblems();
        var document = MappingDocument.Parse(call.Request.BodyBytes, "request", line => line, problems);
        if (document.Root is not { } root)
            return AdminAnswer.Invalid(problems);
        var fields = new MappingFields(document, root["settings"] ?? root);
        Delay? delay = fields.Whole("fixedDelay", 0) is { } milliseconds and > 0 ? new FixedDelay(milliseconds) : null;
        if (fields.Object("delayDistribution") is { } distribution && DelayReader.Read(document, distribution) is { } random)
            delay = random;
        fields.Ignore("proxyPassThrough", "extended");
        fields.RejectOthers("the settings");
        if (problems.Count > 0)
            return AdminAnswer.Invalid(problems);
        var settings = document.Json(fields.Spot).Clone();
        state.Change(present => present with { Delay = delay, Settings = settings });
        return AdminAnswer.Ok;
    }

    /// <summary>Mappings, scenarios and settings as after the start, and an empty log.</summary>
    public AdminAnswer Reset(AdminCall call)
    {
        state.Change(present => present with
        {
            Stubs = present.Loaded,
            Scenarios = present.Scenarios.Clear(),
            Repetitions = present.Repetitions.Clear(),
            Delay = null,
            Settings = null,
        });
        log.Clear();
        return AdminAnswer.Ok;
    }
}
