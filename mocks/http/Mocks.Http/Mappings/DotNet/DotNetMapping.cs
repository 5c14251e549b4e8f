using System.Globalization;
using Mocks.Http.Responses;
using Mocks.Http.Stubs;

namespace Mocks.Http.Mappings.DotNet;

/// <summary>
/// Reads a mapping in WireMock.Net's dialect, whose fields are those of the mapping model of <c>WireMock.Net.Abstractions</c>, into
/// the same stub as the other. Names are read without regard to case, as its own reader does.
/// </summary>
internal static class DotNetMapping
{
    // a lower number goes first here too, but this is where it starts
    private const int DefaultPriority = 0;

    private static readonly string[] Unsupported = ["ProtoDefinition", "ProtoDefinitions"];

    /// <summary>Whether the object is of this dialect: it starts its words with capitals.</summary>
    public static bool Is(JsonSpot spot) => spot["Request"] is not null || spot["Response"] is not null;

    public static Stub? Read(MappingDocument document, JsonSpot spot, BodyFiles? files)
    {
        var fields = new MappingFields(document, spot);
        var request = fields.Object("Request") is { } requestSpot ? DotNetRequest.Read(document, requestSpot) : null;
        var response = fields.Object("Response") is { } responseSpot ? DotNetResponse.Read(document, responseSpot, files) : new ResponseDefinition();
        if (fields.Spot["Request"] is null)
            document.Problem(spot, "\"Request\" is missing", "Say what is answered; {} fits every request.");
        var id = document.NewIdentity();
        if (fields.Text("Guid") is { } text && !Guid.TryParse(text, out id))
            document.Problem(fields.Spot["Guid"] ?? spot, $"\"{text}\" is no UUID", "Write one, or leave the field out.");
        foreach (var name in Unsupported)
        {
            if (fields.Any(name) is { } value)
                document.Problem(value, $"\"{name}\" is not supported", "Leave it out.");
        }

        var scenario = Scenario(fields);
        var webhooks = DotNetWebhook.Read(fields);
        var probability = fields.Real("Probability");
        if (request is not null && fields.Object("TimeSettings") is { } settings)
            request = Within(request, new MappingFields(document, settings));
        var title = fields.Text("Title");
        var priority = fields.Whole("Priority") ?? DefaultPriority;
        fields.Ignore("Description", "UpdatedAt", "UseWebhooksFireAndForget", "Data", "Namespace", "WireMockMappings", "SaveToFile");
        fields.RejectOrTellOfOthers("a mapping");
        return request is null || response is null
            ? null
            : new Stub
            {
                Id = id,
                Name = title,
                Priority = priority,
                Request = request,
                Response = response,
                Scenario = scenario,
                Probability = probability is < 1 ? probability : null,
                Webhooks = webhooks,
                Conditions = request.Conditions,
                Source = document.Raw(spot),
                IsDotNet = true,
            };
    }

    private static RequestPattern Within(RequestPattern request, MappingFields settings)
    {
        var within = request with { From = Time(settings, "Start"), Until = Time(settings, "End") };
        if (settings.Any("TTL") is { } lifetime)
            settings.Document.Notice(lifetime, "\"TTL\" has no effect, in WireMock.Net either", "Set \"End\".");
        settings.RejectOrTellOfOthers("\"TimeSettings\"");
        return within;
    }

    private static DateTimeOffset? Time(MappingFields settings, string name)
    {
        if (settings.Text(name) is not { } text)
            return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var time))
            return time;
        settings.Document.Problem(settings.Spot[name] ?? settings.Spot, $"\"{text}\" is no point in time", "Write it as 2026-11-22T10:00:00Z.");
        return null;
    }

    // without a state to be in, a mapping answers at the start alone, and without one to set it leads back there
    private static ScenarioStep? Scenario(MappingFields fields)
    {
        var name = fields.Text("Scenario");
        var required = fields.Text("WhenStateIs");
        var next = fields.Text("SetStateTo");
        fields.Ignore("TimesInSameState");
        return name is null ? null : new ScenarioStep(name, required ?? ScenarioStep.Started, next ?? ScenarioStep.Started, fields.Whole("TimesInSameState", 1) ?? 1);
    }
}
