using System.Diagnostics;
using System.Globalization;

namespace Mocks.Oracle.Calls;

/// <summary>Tells journal and metrics of a call that has ended.</summary>
internal static class CallJournal
{
    public static void Record(CallContext call, string operation, string outcome, long started)
    {
        var server = call.Connection.Server;
        var duration = server.Time.GetElapsedTime(started);
        server.Metrics.Calls.Record(
            duration.TotalSeconds, new TagList { { "operation", operation }, { "outcome", outcome } });
        if (call.Summary is not { } summary)
            return;
        var user = call.Connection.Session?.Engine.User ?? call.Connection.Logon?.User;
        var details = new Dictionary<string, string> { ["rows"] = call.Rows.ToString(CultureInfo.InvariantCulture) };
        if (call.Connection.Session?.Engine.TakeStubAnswers() is { Count: > 0 } answers)
            details["stub"] = string.Join(", ", answers);
        if (call.Binds is { } binds)
            details["binds"] = binds;
        server.Journal.Record(
            "oracle", operation, user is null ? call.Connection.ClientAddress : $"{call.Connection.ClientAddress} {user}", summary, outcome,
            duration, details);
    }

    public static string Code(OraException error) => string.Create(CultureInfo.InvariantCulture, $"ORA-{error.Code:00000}");

    /// <summary>A statement on one line: runs of white space become one blank, but for those in quotes.</summary>
    public static string OneLine(string sql)
    {
        var line = new System.Text.StringBuilder(sql.Length);
        var quote = '\0';
        foreach (var character in sql)
        {
            if (quote != '\0')
            {
                line.Append(character is '\n' or '\r' ? ' ' : character);
                if (character == quote)
                    quote = '\0';
                continue;
            }

            if (character is '\'' or '"')
                quote = character;
            if (!char.IsWhiteSpace(character))
                line.Append(character);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }
}
