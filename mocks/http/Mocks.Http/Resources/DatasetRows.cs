using System.Globalization;
using System.Text.Json;
using Mocks.Fixtures;
using Mocks.Http.Json;
using Mocks.Http.Mappings;
using Mocks.Http.OpenApi.Schemas;

namespace Mocks.Http.Resources;

/// <summary>
/// The rows of a dataset as JSON. Its values are texts; a field's type says what becomes of them. Without one a column of whole
/// numbers (none with a leading zero) becomes numbers, a column of true and false becomes flags, and all else stays text.
/// </summary>
internal sealed class DatasetRows(Dataset dataset, JsonSpot? fields, Schema schema)
{
    public IEnumerable<JsonElement> Read()
    {
        var columns = Columns();
        foreach (var row in dataset.Rows)
        {
            yield return JsonBytes.Element(writer =>
            {
                writer.WriteStartObject();
                foreach (var (field, at, type) in columns)
                {
                    if (row[at] is not { } text)
                        continue;
                    writer.WritePropertyName(field);
                    Write(writer, text, type);
                }

                writer.WriteEndObject();
            });
        }
    }

    /// <summary>The fields in the order of their declaration, else the columns in that of theirs.</summary>
    private List<(string Field, int At, string Type)> Columns()
    {
        var columns = new List<(string, int, string)>();
        if (fields is not { Properties.Count: > 0 })
        {
            for (var at = 0; at < dataset.Columns.Count; at++)
                columns.Add((dataset.Columns[at], at, Type(dataset.Columns[at], at)));
            return columns;
        }

        foreach (var field in fields.Properties)
        {
            var column = field.Value["column"]?.Text ?? field.Name;
            var at = dataset.Columns.ToList().IndexOf(column);
            if (at >= 0)
                columns.Add((field.Name, at, Type(field.Name, at)));
        }

        return columns;
    }

    private string Type(string field, int at)
    {
        if (schema.Target.Properties.TryGetValue(field, out var property) && property.Target.Types is [var type, ..])
            return type;
        var values = dataset.Rows.Select(row => row[at]).OfType<string>().ToList();
        if (values.Count > 0 && values.TrueForAll(IsPlainNumber))
            return "integer";
        return values.Count > 0 && values.TrueForAll(value => value is "true" or "false") ? "boolean" : "string";
    }

    private static bool IsPlainNumber(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == text;

    private static void Write(Utf8JsonWriter writer, string text, string type)
    {
        switch (type)
        {
            case "integer" or "number" when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                writer.WriteNumberValue(number);
                break;
            case "boolean" when text is "true" or "false":
                writer.WriteBooleanValue(text == "true");
                break;
            case "object" or "array" when JsonBytes.TryParse(text, out var json):
                json.WriteTo(writer);
                break;
            default:
                writer.WriteStringValue(text);
                break;
        }
    }
}
