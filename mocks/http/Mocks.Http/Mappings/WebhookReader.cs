using System.Text.Json;
using Mocks.Http.Templates;
using Mocks.Http.Webhooks;

namespace Mocks.Http.Mappings;

/// <summary>Reads <c>serveEventListeners</c> and <c>postServeActions</c>, of which there is one kind: webhooks.</summary>
internal static class WebhookReader
{
    private static readonly string[] Known = ["method", "url", "headers", "body", "base64Body", "delay"];

    public static IReadOnlyList<Webhook> Read(MappingFields mapping)
    {
        var webhooks = new List<Webhook>();
        foreach (var name in new[] { "postServeActions", "serveEventListeners" })
        {
            switch (mapping.Any(name))
            {
                case { Kind: JsonValueKind.Array } list:
                    webhooks.AddRange(list.Items.Select(item => ReadListener(mapping.Document, item)).OfType<Webhook>());
                    break;
                case { Kind: JsonValueKind.Object } map:
                    // the older form: the parameters by the action's name
                    foreach (var property in map.Properties)
                    {
                        if (IsWebhook(mapping.Document, property.Value, property.Name) && ReadParameters(mapping.Document, property.Value) is { } webhook)
                            webhooks.Add(webhook);
                    }

                    break;
                case { } other:
                    mapping.Document.Problem(other, $"\"{name}\" is not an array", "Write an array of webhooks.");
                    break;
            }
        }

        return webhooks;
    }

    private static Webhook? ReadListener(MappingDocument document, JsonSpot spot)
    {
        var fields = new MappingFields(document, spot);
        var name = fields.Text("name");
        var parameters = fields.Object("parameters");
        foreach (var phase in fields.Array("requestPhases"))
        {
            if (phase.Text is not ("AFTER_COMPLETE" or "BEFORE_RESPONSE_SENT"))
                document.Problem(phase, $"the phase \"{phase.Text}\" is not supported", "A webhook is sent after the answer: AFTER_COMPLETE.");
        }

        fields.RejectOthers("a listener");
        if (!IsWebhook(document, spot, name) || parameters is null)
            return null;
        return ReadParameters(document, parameters);
    }

    private static bool IsWebhook(MappingDocument document, JsonSpot spot, string? name)
    {
        if (name == "webhook")
            return true;
        if (document.IsLenient)
            document.Notice(spot, $"\"{name}\" is no listener that there is, and has no effect", "The only one is \"webhook\".");
        else
            document.Problem(spot, $"\"{name}\" is no listener that there is", "The only one is \"webhook\".");
        return false;
    }

    private static Webhook? ReadParameters(MappingDocument document, JsonSpot spot)
    {
        var fields = new MappingFields(document, spot);
        var url = Compile(fields, "url");
        if (url is null)
        {
            document.Problem(spot, "the webhook has no usable \"url\"", "Give one.");
            return null;
        }

        var headers = new List<(string, Template)>();
        foreach (var property in fields.Object("headers")?.Properties ?? [])
        {
            if (Compile(document, property.Value) is { } value)
                headers.Add((property.Name, value));
        }

        var bytes = ReadOnlyMemory<byte>.Empty;
        if (fields.Text("base64Body") is { } base64)
        {
            var buffer = new byte[base64.Length];
            if (Convert.TryFromBase64String(base64, buffer, out var length))
                bytes = buffer.AsMemory(0, length);
            else
                document.Problem(spot["base64Body"] ?? spot, "the text of \"base64Body\" is not base64", "Encode the bytes in base64.");
        }

        // every further parameter is the templates' own
        var others = TemplateValue.FromJson(document.Json(spot)) is TemplateMap all
            ? new TemplateMap(all.Properties.Where(property => !Known.Contains(property.Key, StringComparer.Ordinal)), StringComparer.Ordinal)
            : new TemplateMap();
        var delay = fields.Object("delay") is { } distribution ? DelayReader.Read(document, distribution) : null;
        return new Webhook(Compile(fields, "method") ?? Template.Literal("GET"), url, headers, Compile(fields, "body"), bytes, delay, others);
    }

    private static Template? Compile(MappingFields fields, string name) => fields.Any(name) is { } value ? Compile(fields.Document, value) : null;

    private static Template? Compile(MappingDocument document, JsonSpot value)
    {
        var text = value.Kind is JsonValueKind.Object or JsonValueKind.Array ? Json.JsonPretty.Compact(document.Json(value)) : value.Text;
        return document.Template(value, text, TemplateHelpers.Standard);
    }
}
