using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution.Writing;

/// <summary>Which triggers fire.</summary>
internal static class TriggerRules
{
    /// <summary>The older first, unless one FOLLOWS another.</summary>
    public static TriggerDefinition[] InOrder(SchemaCatalog catalog, IEnumerable<TriggerDefinition> triggers)
    {
        var ordered = triggers.OrderBy(t => t.Id).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            // a circle can't be made: who follows has to name a trigger that is there
            var last = Predecessors(catalog, ordered[i]).Select(p => ordered.IndexOf(p)).DefaultIfEmpty(-1).Max();
            if (last <= i)
                continue;
            var late = ordered[i];
            ordered.RemoveAt(i--);
            ordered.Insert(last, late);
        }

        return [.. ordered];
    }

    private static IEnumerable<TriggerDefinition> Predecessors(SchemaCatalog catalog, TriggerDefinition trigger) =>
        (trigger.Syntax as CreateTrigger)?.Follows.Select(f => catalog.Find(f.Schema?.Name ?? trigger.Owner, f.Name.Name, ObjectNamespace.Trigger)).OfType<TriggerDefinition>() ?? [];

    public static bool Fires(TriggerDefinition trigger, TriggerTiming timing, TriggerEvents happening, bool forRow, IReadOnlyCollection<string> columns)
    {
        if ((trigger.Events & happening) == TriggerEvents.None)
            return false;
        if (trigger.Timing != TriggerTiming.Compound && (trigger.Timing != timing || trigger.IsForEachRow != forRow))
            return false;
        return happening != TriggerEvents.Update || trigger.UpdateColumns.IsEmpty || trigger.UpdateColumns.Any(columns.Contains);
    }
}
