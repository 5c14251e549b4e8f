using System.Text.Json;
using Mocks.Http.Mappings.DotNet;
using Mocks.Http.Responses;
using Mocks.Http.Stubs;

namespace Mocks.Http.Mappings;

/// <summary>Reads mapping files in the dialect of WireMock (Java) into stubs; a mapping in WireMock.Net's goes to the reader of that.</summary>
internal static class MappingReader
{
    /// <summary>The stubs of a file, which holds one mapping or <c>{"mappings": […]}</c>. Those with a problem are left out.</summary>
    /// <param name="files">Where body files are; null to look them up in the state when a request asks for them.</param>
    /// <param name="templates">Whether every response is a template, asked for or not.</param>
    public static IReadOnlyList<Stub> ReadFile(MappingDocument document, BodyFiles? files, bool templates)
    {
        if (document.Root is not { } root)
            return [];
        if (root.Kind == JsonValueKind.Array && root.Items.Exists(DotNetMapping.Is))
            return [.. root.Items.Select(mapping => Read(document, mapping, files, templates)).OfType<Stub>()];
        if (root["mappings"] is not { } list)
            return Read(document, root, files, templates) is { } stub ? [stub] : [];
        var fields = new MappingFields(document, root);
        var mappings = fields.Array("mappings");
        fields.Ignore("meta", "importOptions");
        fields.RejectOthers("a file of mappings");
        return [.. mappings.Select(mapping => Read(document, mapping, files, templates)).OfType<Stub>()];
    }

    public static Stub? Read(MappingDocument document, JsonSpot spot, BodyFiles? files, bool templates)
    {
        var fields = new MappingFields(document, spot);
        if (spot.Kind != JsonValueKind.Object)
            return null;
        if (DotNetMapping.Is(spot))
            return DotNetMapping.Read(document, spot, files);
        var id = ReadId(fields);
        var request = fields.Object("request") is { } requestSpot
            ? RequestReader.Read(document, requestSpot)
            : RequestPattern.Everything;
        var response = fields.Object("response") is { } responseSpot
            ? ResponseReader.Read(document, responseSpot, files, request, templates)
            : new ResponseDefinition();
        var name = fields.Text("name");
        var priority = fields.Whole("priority") ?? Stub.DefaultPriority;
        var scenario = ReadScenario(fields);
        var webhooks = WebhookReader.Read(fields);
        fields.Ignore("metadata", "persistent", "insertionIndex", "new", "$schema");
        fields.RejectOthers("a mapping");
        return request is null || response is null
            ? null
            : new Stub
            {
                Id = id,
                Name = name,
                Priority = priority,
                Request = request,
                Response = response,
                Scenario = scenario,
                Webhooks = webhooks,
                Source = document.Raw(spot),
            };
    }

    private static Guid ReadId(MappingFields fields)
    {
        Guid? id = null;
        foreach (var name in new[] { "uuid", "id" })
        {
            if (fields.Text(name) is not { } text)
                continue;
            if (Guid.TryParse(text, out var parsed))
                id = parsed;
            else
                fields.Document.Problem(fields.Spot[name] ?? fields.Spot, $"\"{text}\" is no UUID", "Write one, or leave the field out.");
        }

        return id ?? fields.Document.NewIdentity();
    }

    private static ScenarioStep? ReadScenario(MappingFields fields)
    {
        var name = fields.Text("scenarioName");
        var required = fields.Text("requiredScenarioState");
        var next = fields.Text("newScenarioState");
        if (name is not null)
            return new ScenarioStep(name, required, next);
        if (required is not null || next is not null)
            fields.Document.Notice(fields.Spot, "a scenario state is given without \"scenarioName\" and has no effect", "Name the scenario.");
        return null;
    }
}
