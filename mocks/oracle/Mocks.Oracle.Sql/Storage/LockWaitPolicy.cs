namespace Mocks.Oracle.Sql.Storage;

/// <summary>How long a statement waits for a lock: for ever, not at all (ORA-00054), or for some time (ORA-30006).</summary>
internal readonly record struct LockWaitPolicy(TimeSpan? Limit)
{
    public static LockWaitPolicy Forever => new(null);

    public static LockWaitPolicy NoWait => new(TimeSpan.Zero);

    public static LockWaitPolicy Seconds(int seconds) => new(TimeSpan.FromSeconds(seconds));
}
