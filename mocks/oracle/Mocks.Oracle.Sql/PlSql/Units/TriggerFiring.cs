using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Fires a trigger: ORA-04088 below what it raises, ORA-04098 when it can't be compiled.</summary>
internal static class TriggerFiring
{
    public static void Fire(SessionContext session, TriggerDefinition trigger, TriggerEvents happening, TriggerTiming timing, bool forRow, Datum[]? oldRow, Datum[]? newRow, IReadOnlyCollection<string> columns)
    {
        var compiled = ProgramLibrary.Of(session.Instance).Trigger(session, trigger);
        if (!compiled.IsValid)
            throw Ora.Error(4098, 0, $"{trigger.Owner}.{trigger.Name}");
        var state = PlSqlSession.Of(session);
        var (events, updated, rowCount) = (state.Firing, state.UpdatedColumns, state.RowCount);
        var mutates = forRow && happening != TriggerEvents.Insert && session.Workspace.Mutating.Add(trigger.TargetId);
        (state.Firing, state.UpdatedColumns) = (happening, columns);
        try
        {
            compiled.Fire(session, trigger, timing, forRow, oldRow, newRow);
        }
        catch (Raised raised)
        {
            throw raised.ToError().WithLine(OraError.ByCode(4088), $"{trigger.Owner}.{trigger.Name}");
        }
        finally
        {
            if (mutates)
                session.Workspace.Mutating.Remove(trigger.TargetId);
            (state.Firing, state.UpdatedColumns, state.RowCount) = (events, updated, rowCount);
        }
    }
}
