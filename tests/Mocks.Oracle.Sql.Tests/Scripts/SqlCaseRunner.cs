using System.Globalization;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Engine;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Tests.Scripts;

/// <summary>Runs the records of tests/scripts/sql on an engine of its own, as that folder's README describes.</summary>
internal sealed class SqlCaseRunner : IDisposable
{
    private const string StartUser = "TEST";
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly Database _database = new(new DatabaseOptions(), TimeProvider.System);
    private readonly Dictionary<string, Session> _sessions = new(StringComparer.Ordinal);
    private readonly Dictionary<Session, Task<(long Rows, List<string> Lines, string? Failure)>> _waiting = [];
    private Session _session;

    public SqlCaseRunner()
    {
        using var system = _database.OpenSession("SYSTEM", new SessionAttributes());
        foreach (var sql in new[] { $"CREATE USER {StartUser} IDENTIFIED BY test", $"GRANT DBA, UNLIMITED TABLESPACE TO {StartUser}" })
        {
            using var cursor = system.Prepare(sql);
            cursor.Execute([], ExecuteOptions.Default);
        }

        _session = SessionOf(StartUser);
    }

    /// <summary>The session that the next record runs in.</summary>
    public Session Session => _session;

    /// <summary>What was wrong with a record; null when it passed.</summary>
    public string? Run(SqlCase record)
    {
        try
        {
            return record.Head switch
            {
                ["session", var user] => Switch(user),
                ["statement", "waits"] => Start(record.Sql),
                ["finish", "ok"] => Finish().Failure,
                ["finish", "count", var count] => Finish().Rows is var rows && rows == long.Parse(count, CultureInfo.InvariantCulture) ? null : $"{rows} rows, expected {count}",
                ["finish", "error", var code] => Error(record, code, Finish),
                ["statement", "error", var code, ..] => Error(record, code, () => Execute(record.Sql)),
                ["statement", "count", var count] => Count(record, long.Parse(count, CultureInfo.InvariantCulture)),
                ["statement", "ok"] => Execute(record.Sql).Failure,
                ["query", ..] => Query(record),
                ["block", ..] => BlockRecord.Run(_session, record),
                ["describe"] => Differences(Execute(record.Sql, describe: true).Lines, record.Expected),
                _ => $"there is no record \"{string.Join(' ', record.Head)}\"",
            };
        }
        catch (OraException exception)
        {
            return $"{exception.Message} @{exception.Position}";
        }
    }

    public void Dispose()
    {
        foreach (var session in _sessions.Values)
            session.Dispose();
    }

    private string? Switch(string user)
    {
        _session = SessionOf(user);
        return null;
    }

    private Session SessionOf(string user)
    {
        if (!_sessions.TryGetValue(user, out var session))
            _sessions[user] = session = _database.OpenSession(user.Split(':')[0], new SessionAttributes());
        return session;
    }

    /// <summary>Starts a statement that has to wait for a lock, and comes back when it does.</summary>
    private string? Start(string sql)
    {
        var session = _session;
        var task = Task.Run(() => Execute(sql, session: session));
        _waiting[session] = task;
        SpinWait.SpinUntil(() => task.IsCompleted || session.Context.Workspace.Owner.WaitingFor is not null);
        return task.IsCompleted ? "it did not wait" : null;
    }

    /// <summary>The end of the session's statement that waited.</summary>
    private (long Rows, List<string> Lines, string? Failure) Finish() =>
        _waiting.Remove(_session, out var task) ? task.GetAwaiter().GetResult() : throw new InvalidOperationException("No statement of the session waits");

    private static string? Error(SqlCase record, string code, Func<(long Rows, List<string> Lines, string? Failure)> run)
    {
        try
        {
            run();
            return $"it succeeded, expected {code}";
        }
        catch (OraException exception)
        {
            var actual = string.Create(CultureInfo.InvariantCulture, $"ORA-{exception.Code:00000}");
            if (actual != code)
                return $"{exception.Message}, expected {code}";
            return record.Head is [_, _, _, ['@', .. var offset]] && offset != exception.Position.ToString(CultureInfo.InvariantCulture)
                ? $"it blames @{exception.Position}, expected @{offset}"
                : null;
        }
    }

    private string? Count(SqlCase record, long expected)
    {
        var rows = Execute(record.Sql).Rows;
        return rows == expected ? null : $"{rows} rows, expected {expected}";
    }

    private string? Query(SqlCase record)
    {
        var lines = Execute(record.Sql).Lines;
        return record.Head is [_, "sort"]
            ? Differences([.. lines.Order(StringComparer.Ordinal)], [.. record.Expected.Order(StringComparer.Ordinal)])
            : Differences(lines, record.Expected);
    }

    private (long Rows, List<string> Lines, string? Failure) Execute(string sql, bool describe = false, Session? session = null)
    {
        session ??= _session;
        // a lock that nobody gives up ends with ORA-01013 rather than never
        using var guard = new Timer(_ => session.Cancel(), null, LongestWait, Timeout.InfiniteTimeSpan);
        using var cursor = session.Prepare(sql);
        var result = cursor.Execute([], new ExecuteOptions(DescribeOnly: describe));
        var lines = new List<string>();
        if (describe)
            lines.AddRange(cursor.Columns.Select(column => $"{column.Name} {column.Type}{(column.Nullable ? "" : " NOT NULL")}"));
        else if (cursor.IsQuery)
            lines.AddRange(Fetch(cursor, cursor.Columns, session.Nls));
        return (result.RowsAffected, lines, result.Warning?.Message);
    }

    private static IEnumerable<string> Fetch(Cursor cursor, IReadOnlyList<ColumnDescription> columns, Nls nls)
    {
        var rows = new List<Datum[]>();
        cursor.Fetch(int.MaxValue, rows);
        return rows.Select(row => string.Join('|', row.Select((value, i) => ShownValue.Of(value, columns[i].Type, nls))));
    }

    private static string? Differences(IReadOnlyList<string> actual, IReadOnlyList<string> expected) =>
        actual.SequenceEqual(expected)
            ? null
            : $"got\n    {string.Join("\n    ", actual)}\n  expected\n    {string.Join("\n    ", expected)}";
}
