namespace Mocks.Oracle.Scripts;

/// <summary>SET and COLUMN: the few settings that change what a script does.</summary>
internal static class ScriptSettings
{
    public static void Set(ScriptRun run, string text)
    {
        var words = ScriptCommands.Words(text);
        for (var i = 0; i + 1 < words.Count; i += 2)
        {
            var value = words[i + 1];
            switch (words[i].ToUpperInvariant())
            {
                case "DEFINE" or "DEF" or "SCAN":
                    run.Variables.Prefix = Character(value, '&');
                    break;
                case "ESCAPE" or "ESC":
                    run.Variables.Escape = Character(value, '\\');
                    break;
                case "CONCAT" or "CON":
                    run.Variables.Terminator = Character(value, '.');
                    break;
                case "AUTOCOMMIT" or "AUTO":
                    run.AutoCommit = value.ToUpperInvariant() is "ON" or "IMMEDIATE" or "IMM" or "1";
                    break;
            }
        }
    }

    /// <summary>ON is the usual character, OFF is none.</summary>
    private static char? Character(string value, char usual) => value.ToUpperInvariant() switch
    {
        "ON" => usual,
        "OFF" => null,
        _ => value.Length > 0 ? value[0] : usual,
    };

    /// <summary>COLUMN name … NEW_VALUE variable.</summary>
    public static void Column(ScriptRun run, string text)
    {
        var words = ScriptCommands.Words(text);
        var at = words.FindIndex(w => w.StartsWith("NEW_V", StringComparison.OrdinalIgnoreCase));
        if (at > 0 && at + 1 < words.Count)
            run.NewValues[words[0]] = words[at + 1];
        else if (words is [var column, var word] && word.StartsWith("CLE", StringComparison.OrdinalIgnoreCase))
            run.NewValues.Remove(column);
    }
}
