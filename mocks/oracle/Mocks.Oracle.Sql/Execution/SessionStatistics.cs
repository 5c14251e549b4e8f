namespace Mocks.Oracle.Sql.Execution;

/// <summary>What a session has been counting, for V$SESSTAT. Read by others while it runs, so a count may be a moment old.</summary>
public sealed class SessionStatistics
{
    public long CursorsOpened { get; internal set; }

    public long CursorsClosed { get; internal set; }

    public long Executions { get; internal set; }

    public long Commits { get; internal set; }

    public long Rollbacks { get; internal set; }

    /// <summary>Calls of the client, counted by who speaks to it.</summary>
    public long RoundTrips { get; set; }

    /// <summary>Temporary LOBs that the client holds now, counted by who speaks to it.</summary>
    public long TemporaryLobs { get; set; }
}
