using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Definitions;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Writing;

/// <summary>What one statement has changed, and the keys that have to be right when it ends.</summary>
internal sealed class StatementWrites(SessionContext session, Snapshot snapshot)
{
    private readonly List<(TableWriter Writer, int Index, byte[] Key, long Row)> _uniqueKeys = [];
    private readonly List<(TableWriter Writer, int Index, byte[] Key, long Row)> _displaced = [];
    private readonly List<(ForeignKeyPlan Plan, Datum[] Key)> _references = [];
    private readonly List<(ForeignKeyPlan Plan, Datum[] Key)> _parents = [];
    private readonly Dictionary<int, RowWriter> _writers = [];

    public SessionContext Session => session;

    public Snapshot Snapshot => snapshot;

    private Workspace Workspace => session.Workspace;

    public RowWriter WriterOf(TableWriter writer)
    {
        if (!_writers.TryGetValue(writer.Table.Id, out var known))
            Add(writer, known = new RowWriter(writer, this));
        return known;
    }

    private void Add(TableWriter writer, RowWriter rows)
    {
        _writers.Add(writer.Table.Id, rows);
        foreach (var view in session.Catalog.RefreshedOnCommit.GetValueOrDefault(writer.Table.Id, []))
        {
            if (session.ViewsToRefresh.Add(view))
                session.AtCommit.Add(() => MaterializedViewDefinitions.RefreshOnCommit(session, view));
        }
    }

    /// <summary>Fires the statement's triggers, not those of its rows.</summary>
    public void Fire(TableWriter writer, TriggerTiming timing, TriggerEvents happening, IReadOnlyCollection<string> columns)
    {
        foreach (var trigger in writer.Triggers)
        {
            if (TriggerRules.Fires(trigger, timing, happening, forRow: false, columns))
                session.Instance.StoredCode!.Fire(session, trigger, happening, timing, false, null, null, columns); // triggers come from there
        }
    }

    /// <summary>Call before the row is written: who has the new keys now may give them up before the statement ends.</summary>
    public void NoteUniqueKeys(TableWriter writer, long row, Datum[] old, Datum[] values)
    {
        var data = Workspace.Table(writer.Table.Id);
        var indexes = data.Shape.Indexes;
        for (var i = 0; i < indexes.Length; i++)
        {
            if (!indexes[i].IsUnique || indexes[i].KeepsKey(old, values) || indexes[i].KeyOf(values) is not { } key || (indexes[i].KeyOf(old) is { } oldKey && key.AsSpan().SequenceEqual(oldKey)))
                continue;
            _uniqueKeys.Add((writer, i, key, row));
            if (data.FindUnique(i, key) is >= 0 and var other && other != row)
                _displaced.Add((writer, i, key, other));
        }

        NoteDeferrableKeys(writer);
    }

    /// <summary>A deferrable key has an index that isn't unique: it is checked as a whole.</summary>
    public void NoteDeferrableKeys(TableWriter writer)
    {
        foreach (var constraint in writer.Table.Constraints)
        {
            if (constraint is { Kind: ConstraintKind.PrimaryKey or ConstraintKind.Unique, IsDeferrable: true, IsEnabled: true })
                session.DeferredChecks.Add((writer.Table.Id, constraint.Name));
        }
    }

    /// <summary>Foreign keys that a change of a row touches, at both ends. NULL is no row.</summary>
    public void NoteForeignKeys(TableWriter writer, Datum[]? old, Datum[]? values)
    {
        foreach (var plan in writer.Keys)
        {
            if (values is null || plan.KeyOfChild(values) is not { } key || (old is not null && plan.KeyOfChild(old) is { } oldKey && AreSame(plan, key, oldKey)))
                continue;
            if (DeferredConstraints.IsDeferred(session, writer.Table, plan.Constraint))
                session.DeferredChecks.Add((writer.Table.Id, plan.Constraint.Name));
            else
                _references.Add((plan, key));
        }

        if (old is null)
            return;
        foreach (var plan in writer.Children)
        {
            if (plan.KeyOfParent(old) is not { } key || (values is not null && plan.KeyOfParent(values) is { } newKey && AreSame(plan, key, newKey)))
                continue;
            if (values is null && plan.Constraint.OnDelete != DeleteRule.NoAction)
                DeleteRuleOf(plan, key);
            else if (DeferredConstraints.IsDeferred(session, plan.Child, plan.Constraint))
                session.DeferredChecks.Add((plan.Child.Id, plan.Constraint.Name));
            else
                _parents.Add((plan, key));
        }
    }

    /// <summary>Call when all rows are written. Afterwards another round of writes may begin.</summary>
    public void Finish()
    {
        try
        {
            CheckKeys();
        }
        finally
        {
            _displaced.Clear();
            _uniqueKeys.Clear();
            _references.Clear();
            _parents.Clear();
        }

        DeferredConstraints.CheckImmediate(session);
    }

    private void CheckKeys()
    {
        foreach (var (writer, index, key, row) in _displaced)
        {
            if (HasKey(Workspace.Table(writer.Table.Id), index, row, key))
                throw Violated(writer.Table, writer.Table.Indexes[index]);
        }

        foreach (var (writer, index, key, row) in _uniqueKeys)
        {
            if (HasKey(Workspace.Table(writer.Table.Id), index, row, key))
                CheckKey(writer, index, key, row);
        }

        foreach (var (plan, key) in _references)
            CheckReference(plan, key);
        foreach (var (plan, key) in _parents)
        {
            if (!HasParent(plan, key) && Children(plan, key).Count > 0)
                throw Ora.Error(2292, 0, plan.Name);
        }
    }

    /// <summary>ORA-00001 when another row has the key: in this transaction, or committed by another.</summary>
    public void CheckKey(TableWriter writer, int index, byte[] key, long row)
    {
        var table = writer.Table;
        Workspace.Refresh(); // who held the key may have committed while this statement waited for it
        var own = Workspace.Table(table.Id);
        var other = own.FindUnique(index, key);
        if ((other < 0 || other == row) && !table.IsTemporary && Workspace.CommittedTable(table.Id) is { } committed && index < committed.Shape.Indexes.Length)
        {
            other = committed.FindUnique(index, key);
            if (other >= 0 && (other == row || Workspace.HasTouched(table.Id, other) || (own.Version(other) is not null && !HasKey(own, index, other, key))))
                other = -1;
        }

        if (other >= 0 && other != row)
            throw Violated(table, table.Indexes[index]);
    }

    private static bool HasKey(TableData data, int index, long row, byte[] key) =>
        data.Find(row) is { } values && data.Shape.Indexes[index].KeyOf(values) is { } current && current.AsSpan().SequenceEqual(key);

    public static OraException Violated(TableDefinition table, IndexDefinition index)
    {
        var name = table.Constraints.FirstOrDefault(c => c.IndexId == index.Id && c.Kind is ConstraintKind.PrimaryKey or ConstraintKind.Unique)?.Name ?? index.Name;
        return Ora.Error(1, 0, $"{index.Owner}.{name}", $"{table.Owner}.{table.Name}", string.Join(", ", index.Columns.Select(c => c.Name)));
    }

    public bool HasParent(ForeignKeyPlan plan, Datum[] key)
    {
        Workspace.Refresh();
        var own = Workspace.Table(plan.Parent.Id);
        if (FindParent(own, plan, key) >= 0)
            return true;
        if (Workspace.CommittedTable(plan.Parent.Id) is not { } committed || ReferenceEquals(committed, own))
            return false;
        var row = FindParent(committed, plan, key);
        return row >= 0 && own.Version(row) is null && !Workspace.HasTouched(plan.Parent.Id, row);
    }

    private void CheckReference(ForeignKeyPlan plan, Datum[] key)
    {
        if (plan.ParentIndex is var (index, places) && !plan.Parent.IsTemporary)
        {
            var shape = Workspace.Table(plan.Parent.Id).Shape.Indexes[index];
            Workspace.Lock(LockKey.IndexKey(shape.Id, shape.Encode(InOrder(key, places))), LockMode.Share, LockWaitPolicy.Forever);
        }

        if (!HasParent(plan, key))
            throw Ora.Error(2291, 0, plan.Name);
    }

    private static long FindParent(TableData data, ForeignKeyPlan plan, Datum[] key)
    {
        if (plan.ParentIndex is var (index, places) && index < data.Shape.Indexes.Length)
            return data.FindKey(index, InOrder(key, places));
        var found = Scan(data, plan.ParentOrdinals, key).FirstOrDefault(new KeyValuePair<long, Datum[]>(-1, []));
        return found.Key;
    }

    /// <summary>A foreign key's values in the order of an index.</summary>
    private static Datum[] InOrder(Datum[] key, int[] places)
    {
        if (places.Length == 1)
            return key;
        var ordered = new Datum[places.Length];
        for (var i = 0; i < ordered.Length; i++)
            ordered[i] = key[places[i]];
        return ordered;
    }

    private List<KeyValuePair<long, Datum[]>> Children(ForeignKeyPlan plan, Datum[] key)
    {
        Workspace.Refresh();
        var data = Workspace.Table(plan.Child.Id);
        if (plan.ChildIndex is var (index, places) && index < data.Shape.Indexes.Length)
        {
            return [.. data.Seek(index, new IndexRange(InOrder(key, places)))
                .Select(entry => KeyValuePair.Create(entry.Value, data.Find(entry.Value)!))]; // an index has no entries of rows that aren't there
        }

        return [.. Scan(data, plan.ChildOrdinals, key)];
    }

    private static IEnumerable<KeyValuePair<long, Datum[]>> Scan(TableData data, int[] ordinals, Datum[] key)
    {
        var compares = ordinals.Select(o => DatumComparers.Of(data.Shape.Types[o])).ToArray();
        foreach (var row in data.Rows())
        {
            var same = true;
            for (var i = 0; i < ordinals.Length && same; i++)
                same = ordinals[i] < row.Value.Length && !row.Value[ordinals[i]].IsNull && compares[i](row.Value[ordinals[i]], key[i]) == 0;
            if (same)
                yield return row;
        }
    }

    /// <summary>ON DELETE CASCADE or SET NULL.</summary>
    private void DeleteRuleOf(ForeignKeyPlan plan, Datum[] key)
    {
        var children = Children(plan, key);
        if (children.Count == 0)
            return;
        var writer = WriterOf(new TableWriter(session.Instance, snapshot.Catalog, plan.Child));
        foreach (var (row, _) in children)
        {
            if (Workspace.Table(plan.Child.Id).Find(row) is not { } current)
                continue;
            writer.Lock(row, Workspace.Table(plan.Child.Id));
            if (plan.Constraint.OnDelete == DeleteRule.Cascade)
            {
                writer.Delete(row, current);
                continue;
            }

            Datum[] changed = [.. current];
            foreach (var ordinal in plan.ChildOrdinals)
                changed[ordinal] = default;
            writer.Update(row, current, changed, plan.ChildOrdinals);
        }
    }

    private static bool AreSame(ForeignKeyPlan plan, Datum[] a, Datum[] b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if (DatumComparers.Of(plan.Parent.Columns[plan.ParentOrdinals[i]].Type)(a[i], b[i]) != 0)
                return false;
        }

        return true;
    }
}
