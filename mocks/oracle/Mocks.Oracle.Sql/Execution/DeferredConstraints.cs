using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>Constraints that are checked at commit.</summary>
internal static class DeferredConstraints
{
    public static bool IsDeferred(SessionContext session, TableDefinition table, ConstraintDefinition constraint)
    {
        if (!constraint.IsDeferrable)
            return false;
        if (session.ConstraintModes.Count == 0)
            return constraint.InitiallyDeferred;
        return session.ConstraintModes.TryGetValue($"{table.Owner}.{constraint.Name}", out var deferred) || session.ConstraintModes.TryGetValue("", out deferred)
            ? deferred
            : constraint.InitiallyDeferred;
    }

    /// <summary>At commit: a broken one rolls the transaction back (ORA-02091).</summary>
    public static void Check(SessionContext session)
    {
        if (session.DeferredChecks.Count == 0)
            return;
        try
        {
            foreach (var (table, constraint) in session.DeferredChecks)
                Check(session, table, constraint);
        }
        catch (OraException e)
        {
            session.Rollback();
            throw Ora.Error(2091).WithLine(e.Headline);
        }
    }

    /// <summary>At the end of a statement: deferrable keys that aren't deferred now.</summary>
    public static void CheckImmediate(SessionContext session)
    {
        if (session.DeferredChecks.Count == 0)
            return;
        foreach (var (table, name) in session.DeferredChecks.ToList())
        {
            if (session.Catalog.Find<TableDefinition>(table) is not { } definition || definition.Constraint(name) is not { } constraint || IsDeferred(session, definition, constraint))
                continue;
            Check(session, table, name);
            session.DeferredChecks.Remove((table, name));
        }
    }

    private static void Check(SessionContext session, int tableId, string name)
    {
        if (session.Catalog.Find<TableDefinition>(tableId) is not { } table || table.Constraint(name) is not { } constraint)
            return;
        session.Workspace.Refresh();
        if (ConstraintValidator.Holds(session, session.Catalog, table, constraint, session.Workspace.Table))
            return;
        throw constraint.Kind switch
        {
            ConstraintKind.ForeignKey => Ora.Error(2291, 0, $"{table.Owner}.{name}"),
            ConstraintKind.Check or ConstraintKind.NotNull => Ora.Error(2290, 0, $"{table.Owner}.{name}"),
            _ => Ora.Error(1, 0, $"{table.Owner}.{name}", $"{table.Owner}.{table.Name}", string.Join(", ", constraint.Columns)),
        };
    }
}
