namespace Mocks.Oracle.Sql.Execution;

/// <summary>How a cached statement has been used, for V$SQL. Sessions count at the same time; a lost count does no harm.</summary>
internal sealed class StatementUse
{
    public string User { get; private set; } = "";

    public string Schema { get; private set; } = "";

    public string? Module { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime Loaded { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime LastActive { get; private set; }

    public long Parses { get; private set; }

    public long Executions { get; private set; }

    public long Fetches { get; private set; }

    public long Rows { get; private set; }

    public void Parsed(SessionContext session)
    {
        if (Parses++ > 0)
            return;
        (User, Schema, Module) = (session.User, session.CurrentSchema, session.Attributes.Module);
        Loaded = LastActive = session.Time.GetUtcNow().UtcDateTime;
    }

    public void Executed(SessionContext session, long rows)
    {
        Executions++;
        Rows += rows;
        LastActive = session.Time.GetUtcNow().UtcDateTime;
    }

    public void Fetched(long rows)
    {
        Fetches++;
        Rows += rows;
    }
}
