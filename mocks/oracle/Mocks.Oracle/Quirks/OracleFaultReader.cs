using System.Globalization;
using Mocks.Fixtures;
using Mocks.Fixtures.Yaml;
using Mocks.Hosting;
using Mocks.Oracle.Sql.Binding;

namespace Mocks.Oracle.Quirks;

/// <summary>Reads an item of a quirk's <c>faults</c>.</summary>
internal static class OracleFaultReader
{
    private static readonly string[] Statements = ["query", "insert", "update", "delete", "merge", "ddl", "plsql", "lock", "session"];
    private static readonly string[] Operations = ["connect", "logon", "fetch", "commit", "rollback", "ping", .. Statements];

    /// <summary>The word for a kind of statement.</summary>
    public static string Word(StatementKind kind) => kind switch
    {
        StatementKind.Query => "query",
        StatementKind.Insert => "insert",
        StatementKind.Update => "update",
        StatementKind.Delete => "delete",
        StatementKind.Merge => "merge",
        StatementKind.PlSqlBlock or StatementKind.Call => "plsql",
        StatementKind.LockTable => "lock",
        StatementKind.AlterSession or StatementKind.TransactionControl => "session",
        _ => "ddl",
    };

    public static OracleFault Read(YamlFields fields)
    {
        var when = fields.Mapping("when");
        var refusal = Number(fields, "refuse", "TNS-");
        var logon = fields.Texts("atLogon");
        var fault = new OracleFault(FaultTrigger.Read(when))
        {
            User = when?.Text("user"),
            Statement = when?.Text("statement"),
            Operations = ReadOperations(when) ?? (refusal is not null ? ["connect"] : logon.Count > 0 ? ["logon"] : Statements),
            Sessions = when?.Integer("sessions") ?? 0,
            AfterRows = when?.Integer("afterRows") ?? 0,
            Delay = FaultDelay.Read(fields),
            Error = ReadError(fields),
            Refusal = refusal,
            Drops = fields.Flag("drop"),
            Kills = fields.Flag("kill"),
            LogonStatements = logon,
            HeldStatements = fields.Texts("hold"),
        };
        when?.RejectOthers();
        fields.RejectOthers();
        if (fault is { Delay: null, Error: null, Refusal: null, Drops: false, Kills: false, LogonStatements: [], HeldStatements: [] })
            fields.Wrong("when", "The fault does nothing", "Write one of delay, error, refuse, drop, kill, atLogon and hold.");
        return fault;
    }

    private static IReadOnlyCollection<string>? ReadOperations(YamlFields? when)
    {
        if (when is null || !when.Has("operation"))
            return null;
        var words = when.Texts("operation");
        foreach (var word in words.Where(word => !Operations.Contains(word)))
            when.Wrong("operation", $"\"{word}\" is no operation", NearestName.Remedy(word, Operations));
        return words;
    }

    /// <summary><c>error: ORA-01653</c> with the <c>arguments</c> of its text, and <c>lines</c> below it: further errors of the stack.</summary>
    private static OraException? ReadError(YamlFields fields)
    {
        var arguments = fields.Texts("arguments");
        var lines = fields.Texts("lines");
        if (Number(fields, "error", "ORA-") is not { } code)
            return null;
        if (!OraError.IsKnown(code))
            fields.Wrong("error", $"There is no text for ORA-{code:00000}", "Use a number of Oracle's catalogue that the mock knows.");
        return new OraException(OraError.ByCode(code), 0, [.. arguments]).WithLines(lines);
    }

    private static int? Number(YamlFields fields, string key, string prefix)
    {
        if (fields.Text(key) is not { } text)
            return null;
        var digits = text.StartsWith("ORA-", StringComparison.Ordinal) || text.StartsWith("TNS-", StringComparison.Ordinal) ? text[4..] : text;
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is > 0 and < 100_000)
            return code;
        if (!text.Contains("{{", StringComparison.Ordinal))
            fields.Wrong(key, $"\"{text}\" is no error's number", $"Write it as {prefix}01555.");
        return null;
    }
}
