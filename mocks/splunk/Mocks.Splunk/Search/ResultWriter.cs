using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;

namespace Mocks.Splunk.Search;

/// <summary>Writes results in the forms of <c>output_mode</c>.</summary>
internal static class ResultWriter
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Of <c>export</c>: in JSON an object a line.</summary>
    public static byte[] Export(List<ResultRow> rows, string mode) => mode switch
    {
        "json" => Encoding.UTF8.GetBytes(Lines(rows)),
        "csv" => Csv(rows),
        "raw" => Raw(rows),
        _ => Xml(rows),
    };

    /// <summary>Of a finished job: in JSON one object with all.</summary>
    public static byte[] Results(List<ResultRow> rows, int offset, string mode)
    {
        if (mode != "json")
            return Export(rows, mode);
        return Json(writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("preview", false);
            writer.WriteNumber("init_offset", offset);
            writer.WriteStartArray("messages");
            writer.WriteEndArray();
            writer.WriteStartArray("fields");
            foreach (var name in Names(rows))
            {
                writer.WriteStartObject();
                writer.WriteString("name", name);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("results");
            foreach (var row in rows)
                Write(writer, row);
            writer.WriteEndArray();
            writer.WriteStartObject("highlighted");
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }

    public static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Plain))
            write(writer);
        return stream.ToArray();
    }

    private static string Lines(List<ResultRow> rows)
    {
        if (rows.Count == 0)
            return "{\"preview\":false,\"lastrow\":true}\n";
        var lines = new StringBuilder();
        for (var i = 0; i < rows.Count; i++)
        {
            var at = i;
            lines.Append(Encoding.UTF8.GetString(Json(writer =>
            {
                writer.WriteStartObject();
                writer.WriteBoolean("preview", false);
                writer.WriteNumber("offset", at);
                if (at == rows.Count - 1)
                    writer.WriteBoolean("lastrow", true);
                writer.WritePropertyName("result");
                Write(writer, rows[at]);
                writer.WriteEndObject();
            }))).Append('\n');
        }

        return lines.ToString();
    }

    private static void Write(Utf8JsonWriter writer, ResultRow row)
    {
        writer.WriteStartObject();
        foreach (var (name, values) in row.Fields)
        {
            if (values.Count == 1)
            {
                writer.WriteString(name, values[0]);
                continue;
            }

            writer.WriteStartArray(name);
            foreach (var value in values)
                writer.WriteStringValue(value);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static List<string> Names(List<ResultRow> rows) => [.. rows.SelectMany(row => row.Fields.Select(field => field.Key)).Distinct(StringComparer.Ordinal)];

    private static byte[] Raw(List<ResultRow> rows) =>
        Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => (row.Event?.Raw ?? string.Join(',', row.Fields.Select(field => string.Join(' ', field.Value)))) + "\n")));

    private static byte[] Csv(List<ResultRow> rows)
    {
        var names = Names(rows);
        if (names.Count == 0)
            return [];
        var csv = new StringBuilder(string.Join(',', names.Select(Quoted))).Append('\n');
        foreach (var row in rows)
            csv.Append(string.Join(',', names.Select(name => Quoted(row.Text(name))))).Append('\n');
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny("\",\r\n ") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static byte[] Xml(List<ResultRow> rows)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false }))
        {
            writer.WriteStartElement("results");
            writer.WriteAttributeString("preview", "0");
            writer.WriteStartElement("meta");
            writer.WriteStartElement("fieldOrder");
            foreach (var name in Names(rows))
                writer.WriteElementString("field", name);
            writer.WriteEndElement();
            writer.WriteEndElement();
            for (var i = 0; i < rows.Count; i++)
                Write(writer, rows[i], i);
            writer.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Write(XmlWriter writer, ResultRow row, int offset)
    {
        writer.WriteStartElement("result");
        writer.WriteAttributeString("offset", offset.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, values) in row.Fields)
        {
            writer.WriteStartElement("field");
            writer.WriteAttributeString("k", name);
            foreach (var value in values)
            {
                writer.WriteStartElement("value");
                writer.WriteElementString("text", value);
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }
}
