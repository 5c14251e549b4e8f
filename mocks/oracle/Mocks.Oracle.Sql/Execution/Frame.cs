using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>One execution of a statement: the values in its slots, its binds and what it reads.</summary>
internal class Frame(SessionContext session, Snapshot snapshot, int slots, int caches, IReadOnlyList<BindValue> binds)
{
    private const int CancelCheckInterval = 256;

    private int _untilCancelCheck = CancelCheckInterval;
    private DateTimeOffset? _now;

    public Datum[] Slots { get; } = slots == 0 ? [] : new Datum[slots];

    /// <summary>Rows of WITH queries and results of subqueries.</summary>
    public object?[] Caches { get; } = caches == 0 ? [] : new object?[caches];

    public SessionContext Session => session;

    public Snapshot Snapshot => snapshot;

    public IReadOnlyList<BindValue> Binds { get; set; } = binds;

    /// <summary>SYSDATE and its kin are the same throughout a statement.</summary>
    public virtual DateTimeOffset Now => _now ??= session.Time.GetUtcNow();

    /// <summary>NEXTVAL is drawn once a row for each sequence.</summary>
    public Dictionary<int, OracleNumber>? RowSequences { get; set; }

    /// <summary>Called once a row by whatever can go on for long.</summary>
    public void CheckCancelled()
    {
        if (--_untilCancelCheck > 0)
            return;
        _untilCancelCheck = CancelCheckInterval;
        session.Cancel.ThrowIfRaised();
    }
}
