using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>COMMIT, ROLLBACK, SAVEPOINT, SET TRANSACTION, SET CONSTRAINTS, LOCK TABLE.</summary>
internal static class TransactionStatements
{
    public static ExecuteResult Commit(SessionContext session)
    {
        session.Commit();
        return new ExecuteResult(0);
    }

    public static ExecuteResult Rollback(SessionContext session, RollbackStatement rollback)
    {
        if (rollback.Savepoint is not { } name)
        {
            session.RollbackOwn();
            return new ExecuteResult(0);
        }

        if (!session.Savepoints.TryGetValue(name.Name, out var savepoint))
            throw Ora.Error(1086, 0, name.Name);
        session.Workspace.RollbackTo(savepoint.Work, releaseLocks: true);
        session.ConstraintModes = savepoint.ConstraintModes;
        var place = session.SavepointOrder.LastIndexOf(name.Name);
        foreach (var later in session.SavepointOrder.Skip(place + 1))
            session.Savepoints.Remove(later);
        session.SavepointOrder.RemoveRange(place + 1, session.SavepointOrder.Count - place - 1);
        return new ExecuteResult(0);
    }

    public static ExecuteResult SetSavepoint(SessionContext session, SavepointStatement statement)
    {
        session.SavepointOrder.Remove(statement.Name.Name);
        session.SavepointOrder.Add(statement.Name.Name);
        session.Savepoints[statement.Name.Name] = new SessionSavepoint(session.Workspace.Mark(), session.ConstraintModes);
        return new ExecuteResult(0);
    }

    public static ExecuteResult Set(SessionContext session, SetTransaction set)
    {
        if (session.Workspace is { IsActive: true } or { IsReadOnly: true } or { IsSerializable: true })
            throw Ora.Error(1453);
        switch (set.Mode)
        {
            case TransactionMode.ReadOnly:
                session.Workspace.Pin();
                session.Workspace.IsReadOnly = true;
                break;
            case TransactionMode.Serializable:
                session.Workspace.Pin();
                session.Workspace.IsSerializable = true;
                break;
        }

        return new ExecuteResult(0);
    }

    public static ExecuteResult Set(SessionContext session, SetConstraints set)
    {
        if (set.Names.Count == 0)
        {
            session.ConstraintModes = SessionContext.AllConstraints(set.Deferred);
        }

        foreach (var name in set.Names)
        {
            var owner = name.Schema?.Name ?? session.CurrentSchema;
            var constraint = session.Catalog.Objects.Values.OfType<TableDefinition>().Where(t => t.Owner == owner)
                .Select(t => t.Constraint(name.Name.Name)).FirstOrDefault(c => c is not null) ?? throw Ora.Error(2448, 0);
            if (!constraint.IsDeferrable && set.Deferred)
                throw Ora.Error(2447);
            session.ConstraintModes = session.ConstraintModes.SetItem($"{owner}.{name.Name.Name}", set.Deferred);
        }

        if (!set.Deferred)
            DeferredConstraints.CheckImmediate(session);
        return new ExecuteResult(0);
    }

    public static ExecuteResult Lock(SessionContext session, Syntax.LockTable statement)
    {
        var mode = statement.Mode.ToUpperInvariant() switch
        {
            "ROW SHARE" or "SHARE UPDATE" => LockMode.RowShare,
            "ROW EXCLUSIVE" => LockMode.RowExclusive,
            "SHARE" => LockMode.Share,
            "SHARE ROW EXCLUSIVE" => LockMode.ShareRowExclusive,
            _ => LockMode.Exclusive,
        };
        var policy = statement.Wait switch
        {
            LockWait.NoWait => LockWaitPolicy.NoWait,
            LockWait.WaitSeconds when statement.Seconds is NumberLiteral seconds => LockWaitPolicy.Seconds((int)OracleNumber.Parse(seconds.Text).ToInt64()),
            _ => LockWaitPolicy.Forever,
        };
        foreach (var table in statement.Tables)
        {
            var found = session.Resolver.Table(table.Name);
            if (!session.Privileges.HasObject(found, "SELECT") && !session.Privileges.HasSystem("LOCK ANY TABLE"))
                throw Ora.Error(1031, table.Position);
            session.Workspace.Lock(LockKey.Table(found.Id), mode, policy);
        }

        return new ExecuteResult(0);
    }
}
