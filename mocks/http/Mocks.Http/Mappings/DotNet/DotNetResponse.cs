using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Mocks.Http.Json;
using Mocks.Http.Responses;
using Mocks.Http.Templates;
using Mocks.Http.Templates.DotNet;

namespace Mocks.Http.Mappings.DotNet;

/// <summary>Reads the <c>Response</c> of a mapping in WireMock.Net's dialect.</summary>
internal static class DotNetResponse
{
    private static readonly Dictionary<string, Fault> Faults = new(StringComparer.Ordinal)
    {
        ["EMPTY_RESPONSE"] = Fault.EmptyResponse,
        ["MALFORMED_RESPONSE_CHUNK"] = Fault.MalformedResponseChunk,
    };

    /// <summary>Null when there is a problem, which is then told.</summary>
    public static ResponseDefinition? Read(MappingDocument document, JsonSpot spot, BodyFiles? files)
    {
        var fields = new MappingFields(document, spot);
        var isTemplate = fields.Flag("UseTransformer") || fields.Array("Transformers").Any();
        if (fields.Text("TransformerType") is { } type and not "Handlebars")
            document.Problem(fields.Spot["TransformerType"] ?? spot, $"the template language \"{type}\" is not supported", "Use Handlebars.");
        var fileIsTemplate = fields.Flag("UseTransformerForBodyAsFile");
        var converts = fields.Text("TransformerReplaceNodeOptions") != "Evaluate";
        var body = Body(fields, files, isTemplate, fileIsTemplate, converts);
        var statusTemplate = StatusTemplate(fields, isTemplate);
        var definition = new ResponseDefinition
        {
            Status = statusTemplate is null ? fields.Whole("StatusCode", 100, 999) ?? 200 : 200,
            StatusTemplate = statusTemplate,
            Headers = Headers(fields, isTemplate),
            Body = body ?? FixedBody.None,
            Delay = ReadDelay(fields),
            Fault = ReadFault(fields),
            IsDotNet = true,
            Proxy = fields.Text("ProxyUrl") is { } url ? new ProxyTarget(Template.Literal(url.TrimEnd('/')), null, [], []) : null,
        };
        fields.Ignore("BodyDestination", "BodyAsFileIsCached", "HeadersRaw");
        fields.RejectOrTellOfOthers("a response");
        return body is null ? null : definition;
    }

    private static BodySource? Body(MappingFields fields, BodyFiles? files, bool isTemplate, bool fileIsTemplate, bool converts)
    {
        var indented = fields.Flag("BodyAsJsonIndented");
        var text = fields.Text("Body");
        var json = fields.Any("BodyAsJson");
        var bytes = fields.Text("BodyAsBytes");
        var file = fields.Text("BodyAsFile");
        var encoding = ReadEncoding(fields, isTemplate);
        if (text is not null)
            return isTemplate ? CompileBody(fields, "Body", text) : new FixedBody(encoding.GetBytes(text));
        if (json is not null)
        {
            var value = fields.Document.Json(json);
            if (isTemplate)
                return CompileJson(fields, value, converts);
            return new FixedBody(indented ? JsonBytes.Bytes(value.WriteTo, indented: true) : Encoding.UTF8.GetBytes(JsonPretty.Compact(value)));
        }

        if (bytes is not null)
        {
            var buffer = new byte[bytes.Length];
            if (Convert.TryFromBase64String(bytes, buffer, out var length))
                return new FixedBody(buffer.AsMemory(0, length));
            fields.Document.Problem(fields.Spot["BodyAsBytes"] ?? fields.Spot, "the text of \"BodyAsBytes\" is not base64", "Encode the bytes in base64.");
            return null;
        }

        if (file is null)
            return FixedBody.None;
        if (files is not null && files.Find(file) is { } known && !(isTemplate && fileIsTemplate))
            return known;
        return Compile(fields, "BodyAsFile", file) is { } name ? new NamedFileBody(name, files, isTemplate && fileIsTemplate) : null;
    }

    private static List<ResponseHeader> Headers(MappingFields fields, bool isTemplate)
    {
        var headers = new List<ResponseHeader>();
        foreach (var property in fields.Object("Headers")?.Properties ?? [])
        {
            var texts = (property.Value.Kind == JsonValueKind.Array ? property.Value.Items : [property.Value]).ConvertAll(value => ResponseWriter.HeadText(value.Text));
            List<Template>? templates = null;
            if (isTemplate && texts.Exists(text => text.Contains("{{", StringComparison.Ordinal)))
                templates = [.. texts.Select(text => Compile(fields, "Headers", text)).OfType<Template>()];
            headers.Add(new ResponseHeader(property.Name, new StringValues([.. texts]), templates));
        }

        return headers;
    }

    private static Delay? ReadDelay(MappingFields fields)
    {
        var least = fields.Whole("MinimumRandomDelay", 0);
        var most = fields.Whole("MaximumRandomDelay", 0);
        if (fields.Whole("Delay") is { } milliseconds and > 0)
            return new FixedDelay(milliseconds);
        return least is null && most is null ? null : new UniformDelay(least ?? 0, most ?? 60_000);
    }

    private static Fault? ReadFault(MappingFields fields)
    {
        if (fields.Object("Fault") is not { } spot)
            return null;
        var fault = new MappingFields(fields.Document, spot);
        var type = fault.Text("Type") ?? "";
        if (fault.Real("Percentage") is { } share and < 1)
            fields.Document.Problem(spot, $"a share of {share} of the answers is not supported", "Leave \"Percentage\" out.");
        fault.RejectOrTellOfOthers("\"Fault\"");
        if (Faults.TryGetValue(type, out var known))
            return known;
        if (type is not ("" or "NONE"))
            fields.Document.Problem(spot, $"\"{type}\" is no fault", $"Known are {string.Join(", ", Faults.Keys)}.");
        return null;
    }

    private static Encoding ReadEncoding(MappingFields fields, bool isTemplate)
    {
        if (fields.Object("BodyEncoding") is not { } spot || spot["WebName"] is not { Text: { Length: > 0 } name } || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return Encoding.UTF8;
        var known = Array.Find(Encoding.GetEncodings(), encoding => encoding.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (known is not null && !isTemplate)
            return known.GetEncoding();
        fields.Document.Problem(spot, $"the encoding \"{name}\" is not supported{(known is null ? "" : " of a template")}", "Use utf-8.");
        return Encoding.UTF8;
    }

    private static Template? StatusTemplate(MappingFields fields, bool isTemplate) =>
        isTemplate && fields.Any("StatusCode") is { Kind: JsonValueKind.String } status && status.Text.Contains("{{", StringComparison.Ordinal)
            ? Compile(fields, "StatusCode", status.Text)
            : null;

    private static JsonTemplateBody? CompileJson(MappingFields fields, JsonElement value, bool converts)
    {
        var templates = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var text in JsonBodyTemplate.Texts(value))
        {
            // what is behind a path alone doesn't count
            if (Compile(fields, "BodyAsJson", text.StartsWith("{{", StringComparison.Ordinal) ? text.TrimEnd() : text) is not { } template)
                return null;
            templates[text] = template;
        }

        return new JsonTemplateBody(new JsonBodyTemplate(value, templates, converts));
    }

    private static TemplateBody? CompileBody(MappingFields fields, string field, string text) =>
        Compile(fields, field, text) is { } template ? new TemplateBody(template) : null;

    private static Template? Compile(MappingFields fields, string field, string text) =>
        fields.Document.Template(fields.Spot[field] ?? fields.Spot, text, TemplateHelpers.DotNet);
}
