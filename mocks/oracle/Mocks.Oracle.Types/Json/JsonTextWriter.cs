using System.Globalization;
using System.Text;

namespace Mocks.Oracle.Types;

/// <summary>JSON values as text. Dates and their kin are ISO 8601 strings, bytes hexadecimal ones.</summary>
public static class JsonTextWriter
{
    public static string Write(JsonValue value, JsonFormatting formatting = JsonFormatting.Compact)
    {
        var text = new StringBuilder();
        Write(text, value, formatting, 0);
        return text.ToString();
    }

    /// <summary>A scalar without the quotes of strings, as JSON_VALUE gives it.</summary>
    public static string Unquoted(JsonScalar value) => value.Kind switch
    {
        JsonKind.Null => "null",
        JsonKind.Boolean => value.Value.AsBoolean() ? "true" : "false",
        JsonKind.Text or JsonKind.Number or JsonKind.Verbatim => value.Text,
        JsonKind.BinaryDouble => Floating(value.Value.AsDouble().ToString("R", CultureInfo.InvariantCulture)),
        JsonKind.BinaryFloat => Floating(value.Value.AsSingle().ToString("R", CultureInfo.InvariantCulture)),
        JsonKind.Date => Iso(new OracleTimestamp(value.Value.AsDate())),
        JsonKind.Timestamp or JsonKind.TimestampTz => Iso(value.Value.AsTimestamp()),
        JsonKind.IntervalYM => Iso(value.Value.AsIntervalYM()),
        JsonKind.IntervalDS => Iso(value.Value.AsIntervalDS()),
        JsonKind.Binary => Convert.ToHexString(value.Value.AsRaw()),
        _ => value.Value.ToString(),
    };

    /// <summary>With a digit before the point, which SQL leaves out.</summary>
    public static string Digits(OracleNumber value)
    {
        var text = value.ToString();
        return text.StartsWith('.') ? "0" + text : text.StartsWith("-.", StringComparison.Ordinal) ? "-0" + text[1..] : text;
    }

    private static string Floating(string text) => text switch { "NaN" => "Nan", "Infinity" or "∞" => "Inf", "-Infinity" or "-∞" => "-Inf", _ => text };

    public static string Iso(OracleTimestamp value)
    {
        var date = value.Local;
        var text = string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}T{date.Hour:00}:{date.Minute:00}:{date.Second:00}");
        if (value.Nanoseconds > 0)
            text += value.Nanoseconds % 1000 == 0 ? $".{value.Nanoseconds / 1000:000000}" : $".{value.Nanoseconds:000000000}";
        if (value.Zone is null)
            return text;
        return text + (value.OffsetMinutes == 0 ? "Z" : OracleTimeZone.OffsetText(value.OffsetMinutes));
    }

    private static string Iso(OracleIntervalYM value) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(value.Months < 0 ? "-" : "")}P{Math.Abs(value.Years)}Y{Math.Abs(value.MonthsOfYear)}M");

    private static string Iso(OracleIntervalDS value)
    {
        var v = value.IsNegative ? -value : value;
        var fraction = v.Nanoseconds == 0 ? "" : "." + v.Nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
        return string.Create(CultureInfo.InvariantCulture, $"{(value.IsNegative ? "-" : "")}P{v.Days}DT{v.Hours}H{v.Minutes}M{v.Seconds}{fraction}S");
    }

    private static void Write(StringBuilder text, JsonValue value, JsonFormatting formatting, int level)
    {
        switch (value)
        {
            case JsonObject o:
                WriteObject(text, o, formatting, level);
                break;
            case JsonArray array:
                WriteArray(text, array, formatting, level);
                break;
            case JsonScalar scalar:
                WriteScalar(text, scalar, formatting);
                break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonObject value, JsonFormatting formatting, int level)
    {
        var pretty = formatting.HasFlag(JsonFormatting.Pretty) && value.Members.Length > 0;
        IEnumerable<JsonMemberValue> members = formatting.HasFlag(JsonFormatting.Ordered)
            ? value.Members.OrderBy(m => m.Name, StringComparer.Ordinal)
            : value.Members;
        text.Append('{');
        var first = true;
        foreach (var member in members)
        {
            if (!first)
                text.Append(',');
            first = false;
            if (pretty)
                NewLine(text, level + 1);
            WriteString(text, member.Name, formatting);
            text.Append(pretty ? " :" : ":");
            if (pretty && !member.Value.IsScalar)
                NewLine(text, level + 1);
            else if (pretty)
                text.Append(' ');
            Write(text, member.Value, formatting, level + 1);
        }
        if (pretty)
            NewLine(text, level);
        text.Append('}');
    }

    private static void WriteArray(StringBuilder text, JsonArray value, JsonFormatting formatting, int level)
    {
        var pretty = formatting.HasFlag(JsonFormatting.Pretty) && value.Items.Length > 0;
        text.Append('[');
        for (var i = 0; i < value.Items.Length; i++)
        {
            if (i > 0)
                text.Append(',');
            if (pretty)
                NewLine(text, level + 1);
            Write(text, value.Items[i], formatting, level + 1);
        }
        if (pretty)
            NewLine(text, level);
        text.Append(']');
    }

    private static void NewLine(StringBuilder text, int level) => text.Append('\n').Append(' ', level * 2);

    private static void WriteScalar(StringBuilder text, JsonScalar value, JsonFormatting formatting)
    {
        var unquoted = Unquoted(value);
        if (value.Kind is JsonKind.Null or JsonKind.Boolean or JsonKind.Number or JsonKind.Verbatim or JsonKind.Vector
            || (value.Kind is JsonKind.BinaryDouble or JsonKind.BinaryFloat && char.IsAsciiDigit(unquoted[^1])))
            text.Append(unquoted);
        else
            WriteString(text, unquoted, formatting);
    }

    private static void WriteString(StringBuilder text, string value, JsonFormatting formatting)
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
                default:
                    if (c < ' ' || c == '\x7F' || (c > '\x7F' && formatting.HasFlag(JsonFormatting.Ascii)))
                        text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
                    else
                        text.Append(c);
                    break;
            }
        }
        text.Append('"');
    }
}
