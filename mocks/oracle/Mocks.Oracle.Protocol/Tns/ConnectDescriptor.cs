namespace Mocks.Oracle.Protocol.Tns;

/// <summary>
/// What a client's descriptor asks for: <c>(DESCRIPTION=(CONNECT_DATA=(SERVICE_NAME=…)(CID=(PROGRAM=…)…)))</c>. Names are
/// compared without case; values may be quoted; unknown ones are passed over.
/// </summary>
public sealed record ConnectDescriptor(string? ServiceName, string? Sid, bool Pooled, string Program, string Host, string OsUser)
{
    /// <summary>Reads the descriptor as far as it is well-formed: what is missing is left for the listener to refuse.</summary>
    public static ConnectDescriptor Parse(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var position = 0;
        while (position < text.Length)
        {
            var open = text.IndexOf('(', position);
            if (open < 0)
                break;
            var stop = text.AsSpan(open + 1).IndexOfAny("=()");
            if (stop < 0)
                break;
            var end = open + 1 + stop;
            position = end;
            if (text[end] != '=')
                continue;
            var name = text[(open + 1)..end].Trim();
            if (TryReadValue(text, ref position, out var value))
                values.TryAdd(name, value);
        }

        return new ConnectDescriptor(
            values.GetValueOrDefault("SERVICE_NAME"), values.GetValueOrDefault("SID"),
            values.GetValueOrDefault("SERVER", "").Equals("POOLED", StringComparison.OrdinalIgnoreCase),
            values.GetValueOrDefault("PROGRAM", ""), values.GetValueOrDefault("HOST", ""), values.GetValueOrDefault("USER", ""));
    }

    /// <summary>A leaf's value after its <c>=</c>; false when the value is a list of further pairs.</summary>
    private static bool TryReadValue(string text, ref int position, out string value)
    {
        value = "";
        var start = position + 1;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        position = start;
        if (start >= text.Length || text[start] == '(')
            return false;

        if (text[start] is '"' or '\'')
        {
            var quote = text.IndexOf(text[start], start + 1);
            if (quote < 0)
                return false;
            value = text[(start + 1)..quote];
            position = quote + 1;
            return true;
        }

        var close = text.IndexOf(')', start);
        position = close < 0 ? text.Length : close + 1;
        value = text[start..(close < 0 ? text.Length : close)].Trim();
        return true;
    }
}
