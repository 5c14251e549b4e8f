using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Mocks.Fixtures;
using Mocks.Http.Matching;
using Mocks.Http.Responses;
using Mocks.Http.Stubs;
using Mocks.Http.Templates;

namespace Mocks.Http.Mappings;

/// <summary>Reads the <c>response</c> of a mapping.</summary>
internal static class ResponseReader
{
    private static readonly Dictionary<string, Fault> Faults = new(StringComparer.Ordinal)
    {
        ["EMPTY_RESPONSE"] = Fault.EmptyResponse,
        ["MALFORMED_RESPONSE_CHUNK"] = Fault.MalformedResponseChunk,
        ["RANDOM_DATA_THEN_CLOSE"] = Fault.RandomDataThenClose,
        ["CONNECTION_RESET_BY_PEER"] = Fault.ConnectionResetByPeer,
    };

    // RFC 9110, section 5.6.2: what a token may not contain
    private static readonly SearchValues<char> Separators = SearchValues.Create("()<>@,;:\\\"/[]?={}");

    /// <summary>Null when there is a problem, which is then told.</summary>
    public static ResponseDefinition? Read(MappingDocument document, JsonSpot spot, BodyFiles? files, RequestPattern? request, bool templates)
    {
        var fields = new MappingFields(document, spot);
        var isTemplate = ReadTransformers(fields) || templates;
        var parameters = fields.Object("transformerParameters") is { } given ? Parameters(document, given) : null;
        var body = ReadBody(fields, files, isTemplate, parameters);
        var definition = new ResponseDefinition
        {
            Status = fields.Whole("status", 100, 999) ?? 200,
            StatusMessage = fields.Text("statusMessage"),
            Headers = ReadHeaders(fields, "headers", isTemplate),
            Body = body ?? FixedBody.None,
            Delay = ReadDelay(fields),
            Dribble = ReadDribble(fields),
            Fault = ReadFault(fields),
            Parameters = parameters,
            Proxy = ReadProxy(fields, isTemplate),
            Path = request?.Url is TemplatePath template ? template.Template : null,
        };
        fields.Ignore("fromConfiguredStub");
        fields.RejectOthers("a response");
        return body is null ? null : definition;
    }

    private static bool ReadTransformers(MappingFields fields)
    {
        var isTemplate = false;
        foreach (var transformer in fields.Array("transformers"))
        {
            if (transformer is { Kind: JsonValueKind.String, Text: "response-template" })
            {
                isTemplate = true;
            }
            else
            {
                fields.Document.Notice(
                    transformer, $"\"{transformer.Text}\" is no transformer that there is, and has no effect", "The only one is \"response-template\".");
            }
        }

        return isTemplate;
    }

    private static TemplateMap? Parameters(MappingDocument document, JsonSpot spot) =>
        TemplateValue.FromJson(document.Json(spot)) as TemplateMap;

    private static BodySource? ReadBody(MappingFields fields, BodyFiles? files, bool isTemplate, TemplateMap? parameters)
    {
        var document = fields.Document;
        var text = fields.Any("body");
        var json = fields.Any("jsonBody");
        var base64 = fields.Text("base64Body");
        var file = fields.Text("bodyFileName");
        if (text is not null and not { Kind: JsonValueKind.Object or JsonValueKind.Array })
            return isTemplate ? CompileBody(document, TextOf(text), text) : new FixedBody(Encoding.UTF8.GetBytes(TextOf(text)));
        if (json is not null)
        {
            var compact = Json.JsonQuote.EscapeSupplementary(Json.JsonPretty.Compact(document.Json(json)));
            return isTemplate ? CompileBody(document, compact, json) : new FixedBody(Encoding.UTF8.GetBytes(compact));
        }

        if (base64 is not null)
        {
            var bytes = new byte[base64.Length];
            if (Convert.TryFromBase64String(base64, bytes, out var length))
                return new FixedBody(bytes.AsMemory(0, length));
            document.Problem(fields.Spot["base64Body"] ?? fields.Spot, "the text of \"base64Body\" is not base64", "Encode the bytes in base64.");
            return null;
        }

        if (file is not null && fields.Spot["bodyFileName"] is { } fileSpot)
            return ReadFileBody(document, file, fileSpot, files, isTemplate, parameters);
        if (text is null)
            return FixedBody.None;
        document.Problem(text, "\"body\" is not a string", "Write a string, or use \"jsonBody\".");
        return null;
    }

    private static string TextOf(JsonSpot value) => value.Kind switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.Text,
    };

    private static BodySource? ReadFileBody(
        MappingDocument document, string name, JsonSpot spot, BodyFiles? files, bool isTemplate, TemplateMap? parameters)
    {
        var asTemplate = isTemplate && parameters?["disableBodyFileTemplating"] is not true;
        if (isTemplate && name.Contains("{{", StringComparison.Ordinal))
            return document.Template(spot, name, TemplateHelpers.Standard) is { } template ? new NamedFileBody(template, files, asTemplate) : null;
        if (files is null)
            return new NamedFileBody(Template.Literal(name), null, asTemplate);
        if (files.Find(name) is not { } file)
        {
            var nearest = NearestName.Of(name, files.Names);
            document.Problem(
                spot, $"there is no file \"{name}\" below __files", nearest is null ? "Add it, or name one that is there." : $"Did you mean \"{nearest}\"?");
            return null;
        }

        try
        {
            return asTemplate && files.FindTemplate(name) is { } compiled ? new TemplateBody(compiled) : file;
        }
        catch (TemplateException exception)
        {
            document.Problem(spot, $"the file \"{name}\" is no template: {exception.Message} (character {exception.Position + 1})", "Mend the template.");
            return null;
        }
    }

    private static TemplateBody? CompileBody(MappingDocument document, string text, JsonSpot spot) =>
        document.Template(spot, text, TemplateHelpers.Standard) is { } template ? new TemplateBody(template) : null;

    private static List<ResponseHeader> ReadHeaders(MappingFields fields, string field, bool isTemplate)
    {
        var headers = new List<ResponseHeader>();
        if (fields.Object(field) is not { } spot)
            return headers;
        foreach (var property in spot.Properties)
        {
            var values = property.Value.Kind == JsonValueKind.Array ? property.Value.Items : [property.Value];
            if (values.Exists(value => value.Kind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null))
            {
                fields.Document.Problem(property.Value, $"the header \"{property.Name}\" is neither a string nor an array of strings", "Write it so.");
                continue;
            }

            var texts = values.ConvertAll(value => value.Kind is JsonValueKind.True or JsonValueKind.False
                ? value.Kind == JsonValueKind.True ? "true" : "false"
                : ResponseWriter.HeadText(value.Text));
            List<Template>? templates = null;
            if (isTemplate && texts.Exists(text => text.Contains("{{", StringComparison.Ordinal)))
            {
                templates = [.. texts.Select(text => fields.Document.Template(property.Value, text, TemplateHelpers.Standard)).OfType<Template>()];
            }

            // of a name that is given twice the last counts
            headers.RemoveAll(header => header.Name.Equals(property.Name, StringComparison.OrdinalIgnoreCase));
            if (IsHeaderName(property.Name))
                headers.Add(new ResponseHeader(property.Name, new StringValues([.. texts]), templates));
            else
                fields.Document.Problem(property.Start, $"\"{property.Name}\" is no header name", "Use letters, digits and dashes.");
        }

        return headers;
    }

    private static ProxyTarget? ReadProxy(MappingFields fields, bool isTemplate)
    {
        var baseUrl = fields.Text("proxyBaseUrl");
        var prefix = fields.Text("proxyUrlPrefixToRemove");
        var added = ReadHeaders(fields, "additionalProxyRequestHeaders", isTemplate);
        var removed = fields.Array("removeProxyRequestHeaders").Select(name => name.Text).ToList();
        if (baseUrl is null || fields.Spot["proxyBaseUrl"] is not { } spot)
            return null;
        var template = isTemplate
            ? fields.Document.Template(spot, baseUrl, TemplateHelpers.Standard)
            : Template.Literal(baseUrl);
        if (template is null)
            return null;
        if (!baseUrl.Contains("{{", StringComparison.Ordinal) && !(Uri.TryCreate(baseUrl, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https")))
            fields.Document.Problem(spot, $"\"{baseUrl}\" is no URL to pass requests on to", "Write one such as http://host:8080/path.");
        return new ProxyTarget(template, prefix, added, removed);
    }

    private static bool IsHeaderName(string name) =>
        name.Length > 0 && !name.AsSpan().ContainsAnyExceptInRange('!', '~') && !name.AsSpan().ContainsAny(Separators);

    private static Delay? ReadDelay(MappingFields fields)
    {
        Delay? delay = fields.Whole("fixedDelayMilliseconds", 0) is { } milliseconds and > 0 ? new FixedDelay(milliseconds) : null;
        if (fields.Object("delayDistribution") is not { } spot)
            return delay;
        var distribution = DelayReader.Read(fields.Document, spot);
        return distribution is null || delay is null ? distribution ?? delay : new SumDelay(delay, distribution);
    }

    private static Dribble? ReadDribble(MappingFields fields)
    {
        if (fields.Object("chunkedDribbleDelay") is not { } spot)
            return null;
        var dribble = new MappingFields(fields.Document, spot);
        var chunks = dribble.Whole("numberOfChunks", 1);
        var duration = dribble.Whole("totalDuration", 0);
        dribble.RejectOthers("\"chunkedDribbleDelay\"");
        if (chunks is { } count && duration is { } milliseconds)
            return new Dribble(count, TimeSpan.FromMilliseconds(milliseconds));
        fields.Document.Problem(spot, "\"numberOfChunks\" or \"totalDuration\" is missing", "Give both.");
        return null;
    }

    private static Fault? ReadFault(MappingFields fields)
    {
        if (fields.Text("fault") is not { } name)
            return null;
        if (Faults.TryGetValue(name, out var fault))
            return fault;
        fields.Document.Problem(fields.Spot["fault"] ?? fields.Spot, $"\"{name}\" is no fault", $"Known are {string.Join(", ", Faults.Keys)}.");
        return null;
    }
}
