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

    private static readonly string[] Unsupported = ["TimesInSameState", "TimeSettings", "Probability", "Webhook", "Webhooks", "ProtoDefinition", "ProtoDefinitions"];

    /// <summary>Whether the object is of this dialect: it starts its words with capitals.</summary>
    public static bool Is(JsonSpot spot) => spot["Request"] is not null || spot["Response"] is not null;

    public static Stub? Read(MappingDocument document, JsonSpot spot, BodyFiles? files)
    {
        var fields = new MappingFields(document, spot);
        var request = fields.Object("Request") is { } requestSpot ? DotNetRequest.Read(document, requestSpot) : RequestPattern.Everything;
        var response = fields.Object("Response") is { } responseSpot ? DotNetResponse.Read(document, responseSpot, files) : new ResponseDefinition();
        var id = Guid.NewGuid();
        if (fields.Text("Guid") is { } text && !Guid.TryParse(text, out id))
            document.Problem(fields.Spot["Guid"] ?? spot, $"\"{text}\" is no UUID", "Write one, or leave the field out.");
        foreach (var name in Unsupported)
        {
            if (fields.Any(name) is { } value)
                document.Problem(value, $"\"{name}\" is not supported", "Leave it out.");
        }

        var scenario = Scenario(fields);
        var title = fields.Text("Title");
        var priority = fields.Whole("Priority") ?? DefaultPriority;
        fields.Ignore("Description", "UpdatedAt", "UseWebhooksFireAndForget", "Data", "Namespace", "WireMockMappings", "SaveToFile");
        fields.RejectOthers("a mapping");
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
                Source = document.Raw(spot),
                IsDotNet = true,
            };
    }

    // without a state to be in, a mapping answers at the start alone, and without one to set it leads back there
    private static ScenarioStep? Scenario(MappingFields fields)
    {
        var name = fields.Text("Scenario");
        var required = fields.Text("WhenStateIs");
        var next = fields.Text("SetStateTo");
        return name is null ? null : new ScenarioStep(name, required ?? ScenarioStep.Started, next ?? ScenarioStep.Started);
    }
}
