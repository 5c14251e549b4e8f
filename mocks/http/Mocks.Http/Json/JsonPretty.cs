using System.Text;
using System.Text.Json;

namespace Mocks.Http.Json;

/// <summary>
/// JSON laid out as Jackson does, which clients of WireMock see: pretty (<c>"name" : value</c>, <c>[ 1, 2 ]</c>) or compact.
/// </summary>
internal static class JsonPretty
{
    public static string Text(JsonElement value)
    {
        var text = new StringBuilder();
        Write(value, 0, text, false, false);
        return text.ToString();
    }

    /// <summary>As Jackson writes what it has read into maps: without properties that are null, and with Java's numbers.</summary>
    /// <param name="javaNumbers">False keeps the digits of numbers.</param>
    public static string TextOfMaps(JsonElement value, bool javaNumbers = true)
    {
        var text = new StringBuilder();
        Write(value, 0, text, true, javaNumbers);
        return text.ToString();
    }

    /// <summary>Without white space.</summary>
    /// <param name="javaNumbers">False keeps the digits of numbers.</param>
    public static string Compact(JsonElement value, bool javaNumbers = false)
    {
        var text = new StringBuilder();
        WriteCompact(value, text, javaNumbers);
        return text.ToString();
    }

    private static void Write(JsonElement value, int indent, StringBuilder text, bool maps, bool javaNumbers)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                var first = true;
                foreach (var property in value.EnumerateObject())
                {
                    if (maps && property.Value.ValueKind == JsonValueKind.Null)
                        continue;
                    text.Append(first ? "\n" : ",\n").Append(' ', indent + 2);
                    JsonQuote.Append(text, property.Name);
                    text.Append(" : ");
                    Write(property.Value, indent + 2, text, maps, javaNumbers);
                    first = false;
                }

                if (first)
                    text.Append(' ');
                else
                    text.Append('\n').Append(' ', indent);
                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                var separator = " ";
                foreach (var item in value.EnumerateArray())
                {
                    text.Append(separator);
                    Write(item, indent, text, maps, javaNumbers);
                    separator = ", ";
                }

                text.Append(" ]");
                break;
            case JsonValueKind.Number when javaNumbers:
                text.Append(JavaNumber.Text(value));
                break;
            default:
                WriteCompact(value, text, javaNumbers);
                break;
        }
    }

    private static void WriteCompact(JsonElement value, StringBuilder text, bool javaNumbers)
    {
        var separator = "";
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var property in value.EnumerateObject())
                {
                    text.Append(separator);
                    JsonQuote.Append(text, property.Name);
                    text.Append(':');
                    WriteCompact(property.Value, text, javaNumbers);
                    separator = ",";
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in value.EnumerateArray())
                {
                    text.Append(separator);
                    WriteCompact(item, text, javaNumbers);
                    separator = ",";
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                JsonQuote.Append(text, value.GetString()!); // its kind says that it is one
                break;
            case JsonValueKind.Number when javaNumbers:
                text.Append(JavaNumber.Text(value));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }
}
