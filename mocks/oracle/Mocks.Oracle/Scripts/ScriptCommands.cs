using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Scripts;

/// <summary>The commands of SQL*Plus. Those that only show something do nothing; those that reach outside are refused.</summary>
internal static class ScriptCommands
{
    public static void Execute(ScriptRunner runner, ScriptRun run, ScriptItem item)
    {
        var text = item.Text.TrimEnd(';', ' ');
        if (text.StartsWith('@'))
        {
            var beside = text.StartsWith("@@", StringComparison.Ordinal);
            Include(runner, text[(beside ? 2 : 1)..], beside, item.Line);
            return;
        }
        var command = text.StartsWith('!') ? "HOST" : ScriptWords.CommandOf(item.Text, out text) ?? "";
        text = text.TrimEnd(';', ' ');
        switch (command)
        {
            case "START":
                Include(runner, text, false, item.Line);
                break;
            case "SET":
                ScriptSettings.Set(run, text);
                break;
            case "DEFINE":
                Define(run, text);
                break;
            case "UNDEFINE":
                foreach (var name in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    run.Variables[name] = null;
                break;
            case "ACCEPT":
                Accept(runner, run, text, item.Line);
                break;
            case "COLUMN":
                ScriptSettings.Column(run, text);
                break;
            case "EXECUTE":
                runner.ExecuteSql($"BEGIN {text}; END;", item.Line);
                break;
            case "VARIABLE":
                Declare(runner, run, text, item.Line);
                break;
            case "WHENEVER":
                Whenever(run, text);
                break;
            case "CONNECT":
                ScriptConnect.Execute(runner, run, text, item.Line);
                break;
            case "RUN":
                if (run.Buffer is { } buffer)
                    runner.ExecuteSql(buffer, item.Line);
                break;
            case "EXIT" or "QUIT":
                Exit(run, text);
                break;
            case "HOST" or "EDIT" or "GET" or "SAVE" or "STORE" or "COPY" or "STARTUP" or "SHUTDOWN" or "PASSWORD" or "RECOVER" or "ARCHIVE" or "XQUERY":
                runner.Problem(item.Line, $"{command} is not run from a fixture", "Remove the line.");
                break;
        }
    }

    private static void Include(ScriptRunner runner, string text, bool beside, int line)
    {
        var words = Words(text);
        if (words.Count == 0)
            runner.Problem(line, "SP2-0310: the script's name is missing", "Write @ and the script's path.");
        else
            runner.Include(words[0], beside, words[1..], line);
    }

    /// <summary>Words by blanks; quotes hold one together and are taken off.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var quote = text[at] is '\'' or '"' ? text[at] : '\0';
            var start = quote == '\0' ? at : at + 1;
            var end = start;
            while (end < text.Length && (quote == '\0' ? !char.IsWhiteSpace(text[end]) : text[end] != quote))
                end++;
            words.Add(text[start..end]);
            at = quote == '\0' ? end : end + 1;
        }
        return words;
    }

    private static void Define(ScriptRun run, string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
            run.Variables[text[..equals].Trim()] = Unquote(text[(equals + 1)..].Trim());
    }

    private static string Unquote(string text) =>
        text.Length >= 2 && text[0] is '\'' or '"' && text[^1] == text[0] ? text[1..^1] : text;

    /// <summary>ACCEPT variable … [DEFAULT value] …: there is nobody to ask, so the default is taken.</summary>
    private static void Accept(ScriptRunner runner, ScriptRun run, string text, int line)
    {
        var words = Words(text);
        if (words.Count == 0 || run.Variables[words[0]] is not null)
            return;
        var at = words.FindIndex(w => w.Equals("DEFAULT", StringComparison.OrdinalIgnoreCase) || w.Equals("DEF", StringComparison.OrdinalIgnoreCase));
        if (at > 0 && at + 1 < words.Count)
            run.Variables[words[0]] = words[at + 1];
        else
            runner.Problem(line, $"ACCEPT {words[0]} has no default, and nobody can be asked", $"Write DEFINE {words[0]} = … in an earlier line, or give ACCEPT a DEFAULT.");
    }

    /// <summary>VARIABLE name NUMBER | VARCHAR2(n) | CHAR(n) | CLOB | REFCURSOR | … [= value].</summary>
    private static void Declare(ScriptRunner runner, ScriptRun run, string text, int line)
    {
        if (ScriptWords.FirstWord(text, out var rest) is not { } name || ScriptWords.FirstWord(rest, out _) is not { } kind)
            return;
        OracleType? type = kind.ToUpperInvariant() switch
        {
            "NUMBER" => OracleType.AnyNumber,
            "VARCHAR2" or "CHAR" => OracleType.Varchar2(4000),
            "NVARCHAR2" or "NCHAR" => OracleType.NVarchar2(2000),
            "CLOB" => OracleType.Clob,
            "NCLOB" => OracleType.NClob,
            "BLOB" => OracleType.Blob,
            "BINARY_FLOAT" => OracleType.BinaryFloat,
            "BINARY_DOUBLE" => OracleType.BinaryDouble,
            "BOOLEAN" => OracleType.Boolean,
            "REFCURSOR" => OracleType.Cursor,
            _ => null,
        };
        if (type is null)
            runner.Problem(line, $"VARIABLE {name} has the unknown type \"{kind}\"", "Use NUMBER, VARCHAR2, CHAR, CLOB, BLOB, BINARY_DOUBLE, BOOLEAN or REFCURSOR.");
        else
            run.Binds[name.ToUpperInvariant()] = new BindValue(type, Datum.Null, BindDirection.InOut);
    }

    private static void Whenever(ScriptRun run, string text)
    {
        var words = Words(text.ToUpperInvariant());
        if (words is not ["SQLERROR", var action, ..])
            return;
        run.IgnoresErrors = action == "CONTINUE";
        run.ExitsOnError = action == "EXIT";
    }

    /// <summary>EXIT commits, unless it says ROLLBACK.</summary>
    private static void Exit(ScriptRun run, string text)
    {
        if (text.Contains("ROLLBACK", StringComparison.OrdinalIgnoreCase))
            run.Session.Rollback();
        run.Ended = true;
    }
}
