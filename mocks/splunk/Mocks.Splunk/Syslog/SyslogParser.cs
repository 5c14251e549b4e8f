using System.Globalization;
using System.Text;

namespace Mocks.Splunk.Syslog;

/// <summary>
/// Reads a message of RFC 5424 (section 6) or RFC 3164 (section 4):
/// <code>
/// "&lt;" PRI ">1" SP TIME SP HOST SP APP SP PROCID SP MSGID SP ( "-" | 1*( "[" id *( SP name "=" DQUOTE value DQUOTE ) "]" ) ) [ SP MSG ]
/// "&lt;" PRI ">" Mmm SP dd SP hh:mm:ss SP HOST SP TAG [ "[" pid "]" ] ":" MSG
/// </code>
/// Anything at all gives a message: what can't be read as a field stays in the text.
/// </summary>
internal static class SyslogParser
{
    private const int HighestPriority = 191;

    private static readonly string[] Months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    public static SyslogMessage Parse(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes).TrimEnd('\r', '\n', '\0');
        if (!TryPriority(text, out var priority, out var rest))
            return new SyslogMessage("unknown", null, null, null, null, null, null, null, [], text);
        if (rest.StartsWith("1 ", StringComparison.Ordinal) && Rfc5424(priority, rest[2..]) is { } modern)
            return modern;
        return Rfc3164(priority, rest);
    }

    private static bool TryPriority(string text, out int priority, out string rest)
    {
        priority = 0;
        rest = text;
        var close = text.IndexOf('>', StringComparison.Ordinal);
        if (!text.StartsWith('<') || close is < 2 or > 4
            || !int.TryParse(text.AsSpan(1, close - 1), NumberStyles.None, CultureInfo.InvariantCulture, out priority) || priority > HighestPriority)
            return false;
        rest = text[(close + 1)..];
        return true;
    }

    private static SyslogMessage? Rfc5424(int priority, string rest)
    {
        var fields = new string?[5];
        for (var i = 0; i < fields.Length; i++)
        {
            var space = rest.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0)
                return null;
            fields[i] = rest[..space] is "-" ? null : rest[..space];
            rest = rest[(space + 1)..];
        }

        var data = new List<KeyValuePair<string, string>>();
        if (rest.StartsWith('-'))
            rest = rest[1..];
        else if (!TryStructuredData(rest, data, out rest))
            return null;
        var message = rest.StartsWith(' ') ? rest[1..] : rest;
        return new SyslogMessage(
            "rfc5424", priority >> 3, priority & 7, fields[0], fields[1], fields[2], fields[3], fields[4], data, message.TrimStart('\uFEFF'));
    }

    private static bool TryStructuredData(string text, List<KeyValuePair<string, string>> data, out string rest)
    {
        rest = text;
        var at = 0;
        while (at < text.Length && text[at] == '[')
        {
            var end = text.AsSpan(at).IndexOfAny(' ', ']');
            if (end < 0)
                return false;
            var id = text[(at + 1)..(at + end)];
            at += end;
            while (at < text.Length && text[at] == ' ')
            {
                var equals = text.IndexOf("=\"", at, StringComparison.Ordinal);
                if (equals < 0)
                    return false;
                var name = text[(at + 1)..equals];
                var value = new StringBuilder();
                for (at = equals + 2; at < text.Length && text[at] != '"'; at++)
                {
                    if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '"' or '\\' or ']')
                        at++;
                    value.Append(text[at]);
                }

                at++;
                data.Add(new($"{id}.{name}", value.ToString()));
            }

            if (at >= text.Length || text[at] != ']')
                return false;
            at++;
        }

        rest = text[at..];
        return at > 0;
    }

    private static SyslogMessage Rfc3164(int priority, string rest)
    {
        string? host = null;
        if (!TryTime(rest, out var time, out var behind))
            return Tagged(priority, null, null, rest);
        rest = behind;
        var space = rest.IndexOf(' ', StringComparison.Ordinal);
        // senders on the same host leave the host out: then the tag, which ends in a colon, comes first
        if (space > 0 && !rest[..space].EndsWith(':') && !rest[..space].Contains('[', StringComparison.Ordinal))
        {
            host = rest[..space];
            rest = rest[(space + 1)..];
        }

        return Tagged(priority, time, host, rest);
    }

    private static SyslogMessage Tagged(int priority, string? time, string? host, string rest)
    {
        string? app = null;
        string? process = null;
        var end = rest.AsSpan().IndexOfAny(":[ ");
        if (end > 0 && rest[end] is ':' or '[')
        {
            var colon = rest[end] == ':' ? end : rest.IndexOf("]:", StringComparison.Ordinal) + 1;
            if (colon > 0)
            {
                app = rest[..end];
                process = rest[end] == '[' ? rest[(end + 1)..(colon - 1)] : null;
                rest = rest[(colon + 1)..].TrimStart(' ');
            }
        }

        return new SyslogMessage("rfc3164", priority >> 3, priority & 7, time, host, app, process, null, [], rest);
    }

    // "Nov  2 10:00:00 ", or the RFC 3339 time that newer senders put there
    private static bool TryTime(string text, out string? time, out string rest)
    {
        time = null;
        rest = text;
        if (text.Length > 16 && Months.Contains(text[..3], StringComparer.Ordinal) && text[3] == ' ' && text[9] == ':' && text[15] == ' ')
        {
            time = text[..15];
            rest = text[16..];
            return true;
        }

        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space < 19 || text[4] != '-'
            || !DateTimeOffset.TryParse(text[..space], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
            return false;
        time = text[..space];
        rest = text[(space + 1)..];
        return true;
    }
}
