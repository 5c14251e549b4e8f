using System.Globalization;
using System.Text;
using System.Text.Json;
using Mocks.Http.Json;

namespace Mocks.Http.Templates.DotNet;

/// <summary>
/// A JSON body of WireMock.Net's dialect with templates in its texts, compiled once. A text that is one path becomes the value that
/// it leads to; any other is rendered and then, where it looks like one, becomes a number, a flag, a time or an object.
/// </summary>
/// <param name="converts">Whether rendered texts become numbers, flags and times.</param>
internal sealed class JsonBodyTemplate(JsonElement body, IReadOnlyDictionary<string, Template> templates, bool converts)
{
    /// <summary>Before a text that is to stay a text.</summary>
    public const string Opening = "\u03DF\u040A\u049C\u07CD";

    /// <summary>Behind it.</summary>
    public const string Closing = "\u07CD\u049C\u040A\u03DF";

    /// <summary>The texts in which a template may be, each once.</summary>
    public static IEnumerable<string> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Texts(property.Value)).Distinct(StringComparer.Ordinal),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts).Distinct(StringComparer.Ordinal),
        JsonValueKind.String when json.GetString() is { } text && text.Contains("{{", StringComparison.Ordinal) => [text],
        _ => [],
    };

    /// <summary>The body as compact JSON in UTF-8.</summary>
    /// <exception cref="TemplateException">A template fails, or the body is a bare number or flag, which WireMock.Net can't transform.</exception>
    public ReadOnlyMemory<byte> Render(TemplateServices services, object? model)
    {
        if (body.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
            throw new TemplateException($"Object serialized to {Kind()}. JObject instance expected.");
        var made = body.ValueKind == JsonValueKind.String && templates.TryGetValue(body.GetString() ?? "", out var whole)
            ? JsonBytes.Element(writer => WriteText(writer, Encoding.UTF8.GetString(whole.Render(services, model).Span)))
            : JsonBytes.Element(writer => Write(writer, body, services, model));
        return Encoding.UTF8.GetBytes(JsonPretty.Compact(made));
    }

    private string Kind() => body.ValueKind != JsonValueKind.Number ? "Boolean" : body.TryGetInt64(out _) ? "Integer" : "Float";

    private void Write(Utf8JsonWriter writer, JsonElement json, TemplateServices services, object? model)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in json.EnumerateObject())
                {
                    writer.WritePropertyName(property.Name);
                    Write(writer, property.Value, services, model);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in json.EnumerateArray())
                    Write(writer, item, services, model);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String when templates.TryGetValue(json.GetString() ?? "", out var template):
                WriteValue(writer, template.Value(services, model, out var isPath), isPath, json);
                break;
            default:
                json.WriteTo(writer);
                break;
        }
    }

    private void WriteValue(Utf8JsonWriter writer, object? value, bool isPath, JsonElement written)
    {
        switch (value)
        {
            case null:
                writer.WriteStringValue("");
                break;
            case string text:
                WriteText(writer, text);
                break;
            case JoinedValues { Count: 1 } single:
                writer.WriteStringValue((string?)single[0]);
                break;
            case JoinedValues { Count: > 1 } or DotNetScalar or long or bool when isPath:
                TemplateValue.Write(value, writer);
                break;
            default:
                // objects and lists leave the template as it is
                written.WriteTo(writer);
                break;
        }
    }

    private void WriteText(Utf8JsonWriter writer, string text)
    {
        if (text.Contains(Opening, StringComparison.Ordinal) || text.Contains("&#991;", StringComparison.Ordinal))
            writer.WriteStringValue(Unmarked(text));
        else if (text.StartsWith('{') && JsonBytes.TryParseWhole(text, out var json))
            json.WriteTo(writer);
        else if (!converts || !TryConvert(writer, text))
            writer.WriteStringValue(text);
    }

    private static string Unmarked(string text) => text
        .Replace("&#991;&#1034;&#1180;&#1997;", "", StringComparison.Ordinal).Replace("&#1997;&#1180;&#1034;&#991;", "", StringComparison.Ordinal)
        .Replace(Opening, "", StringComparison.Ordinal).Replace(Closing, "", StringComparison.Ordinal);

    private static bool TryConvert(Utf8JsonWriter writer, string text)
    {
        if (long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole))
            writer.WriteNumberValue(whole);
        else if (bool.TryParse(text, out var flag))
            writer.WriteBooleanValue(flag);
        else if (double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real))
            writer.WriteRawValue(Real(real));
        else if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span))
            writer.WriteStringValue(span.ToString("c", CultureInfo.InvariantCulture));
        else if (DateTime.TryParse(text, CultureInfo.InvariantCulture, out var time))
            writer.WriteStringValue(time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture));
        else
            return false;
        return true;
    }

    // a real number stays one
    private static string Real(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny(".eE") ? text : text + ".0";
    }
}
