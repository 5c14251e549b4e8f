using System.Text;

namespace Mocks.Oracle.Scripts;

/// <summary>SQL*Plus's DEFINE variables: <c>&amp;name</c>, <c>&amp;&amp;name</c>, <c>&amp;name.</c>, <c>&amp;1</c>.</summary>
internal sealed class SubstitutionVariables
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>SET DEFINE: the prefix, or null when switched off.</summary>
    public char? Prefix { get; set; } = '&';

    /// <summary>SET CONCAT: what ends a name and is swallowed.</summary>
    public char? Terminator { get; set; } = '.';

    /// <summary>SET ESCAPE: what makes a prefix literal; off at first.</summary>
    public char? Escape { get; set; }

    public string? this[string name]
    {
        get => _values.GetValueOrDefault(name);
        set
        {
            if (value is null)
                _values.Remove(name);
            else
                _values[name] = value;
        }
    }

    /// <summary>Puts the values in place of the names; names without a value are given to <paramref name="missing"/> and stay.</summary>
    public string Replace(string line, Action<string> missing)
    {
        if (Prefix is not { } prefix || !line.Contains(prefix, StringComparison.Ordinal))
            return line;
        var text = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length; at++)
        {
            if (Escape is { } escape && line[at] == escape && at + 1 < line.Length && line[at + 1] == prefix)
                text.Append(line[++at]);
            else if (line[at] != prefix || !TryReadName(line, at, out var name, out var end))
                text.Append(line[at]);
            else
                at = Put(line, at, name, end, text, missing);
        }
        return text.ToString();
    }

    private int Put(string line, int start, string name, int end, StringBuilder text, Action<string> missing)
    {
        if (this[name] is not { } value)
        {
            missing(name);
            text.Append(line, start, end - start);
            return end - 1;
        }
        text.Append(value);
        return end < line.Length && line[end] == Terminator ? end : end - 1;
    }

    private bool TryReadName(string line, int at, out string name, out int end)
    {
        var start = at + 1;
        if (start < line.Length && line[start] == Prefix)
            start++;
        end = start;
        while (end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || line[end] is '_' or '$' or '#'))
            end++;
        name = line[start..end];
        return name.Length > 0;
    }
}
