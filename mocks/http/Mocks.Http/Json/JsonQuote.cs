using System.Globalization;
using System.Text;

namespace Mocks.Http.Json;

/// <summary>A JSON string as Jackson writes it: nothing but quotes, backslashes and control characters is escaped.</summary>
internal static class JsonQuote
{
    /// <summary>What Jackson makes of JSON that it writes as bytes: characters beyond the basic plane become two escapes.</summary>
    /// <param name="json">JSON, in whose strings alone such characters can be.</param>
    public static string EscapeSupplementary(string json)
    {
        if (!json.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return json;
        var text = new StringBuilder(json.Length + 16);
        foreach (var c in json)
        {
            if (char.IsSurrogate(c))
                text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else
                text.Append(c);
        }

        return text.ToString();
    }

    public static void Append(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    text.Append('\\').Append(c);
                    break;
                case '\b':
                    text.Append("\\b");
                    break;
                case '\f':
                    text.Append("\\f");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case < ' ':
                    text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        text.Append('"');
    }
}
