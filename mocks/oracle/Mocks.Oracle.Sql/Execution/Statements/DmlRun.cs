using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>Runs a DML statement as a whole: all of it or nothing, begun anew when a row has changed under it.</summary>
internal static class DmlRun
{
    public static ExecuteResult Run(SessionContext session, FrameLayout layout, IReadOnlyList<BindValue> binds, Func<Frame, StatementWrites, ExecuteResult> body)
    {
        var workspace = session.Workspace;
        if (workspace.IsReadOnly)
            throw Catalog.Ora.Error(1456);
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
