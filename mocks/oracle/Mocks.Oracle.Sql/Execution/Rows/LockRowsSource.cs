using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>FOR UPDATE: locks all rows when it is opened, as Oracle does, or skips those that are locked.</summary>
internal sealed class LockRowsSource(Frame frame, RowSource input, BoundForUpdate clause, int[] slots) : RowSource(frame)
{
    private readonly KeptRows _kept = new(slots);
    private int _next;

    public override void Open()
    {
        _kept.Rows.Clear();
        _next = 0;
        var workspace = Frame.Session.Workspace;
        foreach (var table in clause.Tables)
            workspace.Lock(LockKey.Table(table.Table.Id), LockMode.RowExclusive, Policy());
        input.Open();
        while (input.Next())
        {
            if (clause.Tables.All(Lock))
                _kept.Rows.Add(_kept.Save(Frame));
        }
    }

    public override bool Next()
    {
        if (_next >= _kept.Rows.Count)
            return false;
        _kept.Load(Frame, _kept.Rows[_next++]);
        return true;
    }

    private bool Lock(BoundTable table)
    {
        var rowId = Frame.Slots[table.RowIdSlot];
        if (rowId.IsNull || RowIds.RowOf(table.Table.Id, rowId.AsRowId()) is not { } row)
            return true;
        var workspace = Frame.Session.Workspace;
        var key = LockKey.Row(table.Table.Id, row);
        if (clause.Wait == LockWait.SkipLocked)
        {
            if (!workspace.TryLock(key, LockMode.Exclusive))
                return false;
        }
        else
        {
            workspace.Lock(key, LockMode.Exclusive, Policy());
        }

        workspace.CheckUnchanged(table.Table.Id, row, Frame.Snapshot.Table(table.Table.Id));
        return true;
    }

    private LockWaitPolicy Policy() => clause.Wait switch
    {
        LockWait.NoWait => LockWaitPolicy.NoWait,
        LockWait.WaitSeconds => LockWaitPolicy.Seconds(clause.Seconds),
        _ => LockWaitPolicy.Forever,
    };
}
