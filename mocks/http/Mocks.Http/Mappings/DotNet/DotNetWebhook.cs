using System.Text.Json;
using Mocks.Http.Json;
using Mocks.Http.Responses;
using Mocks.Http.Templates;
using Mocks.Http.Webhooks;

namespace Mocks.Http.Mappings.DotNet;

/// <summary>Reads <c>Webhook</c> and <c>Webhooks</c> of a mapping in WireMock.Net's dialect.</summary>
internal static class DotNetWebhook
{
    public static IReadOnlyList<Webhook> Read(MappingFields mapping)
    {
        List<JsonSpot> spots = [.. mapping.Array("Webhooks")];
        if (mapping.Object("Webhook") is { } single)
            spots.Insert(0, single);
        return [.. spots.Select(spot => ReadOne(mapping.Document, spot)).OfType<Webhook>()];
    }

    private static Webhook? ReadOne(MappingDocument document, JsonSpot spot)
    {
        var outer = new MappingFields(document, spot);
        var request = outer.Object("Request");
        outer.RejectOrTellOfOthers("a webhook");
        if (request is null)
        {
            document.Problem(spot, "\"Request\" is missing", "Say what is sent.");
            return null;
        }

        var fields = new MappingFields(document, request);
        var isTemplate = fields.Flag("UseTransformer");
        if (fields.Text("TransformerType") is { } type and not "Handlebars")
            document.Problem(request["TransformerType"] ?? request, $"the template language \"{type}\" is not supported", "Use Handlebars.");
        var url = fields.Any("Url") is { } urlSpot ? Compile(document, urlSpot, isTemplate) : null;
        var method = fields.Any("Method") is { } methodSpot ? Compile(document, methodSpot, isTemplate) : null;
        var body = (fields.Any("Body") ?? fields.Any("BodyAsJson")) is { } bodySpot ? Compile(document, bodySpot, isTemplate) : null;
        fields.Ignore("BodyAsJson", "TransformerReplaceNodeOptions");
        var headers = new List<(string, Template)>();
        foreach (var property in fields.Object("Headers")?.Properties ?? [])
        {
            foreach (var value in property.Value.Kind == JsonValueKind.Array ? property.Value.Items : [property.Value])
            {
                if (Compile(document, value, isTemplate) is { } text)
                    headers.Add((property.Name, text));
            }
        }

        var delay = ReadDelay(fields);
        fields.RejectOrTellOfOthers("the request of a webhook");
        if (url is not null)
            return new Webhook(method ?? Template.Literal("POST"), url, headers, body, default, delay, new TemplateMap(), true);
        document.Problem(request, "\"Url\" is missing", "Name where it is sent.");
        return null;
    }

    private static Delay? ReadDelay(MappingFields fields)
    {
        var least = fields.Whole("MinimumRandomDelay", 0);
        var most = fields.Whole("MaximumRandomDelay", 0);
        if (fields.Whole("Delay", 0) is { } milliseconds and > 0)
            return new FixedDelay(milliseconds);
        return least is null && most is null ? null : new UniformDelay(least ?? 0, most ?? 60_000);
    }

    private static Template? Compile(MappingDocument document, JsonSpot value, bool isTemplate)
    {
        var text = value.Kind is JsonValueKind.Object or JsonValueKind.Array ? JsonPretty.Compact(document.Json(value)) : value.Text;
        return isTemplate ? document.Template(value, text, TemplateHelpers.DotNet) : Template.Literal(text);
    }
}
