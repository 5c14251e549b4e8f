using Mocks.Oracle.Calls;
using Mocks.Oracle.Connections;
using Mocks.Oracle.Sql.Engine;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Quirks;

/// <summary>The faults that are on, asked by every connection at its points of call. With none on that is one comparison.</summary>
internal sealed class OracleFaults
{
    private volatile OracleFault[] _on = [];

    public void Switch(OracleFault[] on) => _on = on;

    /// <summary>The listener's number of refusal, or null when it lets the client in.</summary>
    public int? Refusal(Database database)
    {
        foreach (var fault in _on)
        {
            if (fault.Refusal is { } code && fault.Operations.Contains("connect") && database.Sessions.Count >= fault.Sessions && fault.Trigger.Strikes())
                return code;
        }

        return null;
    }

    /// <summary>Before a user whose password was right gets a session.</summary>
    public ValueTask AtLogonAsync(Connection connection, string user, CancellationToken cancellationToken) =>
        _on.Length == 0 ? default : StrikeAllAsync(connection, "logon", user, "", 0, cancellationToken);

    /// <summary>What the user's new session starts with.</summary>
    public IEnumerable<string> LogonStatements(string user) =>
        _on.Where(fault => fault.LogonStatements.Count > 0 && Concerns(fault, "logon", user, "")).SelectMany(fault => fault.LogonStatements);

    /// <summary>Before a statement is executed, once its request has been read.</summary>
    public ValueTask AtStatementAsync(CallContext call, Cursor cursor, CancellationToken cancellationToken) =>
        _on.Length == 0
            ? default
            : StrikeAllAsync(call.Connection, OracleFaultReader.Word(cursor.Kind), call.Session.Engine.User, cursor.Sql, 0, cancellationToken);

    /// <summary>Before rows of a query are read.</summary>
    public ValueTask AtFetchAsync(CallContext call, Cursor cursor, long rowsFetched, CancellationToken cancellationToken) =>
        _on.Length == 0
            ? default
            : StrikeAllAsync(call.Connection, "fetch", call.Session.Engine.User, cursor.Sql, rowsFetched, cancellationToken);

    /// <summary>Before a call without a statement: <c>commit</c>, <c>rollback</c>, <c>ping</c>.</summary>
    public ValueTask AtCallAsync(CallContext call, string operation, CancellationToken cancellationToken) =>
        _on.Length == 0 ? default : StrikeAllAsync(call.Connection, operation, call.Session.Engine.User, "", 0, cancellationToken);

    private async ValueTask StrikeAllAsync(
        Connection connection, string operation, string user, string sql, long rowsFetched, CancellationToken cancellationToken)
    {
        foreach (var fault in _on)
        {
            if (Concerns(fault, operation, user, sql) && rowsFetched >= fault.AfterRows && HasSessions(fault, connection, user) && fault.Trigger.Strikes())
                await StrikeAsync(connection, fault, cancellationToken);
        }
    }

    private static bool HasSessions(OracleFault fault, Connection connection, string user) =>
        fault.Sessions == 0 || connection.Server.Database.Sessions.Count(session => session.User == user) >= fault.Sessions;

    private static bool Concerns(OracleFault fault, string operation, string user, string sql) =>
        fault.Operations.Contains(operation)
        && (fault.User is null || fault.User.Equals(user, StringComparison.OrdinalIgnoreCase))
        && (fault.Statement is null || sql.Contains(fault.Statement, StringComparison.OrdinalIgnoreCase));

    private static async ValueTask StrikeAsync(Connection connection, OracleFault fault, CancellationToken cancellationToken)
    {
        if (fault.Delay is { } delay)
            await connection.WaitAsync(delay.Draw(), cancellationToken);
        if (fault.Kills)
        {
            connection.Session?.Engine.Kill();
            throw new OraException(OraError.SessionKilled);
        }

        if (fault.Error is { } error)
            throw error;
        if (fault.Drops)
            throw new IOException("A quirk ends the connection.");
    }
}
