namespace Mocks.Oracle.Stubs;

/// <summary>A declaration as it was written, and what stubs need to know of it.</summary>
/// <param name="Text">Without a semicolon.</param>
/// <param name="IsFunction">It has a result.</param>
/// <param name="Name">In upper case.</param>
/// <param name="Parameters">In their order.</param>
/// <param name="ResultType">Of a function, as written; else empty.</param>
internal sealed record StubDeclaration(string Text, bool IsFunction, string Name, IReadOnlyList<StubParameter> Parameters, string ResultType)
{
    /// <summary>Null when it is no declaration of a routine.</summary>
    public static StubDeclaration? Parse(string text)
    {
        text = text.Trim().TrimEnd(';').TrimEnd();
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = open < 0 ? -1 : Closing(text, open);
        if (open >= 0 && close < 0)
            return null;
        var head = Words(open < 0 ? text : text[..open]);
        var tail = open < 0 ? [.. head.Skip(2)] : Words(text[(close + 1)..]);
        if (head.Length < 2 || !(Is(head[0], "PROCEDURE") || Is(head[0], "FUNCTION")))
            return null;
        var isFunction = Is(head[0], "FUNCTION");
        if (isFunction != (tail.Length > 1 && Is(tail[0], "RETURN")))
            return null;
        var parameters = open < 0 ? [] : Split(text[(open + 1)..close]).Select(StubParameter.Parse).ToArray();
        return new StubDeclaration(text, isFunction, head[1].ToUpperInvariant(), parameters, isFunction ? string.Join(' ', tail.Skip(1)) : "");
    }

    public StubParameter? Find(string name) => Parameters.FirstOrDefault(p => Is(p.Name, name));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool Is(string word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static int Closing(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
                return i;
        }

        return -1;
    }

    /// <summary>At commas that stand in no parentheses: NUMBER(10,2) is one type.</summary>
    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (text[i] != ',' || depth > 0)
                continue;
            parts.Add(text[start..i]);
            start = i + 1;
        }

        parts.Add(text[start..]);
        return parts;
    }
}
