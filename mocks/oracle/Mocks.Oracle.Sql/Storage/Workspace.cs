using System.Runtime.InteropServices;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Storage;

/// <summary>
/// A session's transaction. It keeps its own version of each table that it changed, made on the newest committed one; when others commit to the
/// same table in between, its rows, which nobody else could lock, are applied to theirs.
/// </summary>
internal sealed class Workspace(Store store, int sid, CancelSignal cancel)
{
    private static readonly Dictionary<int, TableData> Nothing = [];

    private readonly Dictionary<int, TouchedRows> _touched = [];
    private readonly Dictionary<int, TableData> _temporary = [];
    private readonly HashSet<int> _emptiedOnCommit = [];
    private readonly Dictionary<int, TableEditor> _editors = [];
    private Dictionary<int, TableData> _changed = [];
    private DbState _base = store.Committed;
    private int _generation = store.Generation;
    private bool _isShared;

    public Store Store => store;

    public LockOwner Owner { get; } = new(sid, cancel);

    /// <summary>No other workspace of the store has it.</summary>
    public long Id { get; } = store.NewWorkspace();

    /// <summary>Something is changed or locked.</summary>
    public bool IsActive { get; private set; }

    /// <summary>Tables whose row triggers are running: a statement of theirs may not read them.</summary>
    public HashSet<int> Mutating { get; } = [];

    /// <summary>Goes up whenever a transaction ends.</summary>
    public int TransactionNumber { get; private set; }

    public bool IsReadOnly { get; set; }

    public bool IsSerializable { get; set; }

    /// <summary>A transaction of the READ ONLY or SERIALIZABLE kind goes on seeing what it saw first.</summary>
    private bool IsPinned { get; set; }

    /// <summary>ALTER SESSION SET ISOLATION_LEVEL = SERIALIZABLE: every transaction is of that kind.</summary>
    public bool StartsSerializable { get; set; }

    /// <summary>The state that the next statement reads.</summary>
    public Snapshot Read()
    {
        Refresh();
        if (StartsSerializable && !IsPinned)
            IsPinned = IsSerializable = true;
        Share();
        return new Snapshot(_base, _changed, _temporary.Count == 0 ? Nothing : new Dictionary<int, TableData>(_temporary), Mutating.Count == 0 ? null : [.. Mutating]);
    }

    /// <summary>The current version of a table: newest committed, with own changes.</summary>
    public TableData Table(int id)
    {
        if (_changed.TryGetValue(id, out var own) || _temporary.TryGetValue(id, out own) || _base.Tables.TryGetValue(id, out own))
            return own;
        return TableData.Empty(new TableShape(_base.Catalog.Table(id)));
    }

    /// <summary>What is committed of a table at this moment.</summary>
    public TableData? CommittedTable(int id) => store.Committed.Tables.GetValueOrDefault(id);

    /// <summary>Whether the transaction has changed the row.</summary>
    public bool HasTouched(int table, long row) => _touched.TryGetValue(table, out var rows) && rows.Contains(row);

    /// <summary>Puts, replaces or removes a row; its locks have been taken.</summary>
    public void Write(TableDefinition table, long row, Datum[]? old, Datum[]? values)
    {
        if (IsReadOnly)
            throw Ora.Error(1456);
        IsActive = true;
        if (!_editors.TryGetValue(table.Id, out var editor))
            _editors.Add(table.Id, editor = Table(table.Id).Edit());
        editor.Write(row, old, values);
        if (table.IsTemporary)
        {
            if (!table.PreservesRows)
                _emptiedOnCommit.Add(table.Id);
        }
        else
        {
            ref var touched = ref CollectionsMarshal.GetValueRefOrAddDefault(_touched, table.Id, out _);
            (touched ??= new TouchedRows()).Add(row);
        }

        Put(table.Id, editor.View());
    }

    /// <summary>Replaces a table's whole content: TRUNCATE of a temporary table.</summary>
    public void Replace(int table, TableData data)
    {
        _editors.Remove(table);
        _temporary[table] = data;
    }

    public void Lock(LockKey key, LockMode mode, LockWaitPolicy policy)
    {
        IsActive = true;
        store.Locks.Acquire(key, Owner, mode, policy);
    }

    public bool TryLock(LockKey key, LockMode mode)
    {
        IsActive = true;
        return store.Locks.TryAcquire(key, Owner, mode);
    }

    /// <summary>
    /// Makes sure that the row, now locked, is as the statement saw it; otherwise the statement has to begin anew (ORA-08177 in a serializable transaction).
    /// </summary>
    public void CheckUnchanged(int table, long row, TableData seen)
    {
        var version = seen.Version(row);
        if (_changed.TryGetValue(table, out var own) && ReferenceEquals(own.Version(row), version))
        {
            // the statement saw the transaction's own version; a foreign commit can't have touched a row that it had locked
            if (ReferenceEquals(CommittedTable(table)?.Version(row), version) || HasTouched(table, row))
                return;
        }

        if (_temporary.ContainsKey(table) || ReferenceEquals(CommittedTable(table)?.Version(row), version))
            return;
        if (_changed.ContainsKey(table) && HasTouched(table, row))
            return;
        if (IsPinned)
            throw Ora.Error(8177);
        throw new StatementRestartException();
    }

    public Savepoint Mark()
    {
        Share();
        return new Savepoint(_changed, _touched.ToDictionary(t => t.Key, t => t.Value.Count), store.Locks.Mark(Owner), IsActive);
    }

    /// <summary>Goes back to a savepoint. A failed statement keeps the locks that it got; ROLLBACK TO gives them up.</summary>
    public void RollbackTo(Savepoint savepoint, bool releaseLocks)
    {
        if (_generation != store.Generation)
            return;
        foreach (var (table, rows) in _touched)
        {
            var kept = savepoint.TouchedCounts.GetValueOrDefault(table);
            if (rows.Count > kept && releaseLocks)
                rows.Cut(kept);
        }

        _changed = Rebased(savepoint.Changed);
        Share();
        if (!releaseLocks)
        {
            store.Locks.ReleaseKeys(Owner, savepoint.LockMark);
            return;
        }

        store.Locks.Release(Owner, savepoint.LockMark);
        store.Announce();
        IsActive = savepoint.WasActive;
    }

    public void Commit()
    {
        if (_changed.Count > 0 && _generation == store.Generation)
        {
            lock (store.Gate)
            {
                if (_generation == store.Generation)
                    Publish();
            }
        }

        foreach (var table in _emptiedOnCommit)
            _temporary.Remove(table);
        End();
    }

    public void Rollback()
    {
        foreach (var table in _emptiedOnCommit)
            _temporary.Remove(table);
        End();
    }

    /// <summary>Takes the state as it is now for the rest of the transaction.</summary>
    public void Pin()
    {
        Refresh();
        IsPinned = true;
    }

    /// <summary>Takes in what others committed.</summary>
    public void Refresh()
    {
        var committed = store.Committed;
        if (_generation != store.Generation)
            End();
        if (ReferenceEquals(committed, _base) || IsPinned)
            return;
        var old = _base;
        _base = committed;
        _changed = Rebase(_changed, old);
        _editors.Clear();
        _isShared = false;
    }

    private void Publish()
    {
        var committed = store.Committed;
        if (!ReferenceEquals(committed, _base))
        {
            var old = _base;
            _base = committed;
            _changed = Rebase(_changed, old);
        }

        var tables = _base.Tables.ToBuilder();
        foreach (var (id, data) in _changed)
        {
            if (_base.Catalog.Objects.GetValueOrDefault(id) is TableDefinition { IsTemporary: true } temporary)
            {
                if (temporary.PreservesRows)
                    _temporary[id] = data;
            }
            else
            {
                tables[id] = data;
            }
        }

        store.Publish(_base.With(tables: tables.ToImmutable()));
    }

    private void End()
    {
        TransactionNumber++;
        var gaveUp = Owner.Held.Count > 0;
        store.Locks.Release(Owner);
        if (gaveUp)
            store.Announce();
        _editors.Clear();
        _changed = [];
        _touched.Clear();
        _emptiedOnCommit.Clear();
        _isShared = false;
        _generation = store.Generation;
        _base = store.Committed;
        IsActive = IsReadOnly = IsSerializable = IsPinned = false;
    }

    /// <summary>Others refer to the versions of this moment: they don't change any more.</summary>
    private void Share()
    {
        _isShared = true;
        _editors.Clear();
    }

    private void Put(int table, TableData data)
    {
        if (_isShared)
        {
            _changed = new Dictionary<int, TableData>(_changed);
            _isShared = false;
        }

        _changed[table] = data;
    }

    /// <summary>A savepoint may be older than what others have committed since.</summary>
    private Dictionary<int, TableData> Rebased(IReadOnlyDictionary<int, TableData> changed)
    {
        var copy = new Dictionary<int, TableData>(changed);
        foreach (var (table, current) in _changed)
        {
            if (!_touched.TryGetValue(table, out var rows) || ReferenceEquals(copy.GetValueOrDefault(table), current))
                continue;
            // start from what is committed and keep of the transaction's rows those that the savepoint had
            var version = _base.Tables.GetValueOrDefault(table) ?? TableData.Empty(current.Shape);
            if (!copy.TryGetValue(table, out var then))
            {
                continue;
            }

            foreach (var row in rows.Distinct())
                version = Apply(version, row, then);
            copy[table] = version;
        }

        return copy;
    }

    private Dictionary<int, TableData> Rebase(Dictionary<int, TableData> changed, DbState old)
    {
        if (changed.Count == 0)
            return [];
        var rebased = new Dictionary<int, TableData>(changed);
        foreach (var (table, mine) in changed)
        {
            var theirs = _base.Tables.GetValueOrDefault(table);
            if (ReferenceEquals(theirs, old.Tables.GetValueOrDefault(table)) || !_touched.TryGetValue(table, out var rows))
                continue;
            var version = theirs ?? TableData.Empty(mine.Shape);
            foreach (var row in rows.Distinct())
                version = Apply(version, row, mine);
            rebased[table] = version;
        }

        return rebased;
    }

    private static TableData Apply(TableData version, long row, TableData source)
    {
        if (ReferenceEquals(version.Version(row), source.Version(row)))
            return version;
        return version.With(row, version.Find(row), source.Find(row));
    }
}
