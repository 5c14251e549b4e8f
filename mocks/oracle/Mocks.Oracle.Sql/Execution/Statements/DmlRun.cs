using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>Runs a DML statement as a whole: all of it or nothing, begun anew when a row has changed under it.</summary>
internal static class DmlRun
{
    /// <param name="change">What functions that the statement calls have to know of it.</param>
    /// <param name="targets">Tables that it writes to: ORA-04091 when a statement around is changing one of them row by row.</param>
    public static ExecuteResult Run(
        SessionContext session, FrameLayout layout, IReadOnlyList<BindValue> binds, RunningChange change, ReadOnlySpan<TableWriter> targets, Func<Frame, StatementWrites, ExecuteResult> body)
    {
        var workspace = session.Workspace;
        if (session.IsInsideQuery)
            throw Catalog.Ora.Error(14551);
        foreach (var target in targets)
        {
            if (workspace.Mutating.Contains(target.Table.Id))
                throw Catalog.Ora.Error(4091, 0, $"{target.Table.Owner}.{target.Table.Name}");
        }

        if (workspace.IsReadOnly)
            throw Catalog.Ora.Error(1456);
        var around = session.Changing;
        session.Changing = change;
        try
        {
            return Run(session, layout, binds, body);
        }
        finally
        {
            session.Changing = around;
        }
    }

    private static ExecuteResult Run(SessionContext session, FrameLayout layout, IReadOnlyList<BindValue> binds, Func<Frame, StatementWrites, ExecuteResult> body)
    {
        var workspace = session.Workspace;
        while (true)
        {
            var snapshot = workspace.Read();
            var savepoint = workspace.Mark();
            var pendingChecks = session.DeferredChecks.Count == 0 ? null : session.DeferredChecks.ToList();
            try
            {
                var frame = new Frame(session, snapshot, layout.Count, layout.Caches, binds);
                var writes = new StatementWrites(session, snapshot);
                var result = body(frame, writes);
                writes.Finish();
                return result;
            }
            catch (StatementRestartException)
            {
                workspace.RollbackTo(savepoint, releaseLocks: false);
            }
            catch (OraException)
            {
                workspace.RollbackTo(savepoint, releaseLocks: false);
                session.DeferredChecks.Clear();
                session.DeferredChecks.UnionWith(pendingChecks ?? []);
                throw;
            }
        }
    }
}
