using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Storage;

namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>
/// A row of V$LOCK. As in Oracle a transaction has one lock of its own (TX) whatever rows it changed, and one for each table (TM);
/// who waits for a row waits for the transaction that has it.
/// </summary>
/// <param name="Mode">The mode that is held; 0 for a waiter.</param>
/// <param name="Request">The mode that is waited for, or 0.</param>
internal readonly record struct LockRow(int Sid, string Type, long Id1, long Id2, int Mode, int Request, bool Blocks)
{
    public static IEnumerable<LockRow> All(DictionaryQuery query)
    {
        var locks = query.Session.Store.Locks.Snapshot();
        var blockers = locks.Where(l => !l.Granted).Select(l => Holder(locks, l.Key, l.Sid)).OfType<int>().ToHashSet();
        foreach (var sid in locks.Where(l => l.Granted).Select(l => l.Sid).Distinct().Order())
        {
            var held = locks.Where(l => l.Granted && l.Sid == sid).ToList();
            if (held.Exists(l => l.Key.Part >= 0 || l.Key.Part < -1))
                yield return new LockRow(sid, "TX", Transaction(sid), 1, (int)LockMode.Exclusive, 0, blockers.Contains(sid));
            foreach (var table in held.Where(l => query.Catalog.Objects.GetValueOrDefault(l.Key.Object) is TableDefinition).GroupBy(l => l.Key.Object).OrderBy(g => g.Key))
            {
                var mode = table.Max(l => l.Key.Part == -1 ? l.Mode : LockMode.RowExclusive);
                yield return new LockRow(sid, "TM", table.Key, 0, (int)mode, 0, table.Any(l => locks.Any(w => !w.Granted && w.Key == l.Key && l.Key.Part == -1)));
            }
        }

        foreach (var wait in locks.Where(l => !l.Granted))
        {
            yield return wait.Key.Part == -1
                ? new LockRow(wait.Sid, "TM", wait.Key.Object, 0, 0, (int)wait.Mode, false)
                : new LockRow(wait.Sid, "TX", Transaction(Holder(locks, wait.Key, wait.Sid) ?? 0), 1, 0, (int)wait.Mode, false);
        }
    }

    /// <summary>The session that a session waits for, or null.</summary>
    public static int? BlockerOf(int sid, DictionaryQuery query) =>
        WaitOf(sid, query) is { } wait ? Holder(query.Session.Store.Locks.Snapshot(), wait.Key, sid) : null;

    public static (LockKey Key, int Sid, LockMode Mode, bool Granted)? WaitOf(int sid, DictionaryQuery query)
    {
        foreach (var wait in query.Session.Store.Locks.Snapshot())
        {
            if (wait.Sid == sid && !wait.Granted)
                return wait;
        }

        return null;
    }

    private static int? Holder(IReadOnlyList<(LockKey Key, int Sid, LockMode Mode, bool Granted)> locks, LockKey key, int waiter)
    {
        foreach (var other in locks)
        {
            if (other.Granted && other.Key == key && other.Sid != waiter)
                return other.Sid;
        }

        return null;
    }

    /// <summary>ID1 of a transaction: its undo segment and slot.</summary>
    private static long Transaction(int sid) => (1L << 16) + sid;
}
