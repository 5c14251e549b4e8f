using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Writing;

/// <summary>Changes rows of one table for one execution of a statement. Keys are checked when the statement ends, as Oracle does.</summary>
internal sealed class RowWriter
{
    private readonly TableWriter _writer;
    private readonly SessionContext _session;
    private readonly Frame _frame;
    private readonly Workspace _workspace;
    private readonly StatementWrites _writes;

    public RowWriter(TableWriter writer, StatementWrites writes)
    {
        _writer = writer;
        _writes = writes;
        _session = writes.Session;
        _workspace = _session.Workspace;
        _frame = new Frame(_session, writes.Snapshot, writer.SlotCount, writer.CacheCount, []);
        _workspace.Lock(LockKey.Table(Table.Id), LockMode.RowExclusive, LockWaitPolicy.Forever);
    }

    public TableDefinition Table => _writer.Table;

    public TableWriter Writer => _writer;

    /// <summary>Inserts a row; missing values get their defaults.</summary>
    /// <param name="row">By column, converted to the columns' types; changed in place.</param>
    /// <param name="given">Whether a value was given for the column.</param>
    public long Insert(Datum[] row, bool[] given)
    {
        if (_writer.LacksQuota && _writes.Snapshot.Table(Table.Id).Count == 0)
            throw Ora.Error(1950, 0, Table.Owner, Table.Tablespace);
        _frame.RowSequences = null;
        for (var i = 0; i < row.Length; i++)
        {
            var column = Table.Columns[i];
            if (_writer.Defaults[i] is { } value && (!given[i] || (row[i].IsNull && (column.DefaultOnNull || column.Identity == IdentityKind.ByDefaultOnNull))))
                row[i] = Assign(value(_frame), i);
        }

        Fire(TriggerTiming.Before, TriggerEvents.Insert, null, row, []);
        Complete(row);
        CheckNotNull(row, 1400);
        CheckConditions(row);
        CheckPartition(null, row);
        var number = _workspace.Store.NewRow(Table.Id);
        TakeKeys(number, row);
        _workspace.Write(Table, number, null, row);
        _writes.NoteForeignKeys(_writer, null, row);
        Fire(TriggerTiming.After, TriggerEvents.Insert, null, row, []);
        return number;
    }

    /// <summary>Takes a row back that this statement has inserted.</summary>
    public void Withdraw(long number, Datum[] row) => _workspace.Write(Table, number, row, null);

    /// <summary>Locks a row for a change; what is there then must be what the statement saw.</summary>
    public void Lock(long number, TableData seen)
    {
        if (!Table.IsTemporary)
            _workspace.Lock(LockKey.Row(Table.Id, number), LockMode.Exclusive, LockWaitPolicy.Forever);
        _workspace.CheckUnchanged(Table.Id, number, seen);
    }

    /// <summary>Replaces a row that is locked.</summary>
    /// <param name="columns">The columns that the statement assigns.</param>
    public void Update(long number, Datum[] old, Datum[] row, IReadOnlyCollection<int> columns)
    {
        string[] names = _writer.Triggers.Length == 0 ? [] : [.. columns.Select(c => Table.Columns[c].Name)];
        Fire(TriggerTiming.Before, TriggerEvents.Update, old, row, names);
        Complete(row);
        CheckNotNull(row, 1407);
        CheckConditions(row);
        CheckPartition(old, row);
        LockKeys(row, old);
        _writes.NoteUniqueKeys(_writer, number, old, row);
        _workspace.Write(Table, number, Current(number, old), row);
        _writes.NoteForeignKeys(_writer, old, row);
        Fire(TriggerTiming.After, TriggerEvents.Update, old, row, names);
    }

    /// <summary>Removes a row that is locked, and what ON DELETE says of its children.</summary>
    public void Delete(long number, Datum[] old)
    {
        Fire(TriggerTiming.Before, TriggerEvents.Delete, old, null, []);
        LockKeys(null, old);
        _workspace.Write(Table, number, Current(number, old), null);
        _writes.NoteForeignKeys(_writer, old, null);
        Fire(TriggerTiming.After, TriggerEvents.Delete, old, null, []);
    }

    public Datum Assign(Datum value, int column) => Assign(value, Table.Columns[column].Type, column);

    public Datum Assign(Datum value, OracleType from, int column) =>
        value.IsNull ? value : SqlConversion.Assign(value, from, Table.Columns[column].Type, _session.Nls, _writer.Targets[column]);

    /// <summary>A trigger of this statement may have changed the row in between.</summary>
    private Datum[] Current(long number, Datum[] old) =>
        _writer.Triggers.Length == 0 ? old : _workspace.Table(Table.Id).Find(number) ?? old;

    private void Complete(Datum[] row)
    {
        if (_writer.Virtuals.Length == 0)
            return;
        Load(row);
        foreach (var (column, value) in _writer.Virtuals)
            row[column] = Assign(value(_frame), column);
    }

    private void CheckNotNull(Datum[] row, int error)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i].IsNull && Table.Columns[i].NotNull)
                throw Ora.Error(error, 0, _writer.Targets[i]);
        }
    }

    private void CheckConditions(Datum[] row)
    {
        if (_writer.Checks.Length == 0)
            return;
        Load(row);
        foreach (var (constraint, holds) in _writer.Checks)
        {
            if (DeferredConstraints.IsDeferred(_session, Table, constraint))
                _session.DeferredChecks.Add((Table.Id, constraint.Name));
            else if (holds(_frame) == Truth.False)
                throw constraint.Domain is { } domain
                    ? Ora.Error(11534, 0, $"{Table.Owner}.{constraint.Name}", $"{domain.Domain.Owner}.{domain.Name}", $"{domain.Domain.Owner}.{domain.Domain.Name}")
                    : Ora.Error(2290, 0, $"{Table.Owner}.{constraint.Name}");
        }
    }

    private void CheckPartition(Datum[]? old, Datum[] row)
    {
        if (_writer.Partition is not { } number)
            return;
        Load(row);
        var wanted = number(_frame);
        if (wanted.IsNull)
            throw Ora.Error(14400);
        if (old is null || _writer.AllowsRowMovement)
            return;
        Load(old);
        if (number(_frame) is { IsNull: false } now && now.AsNumber() != wanted.AsNumber())
            throw Ora.Error(14402);
    }

    private void Load(Datum[] row)
    {
        foreach (var (column, slot) in _writer.Used)
            _frame.Slots[slot] = row[column];
    }

    /// <summary>Nobody else may insert, or refer to, the keys that come and go until the transaction ends.</summary>
    private void LockKeys(Datum[]? row, Datum[]? old)
    {
        if (Table.IsTemporary)
            return;
        foreach (var index in _workspace.Table(Table.Id).Shape.Indexes)
        {
            if (!index.IsUnique || (old is not null && row is not null && index.KeepsKey(old, row)))
                continue;
            var oldKey = old is null ? null : index.KeyOf(old);
            var newKey = row is null ? null : index.KeyOf(row);
            if (oldKey is not null && newKey is not null && oldKey.AsSpan().SequenceEqual(newKey))
                continue;
            if (oldKey is not null)
                _workspace.Lock(LockKey.IndexKey(index.Id, oldKey), LockMode.Exclusive, LockWaitPolicy.Forever);
            if (newKey is not null)
                _workspace.Lock(LockKey.IndexKey(index.Id, newKey), LockMode.Exclusive, LockWaitPolicy.Forever);
        }
    }

    /// <summary>A new row's unique keys are locked, and nobody's yet (ORA-00001).</summary>
    private void TakeKeys(long number, Datum[] row)
    {
        var indexes = _workspace.Table(Table.Id).Shape.Indexes;
        for (var i = 0; i < indexes.Length; i++)
        {
            if (!indexes[i].IsUnique || indexes[i].KeyOf(row) is not { } key)
                continue;
            if (!Table.IsTemporary)
                _workspace.Lock(LockKey.IndexKey(indexes[i].Id, key), LockMode.Exclusive, LockWaitPolicy.Forever);
            _writes.CheckKey(_writer, i, key, number);
        }

        _writes.NoteDeferrableKeys(_writer);
    }

    private void Fire(TriggerTiming timing, TriggerEvents happening, Datum[]? old, Datum[]? row, IReadOnlyCollection<string> columns)
    {
        foreach (var trigger in _writer.Triggers)
        {
            if (TriggerRules.Fires(trigger, timing, happening, forRow: true, columns))
                _session.Instance.StoredCode!.Fire(_session, trigger, happening, timing, true, old, row, columns); // triggers come from there
        }
    }
}
