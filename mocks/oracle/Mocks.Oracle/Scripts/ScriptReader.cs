using System.Text;

namespace Mocks.Oracle.Scripts;

/// <summary>
/// Cuts a SQL*Plus script into statements, units and commands, line by line, since substitution variables that one line sets are
/// used by the next. One deviation: a blank line doesn't end a statement, as with SET SQLBLANKLINES ON.
/// </summary>
/// <param name="text">The script.</param>
/// <param name="substitute">Puts substitution variables into a line, whose number comes with it.</param>
internal sealed class ScriptReader(string text, Func<string, int, string> substitute)
{
    private readonly string[] _lines = text.Split('\n');
    private int _next;

    /// <summary>The next piece; null at the end.</summary>
    public ScriptItem? Read()
    {
        while (_next < _lines.Length)
        {
            var number = _next + 1;
            var line = TakeLine();
            var start = line.TrimStart();
            if (start.Length == 0 || start.StartsWith("--", StringComparison.Ordinal) || ScriptWords.IsRemark(start))
                continue;
            if (start.StartsWith("/*", StringComparison.Ordinal) && !start.StartsWith("/*+", StringComparison.Ordinal))
            {
                if (SkipComment(start) is not { } rest || rest.Length == 0)
                    continue;
                start = line = rest;
            }
            if (start.Trim() is "/")
                return new ScriptItem(ScriptItemKind.Run, number, "");
            if (start[0] == '@' || start[0] == '!' || ScriptWords.IsCommand(start))
                return new ScriptItem(ScriptItemKind.Command, number, ReadCommand(start, number));
            line = substitute(line, number);
            return ScriptWords.IsUnitStart(line) ? ReadUnit(line, number) : ReadStatement(line, number);
        }
        return null;
    }

    private string TakeLine() => _lines[_next++].TrimEnd('\r');

    /// <summary>What follows a comment that begins a line, or null when the script ends in it.</summary>
    private string? SkipComment(string line)
    {
        var from = 2;
        while (true)
        {
            var end = line.IndexOf("*/", from, StringComparison.Ordinal);
            if (end >= 0)
                return line[(end + 2)..].Trim();
            if (_next >= _lines.Length)
                return null;
            line = TakeLine();
            from = 0;
        }
    }

    /// <summary>A command goes on behind a hyphen at the end of its line.</summary>
    private string ReadCommand(string line, int number)
    {
        var command = line.TrimEnd();
        while (command.EndsWith('-') && !command.EndsWith("--", StringComparison.Ordinal) && _next < _lines.Length)
            command = command[..^1] + TakeLine().Trim();
        return substitute(command, number).TrimEnd();
    }

    /// <summary>Up to a semicolon at the end of a line, or a slash on a line of its own.</summary>
    private ScriptItem ReadStatement(string line, int number)
    {
        var statement = new StringBuilder();
        var state = new TextState();
        while (true)
        {
            var semicolon = state.Advance(line);
            if (semicolon >= 0)
                return new ScriptItem(ScriptItemKind.Statement, number, statement.Append(line, 0, semicolon).ToString());
            statement.Append(state.InCode ? WithoutHyphen(line) : line).Append('\n');
            if (_next >= _lines.Length)
                return new ScriptItem(ScriptItemKind.Unfinished, number, statement.ToString());
            line = substitute(TakeLine(), _next);
            if (state.InCode && line.Trim() is "/")
                return new ScriptItem(ScriptItemKind.Statement, number, statement.ToString().TrimEnd());
        }
    }

    /// <summary>SQL*Plus takes a hyphen at the end of a line for a sign that the line goes on, in statements too.</summary>
    private static string WithoutHyphen(string line)
    {
        var end = line.TrimEnd();
        return end.EndsWith('-') && !end.Contains("--", StringComparison.Ordinal) ? end[..^1] : line;
    }

    /// <summary>Up to a slash on a line of its own. A dot there ends the unit without running it.</summary>
    private ScriptItem ReadUnit(string line, int number)
    {
        var unit = new StringBuilder(line);
        while (_next < _lines.Length)
        {
            line = TakeLine();
            if (line.Trim() is "/")
                return new ScriptItem(ScriptItemKind.Unit, number, unit.ToString());
            unit.Append('\n').Append(substitute(line, _next));
        }
        return new ScriptItem(ScriptItemKind.Unfinished, number, unit.ToString());
    }
}
