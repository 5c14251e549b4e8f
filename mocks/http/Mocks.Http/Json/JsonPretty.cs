using System.Text;
using System.Text.Json;

namespace Mocks.Http.Json;

/// <summary>JSON laid out as Jackson's default pretty printer does, which clients of WireMock see: <c>"name" : value</c>, <c>[ 1, 2 ]</c>.</summary>
internal static class JsonPretty
{
    public static string Text(JsonElement value)
    {
        var text = new StringBuilder();
        Write(value, 0, text);
        return text.ToString();
    }

    private static void Write(JsonElement value, int indent, StringBuilder text)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                var first = true;
                foreach (var property in value.EnumerateObject())
                {
                    text.Append(first ? "\n" : ",\n").Append(' ', indent + 2).Append(Quoted(property.Name)).Append(" : ");
                    Write(property.Value, indent + 2, text);
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
                    Write(item, indent, text);
                    separator = ", ";
                }

                text.Append(" ]");
                break;
            case JsonValueKind.String:
                text.Append(Quoted(value.GetString()!)); // its kind says that it is one
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static string Quoted(string value) => $"\"{JsonEncodedText.Encode(value, JsonBytes.Plain.Encoder)}\"";
}
