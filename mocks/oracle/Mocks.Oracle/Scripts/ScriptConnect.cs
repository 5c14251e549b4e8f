namespace Mocks.Oracle.Scripts;

/// <summary>CONNECT user/password[@service] [AS SYSDBA].</summary>
internal static class ScriptConnect
{
    public static void Execute(ScriptRunner runner, ScriptRun run, string text, int line)
    {
        var sysdba = text.EndsWith(" AS SYSDBA", StringComparison.OrdinalIgnoreCase);
        var logon = (sysdba ? text[..^" AS SYSDBA".Length] : text).Trim();
        var (user, password) = Split(logon);
        if (sysdba || user.Length == 0)
        {
            run.Connect("SYS");
            return;
        }
        try
        {
            var credential = run.Database.FindUser(user);
            if (credential is null || credential.Password != password)
                throw new OraException(OraError.InvalidCredential);
            run.Connect(credential.Name);
        }
        catch (OraException error)
        {
            runner.Fail(line, error);
        }
    }

    /// <summary>Quotes hold slashes and ats together. The service is this one, whatever its name.</summary>
    private static (string User, string Password) Split(string logon)
    {
        var slash = IndexOutsideQuotes(logon, '/');
        if (slash < 0)
            return (Unquote(logon, upper: true), "");
        var rest = logon[(slash + 1)..];
        var at = LastOutsideQuotes(rest, '@');
        return (Unquote(logon[..slash], upper: true), Unquote(at < 0 ? rest : rest[..at], upper: false));
    }

    private static int IndexOutsideQuotes(string text, char wanted)
    {
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (!quoted && text[i] == wanted)
                return i;
        }
        return -1;
    }

    private static int LastOutsideQuotes(string text, char wanted)
    {
        var quoted = false;
        var last = -1;
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (!quoted && text[i] == wanted)
                last = i;
        }
        return last;
    }

    private static string Unquote(string text, bool upper)
    {
        text = text.Trim();
        if (text.Length >= 2 && text[0] == '"' && text[^1] == '"')
            return text[1..^1];
        return upper ? text.ToUpperInvariant() : text;
    }
}
