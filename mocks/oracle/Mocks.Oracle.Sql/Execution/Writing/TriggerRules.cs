using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution.Writing;

/// <summary>Which triggers fire.</summary>
internal static class TriggerRules
{
    public static bool Fires(TriggerDefinition trigger, TriggerTiming timing, TriggerEvents happening, bool forRow, IReadOnlyCollection<string> columns)
    {
        if ((trigger.Events & happening) == TriggerEvents.None)
            return false;
        if (trigger.Timing != TriggerTiming.Compound && (trigger.Timing != timing || trigger.IsForEachRow != forRow))
            return false;
        return happening != TriggerEvents.Update || trigger.UpdateColumns.IsEmpty || trigger.UpdateColumns.Any(columns.Contains);
    }
}
