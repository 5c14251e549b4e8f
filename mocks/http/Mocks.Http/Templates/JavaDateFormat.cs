using System.Globalization;
using System.Text;

namespace Mocks.Http.Templates;

/// <summary>Patterns of Java's <c>SimpleDateFormat</c> and <c>DateTimeFormatter</c>, in English.</summary>
internal static class JavaDateFormat
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    public static string Format(DateTimeOffset time, string pattern)
    {
        var result = new StringBuilder();
        for (var i = 0; i < pattern.Length;)
        {
            var c = pattern[i];
            if (c == '\'')
            {
                i = Quoted(pattern, i, result);
                continue;
            }

            var run = i;
            while (run < pattern.Length && pattern[run] == c)
                run++;
            var count = run - i;
            if (char.IsAsciiLetter(c))
                Field(time, c, count, result);
            else
                result.Append(c, count);
            i = run;
        }

        return result.ToString();
    }

    /// <summary>Null when the text is no date. Without a zone: UTC, else with the zone's offset.</summary>
    public static DateTimeOffset? Parse(string text, string pattern)
    {
        const DateTimeStyles styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        if (pattern is "epoch" or "unix")
        {
            if (!long.TryParse(text, NumberStyles.AllowLeadingSign, English, out var number))
                return null;
            return Math.Abs(number) > 253_402_300_799 * (pattern == "epoch" ? 1000 : 1) ? null
                : pattern == "epoch" ? DateTimeOffset.FromUnixTimeMilliseconds(number) : DateTimeOffset.FromUnixTimeSeconds(number);
        }

        // .NET takes an offset with or without its colon, and none for K
        var rest = text.AsSpan(text.LastIndexOfAny(['+', '-']) + 1);
        if ((pattern.Contains('Z', StringComparison.Ordinal) && rest.Contains(':') && text.Contains('+', StringComparison.Ordinal))
            || (pattern.EndsWith('X') && !text.EndsWith('Z') && rest.Length is not (5 or 4 or 2)))
            return null;
        return DateTimeOffset.TryParseExact(text, ToDotNet(pattern), English, styles, out var exact) ? exact : null;
    }

    /// <summary>Whether texts of the pattern say in which zone they are.</summary>
    public static bool HasZone(string pattern)
    {
        var quoted = false;
        foreach (var c in pattern)
        {
            if (c == '\'')
                quoted = !quoted;
            else if (!quoted && c is 'X' or 'x' or 'Z' or 'z' or 'V' or 'O')
                return true;
        }

        return false;
    }

    private static int Quoted(string pattern, int at, StringBuilder result)
    {
        if (at + 1 < pattern.Length && pattern[at + 1] == '\'')
        {
            result.Append('\'');
            return at + 2;
        }

        for (at++; at < pattern.Length; at++)
        {
            if (pattern[at] != '\'')
            {
                result.Append(pattern[at]);
            }
            else if (at + 1 < pattern.Length && pattern[at + 1] == '\'')
            {
                result.Append('\'');
                at++;
            }
            else
            {
                return at + 1;
            }
        }

        return at;
    }

    private static void Field(DateTimeOffset time, char letter, int count, StringBuilder result)
    {
        var number = letter switch
        {
            'd' => time.Day,
            'H' => time.Hour,
            'k' => time.Hour == 0 ? 24 : time.Hour,
            'K' => time.Hour % 12,
            'h' => time.Hour % 12 == 0 ? 12 : time.Hour % 12,
            'm' => time.Minute,
            's' => time.Second,
            'D' => time.DayOfYear,
            'F' => ((time.Day - 1) / 7) + 1,
            'u' when count < 3 => time.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)time.DayOfWeek,
            'w' => ISOWeek.GetWeekOfYear(time.DateTime),
            'M' or 'L' when count < 3 => time.Month,
            _ => -1,
        };
        if (number >= 0)
        {
            result.Append(number.ToString(new string('0', count), English));
            return;
        }

        switch (letter)
        {
            case 'y' or 'u' or 'Y':
                result.Append(count == 2 ? (time.Year % 100).ToString("00", English) : time.Year.ToString(new string('0', Math.Max(count, 1)), English));
                break;
            case 'M' or 'L':
                result.Append(time.ToString(count == 3 ? "MMM" : "MMMM", English));
                break;
            case 'E':
                result.Append(time.ToString(count < 4 ? "ddd" : "dddd", English));
                break;
            case 'a':
                result.Append(time.Hour < 12 ? "AM" : "PM");
                break;
            case 'G':
                result.Append("AD");
                break;
            case 'S':
                // SimpleDateFormat counts milliseconds, DateTimeFormatter digits of a fraction: the same for three
                result.Append(time.ToString(count == 1 ? "%f" : new string('f', Math.Min(count, 7)), English).PadRight(count, '0'));
                break;
            case 'z':
                result.Append(time.Offset == TimeSpan.Zero ? "UTC" : "GMT" + Offset(time, ":"));
                break;
            case 'Z':
                result.Append(Offset(time, ""));
                break;
            case 'X':
                result.Append(time.Offset == TimeSpan.Zero ? "Z" : count == 1 ? Offset(time, "")[..3] : Offset(time, count == 2 ? "" : ":"));
                break;
            case 'x':
                result.Append(count == 1 ? Offset(time, "")[..3] : Offset(time, count == 2 ? "" : ":"));
                break;
            default:
                result.Append(letter, count);
                break;
        }
    }

    private static string Offset(DateTimeOffset time, string separator) =>
        (time.Offset < TimeSpan.Zero ? "-" : "+") + time.Offset.ToString("hh", English) + separator + time.Offset.ToString("mm", English);

    private static string ToDotNet(string pattern)
    {
        var result = new StringBuilder();
        for (var i = 0; i < pattern.Length;)
        {
            if (pattern[i] == '\'')
            {
                var literal = new StringBuilder();
                i = Quoted(pattern, i, literal);
                result.Append('\'').Append(literal.Replace("'", "\\'")).Append('\'');
                continue;
            }

            var run = i;
            while (run < pattern.Length && pattern[run] == pattern[i])
                run++;
            var count = run - i;
            result.Append(pattern[i] switch
            {
                'y' or 'u' => count == 2 ? "yy" : "yyyy",
                'E' => count < 4 ? "ddd" : "dddd",
                'a' => "tt",
                'S' => new string('f', Math.Min(count, 7)),
                'Z' => "zzz",
                'X' or 'x' => "K",
                'z' => "'UTC'",
                ':' => "':'",
                '/' => "'/'",
                var special and ('%' or '\\' or '"') => string.Concat(Enumerable.Repeat("\\" + special, count)),
                var other => new string(other, count),
            });
            i = run;
        }

        // one letter alone would be a name of a whole format
        return result.Length == 1 ? "%" + result : result.ToString();
    }
}
