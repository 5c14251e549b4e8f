using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Fires a trigger: ORA-04088 below what it raises, ORA-04098 when it can't be compiled.</summary>
internal static class TriggerFiring
{
    /// <summary>A trigger of a schema or of the database: ORA-00604 stands between ORA-04088 and what it raised.</summary>
    public static void Fire(SessionContext session, TriggerDefinition trigger, SystemEvent happening)
    {
        var name = $"{trigger.Owner}.{trigger.Name}";
        var compiled = ProgramLibrary.Of(session.Instance).Trigger(session, trigger);
        if (!compiled.IsValid)
            throw Ora.Error(4098, 0, name);
        var state = PlSqlSession.Of(session);
        var before = state.SystemEvent;
        state.SystemEvent = happening;
        try
        {
            compiled.Fire(session, trigger, trigger.Timing, false, null, null);
        }
        catch (Raised raised)
        {
            var error = raised.ToError();
            throw Ora.Error(4088, 0, name).WithLines([Ora.Error(604, 0, 1).Headline, error.Headline, .. error.Lines]);
        }
        finally
        {
            state.SystemEvent = before;
        }
    }

    public static void Fire(SessionContext session, TriggerDefinition trigger, TriggerEvents happening, TriggerTiming timing, bool forRow, Datum[]? oldRow, Datum[]? newRow, IReadOnlyCollection<string> columns)
    {
        var compiled = ProgramLibrary.Of(session.Instance).Trigger(session, trigger);
        if (!compiled.IsValid)
            throw Ora.Error(4098, 0, $"{trigger.Owner}.{trigger.Name}");
        var state = PlSqlSession.Of(session);
        var (events, updated, rowCount) = (state.Firing, state.UpdatedColumns, state.RowCount);
        var mutates = forRow && happening != TriggerEvents.Insert && session.Workspace.Mutating.Add(trigger.TargetId);
        var change = session.Changing;
        (state.Firing, state.UpdatedColumns, session.Changing) = (happening, columns, null);
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
            (state.Firing, state.UpdatedColumns, state.RowCount, session.Changing) = (events, updated, rowCount, change);
        }
    }
}
