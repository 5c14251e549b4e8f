using System.Collections.Frozen;

namespace Mocks.Oracle.Scripts;

/// <summary>The words by which SQL*Plus tells its commands, PL/SQL units and SQL apart.</summary>
internal static class ScriptWords
{
    /// <summary>Commands with the shortest form that SQL*Plus takes.</summary>
    private static readonly (string Name, int Shortest)[] Commands =
    [
        ("ACCEPT", 3), ("ARCHIVE", 7), ("ATTRIBUTE", 5), ("BREAK", 3), ("BTITLE", 3), ("CLEAR", 2), ("COLUMN", 3), ("COMPUTE", 4), ("CONNECT", 4), ("COPY", 4),
        ("DEFINE", 3), ("DESCRIBE", 4), ("DISCONNECT", 4), ("EDIT", 2), ("EXECUTE", 4), ("EXIT", 4), ("GET", 3), ("HELP", 4), ("HISTORY", 4), ("HOST", 2), ("LIST", 1),
        ("PASSWORD", 5), ("PAUSE", 3), ("PRINT", 3), ("PROMPT", 3), ("QUIT", 4), ("RECOVER", 7), ("REPFOOTER", 4), ("REPHEADER", 4), ("RUN", 1), ("SAVE", 3), ("SET", 3),
        ("SHOW", 3), ("SHUTDOWN", 8), ("SPOOL", 3), ("START", 3), ("STARTUP", 7), ("STORE", 5), ("TIMING", 4), ("TTITLE", 3), ("UNDEFINE", 5), ("VARIABLE", 3),
        ("WHENEVER", 8), ("XQUERY", 6),
    ];

    private static readonly FrozenDictionary<string, string> ByWord = Commands
        .SelectMany(c => Enumerable.Range(c.Shortest, c.Name.Length - c.Shortest + 1).Select(length => (Word: c.Name[..length], c.Name)))
        .DistinctBy(c => c.Word)
        .ToFrozenDictionary(c => c.Word, c => c.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>SET is SQL's when one of these follows.</summary>
    private static readonly FrozenSet<string> SqlSettings = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "TRANSACTION", "ROLE", "CONSTRAINT", "CONSTRAINTS");

    private static readonly FrozenSet<string> Units = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "PROCEDURE", "FUNCTION", "PACKAGE", "TRIGGER", "TYPE", "LIBRARY", "JAVA");

    public static bool IsRemark(string line) => FirstWord(line, out _) is { } word && (Equals(word, "REM") || Equals(word, "REMARK") || Equals(word, "REMA") || Equals(word, "REMAR"));

    public static bool IsCommand(string line)
    {
        if (CommandOf(line, out var rest) is not { } command)
            return false;
        return command != "SET" || FirstWord(rest, out _) is not { } next || !SqlSettings.Contains(next);
    }

    /// <summary>The command's full name, and what follows its word.</summary>
    public static string? CommandOf(string line, out string rest)
    {
        var word = FirstWord(line, out rest);
        return word is not null && ByWord.TryGetValue(word.TrimEnd(';'), out var name) ? name : null;
    }

    /// <summary>A block, a stored unit, or a query that declares functions.</summary>
    public static bool IsUnitStart(string line)
    {
        var word = FirstWord(line, out var rest);
        if (word is null)
            return false;
        if (Equals(word, "BEGIN") || Equals(word, "DECLARE") || word.StartsWith("<<", StringComparison.Ordinal))
            return true;
        if (Equals(word, "WITH"))
            return FirstWord(rest, out _) is { } routine && (Equals(routine, "FUNCTION") || Equals(routine, "PROCEDURE"));
        if (!Equals(word, "CREATE"))
            return false;
        var kind = FirstWord(rest, out rest);
        while (kind is not null && (Equals(kind, "OR") || Equals(kind, "REPLACE") || Equals(kind, "AND") || Equals(kind, "RESOLVE") || Equals(kind, "COMPILE") || Equals(kind, "EDITIONABLE") || Equals(kind, "NONEDITIONABLE")))
            kind = FirstWord(rest, out rest);
        return kind is not null && Units.Contains(kind);
    }

    /// <summary>The first word, by blanks; null when there is none.</summary>
    public static string? FirstWord(string line, out string rest)
    {
        var text = line.AsSpan().TrimStart();
        var length = text.IndexOfAny(" \t(");
        if (length < 0)
            length = text.Length;
        rest = text[length..].TrimStart().ToString();
        return length == 0 ? null : text[..length].ToString();
    }

    private static bool Equals(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
