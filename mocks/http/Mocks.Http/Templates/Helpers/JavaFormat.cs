using System.Globalization;
using System.Text;

namespace Mocks.Http.Templates.Helpers;

/// <summary>The part of <c>java.util.Formatter</c> that templates use: <c>%s %d %f %x %X %c %b %n %%</c> with flags, width and precision.</summary>
internal static class JavaFormat
{
    private const int Widest = 10_000;

    public static string Format(string format, IReadOnlyList<object?> arguments)
    {
        var result = new StringBuilder();
        var next = 0;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 == format.Length)
            {
                result.Append(format[i]);
                continue;
            }

            var at = i + 1;
            var flags = at;
            while (at < format.Length && format[at] is '-' or '0' or '+' or ',' or ' ' or '#')
                at++;
            var flag = format[flags..at];
            var width = Number(format, ref at) ?? 0;
            int? precision = null;
            if (at < format.Length && format[at] == '.')
            {
                at++;
                precision = Number(format, ref at) ?? 0;
            }

            if (at == format.Length)
            {
                result.Append(format.AsSpan(i));
                break;
            }

            i = at;
            if (format[at] is '%' or 'n')
            {
                result.Append(format[at] == '%' ? '%' : '\n');
                continue;
            }

            var text = One(format[at], flag, precision, next < arguments.Count ? arguments[next] : null);
            next++;
            result.Append(flag.Contains('-', StringComparison.Ordinal) ? text.PadRight(width)
                : flag.Contains('0', StringComparison.Ordinal) ? (text.StartsWith('-') ? "-" + text[1..].PadLeft(width - 1, '0') : text.PadLeft(width, '0'))
                : text.PadLeft(width));
        }

        return result.ToString();
    }

    private static string One(char conversion, string flag, int? precision, object? value)
    {
        var number = TemplateValue.Number(value) ?? 0;
        var plus = flag.Contains('+', StringComparison.Ordinal) && number >= 0 ? "+" : "";
        var group = flag.Contains(',', StringComparison.Ordinal);
        return conversion switch
        {
            'd' => plus + ((long)number).ToString(group ? "N0" : "D", CultureInfo.InvariantCulture),
            'f' => plus + number.ToString((group ? "N" : "F") + (precision ?? 6).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
            'x' => ((long)number).ToString("x", CultureInfo.InvariantCulture),
            'X' => ((long)number).ToString("X", CultureInfo.InvariantCulture),
            'b' or 'B' => TemplateValue.IsTrue(value) ? "true" : "false",
            'S' => Cut(TemplateValue.Text(value).ToUpperInvariant(), precision),
            _ => Cut(value is null ? "null" : TemplateValue.Text(value), precision),
        };
    }

    private static string Cut(string text, int? length) => length is { } most && most < text.Length ? text[..most] : text;

    private static int? Number(string format, ref int at)
    {
        var from = at;
        while (at < format.Length && char.IsAsciiDigit(format[at]))
            at++;
        return int.TryParse(format.AsSpan(from, at - from), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Min(number, Widest)
            : null;
    }
}
