using System.Text;
using System.Text.Json;

namespace Mocks.Splunk.Hec;

/// <summary>Reads a body of one or more JSON events, one behind the other with or without white space between them.</summary>
internal static class HecEventReader
{
    private const int Depth = 128;

    /// <summary>The events in order. Those before a faulty one are indexed, as Splunk does, so they are yielded before it throws.</summary>
    /// <exception cref="HecException">The body is empty, or an event is not one.</exception>
    public static IEnumerable<HecEvent> Read(ReadOnlyMemory<byte> body, IReadOnlySet<string> indexes)
    {
        var rest = body;
        for (var number = 0; ; number++)
        {
            rest = rest[(rest.Length - rest.Span.TrimStart(" \t\r\n"u8).Length)..];
            if (rest.IsEmpty)
            {
                if (number == 0)
                    throw new HecException(HecAnswer.NoData);
                yield break;
            }

            using var document = Next(rest, number, out var length);
            yield return Event(document.RootElement, number, indexes);
            rest = rest[length..];
        }
    }

    private static JsonDocument Next(ReadOnlyMemory<byte> rest, int number, out int length)
    {
        try
        {
            var reader = new Utf8JsonReader(rest.Span, new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = Depth });
            var document = JsonDocument.ParseValue(ref reader);
            length = (int)reader.BytesConsumed;
            return document;
        }
        catch (JsonException)
        {
            throw new HecException(HecAnswer.InvalidFormat with { Event = number });
        }
    }

    private static HecEvent Event(JsonElement root, int number, IReadOnlySet<string> indexes)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw new HecException(HecAnswer.InvalidFormat with { Event = number });
        if (!root.TryGetProperty("event", out var content) || content.ValueKind == JsonValueKind.Null)
            throw new HecException(HecAnswer.EventRequired with { Event = number });
        if (content.ValueKind == JsonValueKind.String && content.GetString() is "")
            throw new HecException(HecAnswer.EventBlank with { Event = number });
        var index = Text(root, "index", number);
        if (index is not null && indexes.Count > 0 && !indexes.Contains(index))
            throw new HecException(HecAnswer.IncorrectIndex with { Event = number + 1 }); // Splunk counts from 1 in this one
        return new HecEvent(
            Text(content), Time(root, number), Text(root, "host", number), Text(root, "source", number), Text(root, "sourcetype", number), index,
            Fields(root, number));
    }

    private static string? Text(JsonElement root, string name, int number)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? Text(value)
            : throw new HecException(HecAnswer.InvalidFormat with { Event = number });
    }

    private static string? Time(JsonElement root, int number)
    {
        if (Text(root, "time", number) is not { } time)
            return null;
        return double.TryParse(time, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _)
            ? time
            : throw new HecException(HecAnswer.InvalidFormat with { Event = number });
    }

    // a value is a text or a number or an array of them; Splunk refuses anything nested deeper
    private static List<KeyValuePair<string, string>> Fields(JsonElement root, int number)
    {
        var fields = new List<KeyValuePair<string, string>>();
        if (!root.TryGetProperty("fields", out var given) || given.ValueKind == JsonValueKind.Null)
            return fields;
        if (given.ValueKind != JsonValueKind.Object)
            throw new HecException(HecAnswer.InvalidFields with { Event = number });
        foreach (var field in given.EnumerateObject())
        {
            var nested = field.Value.ValueKind == JsonValueKind.Object
                || (field.Value.ValueKind == JsonValueKind.Array
                    && field.Value.EnumerateArray().Any(item => item.ValueKind is JsonValueKind.Object or JsonValueKind.Array));
            if (nested)
                throw new HecException(HecAnswer.InvalidFields with { Event = number });
            fields.Add(new(field.Name, Text(field.Value)));
        }

        return fields;
    }

    private static string Text(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
            return value.GetString()!; // its kind says that it is one
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            return value.GetRawText();
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            value.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
