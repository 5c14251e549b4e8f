using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Planning;

/// <summary>
/// Tells whether rows already come as ORDER BY wants them: by a range of an index whose keys, behind those that are equal to one value, are
/// those of the order. Of numbers and dates alone, whose bytes in an index are ordered as their values under every session's settings.
/// </summary>
internal static class IndexOrder
{
    public static bool Gives(PlanNode node, IReadOnlyList<BoundOrder> order)
    {
        var values = order.Select(o => o.Value).ToArray();
        while (node is ProjectNode or FilterNode)
        {
            if (node is ProjectNode project)
            {
                values = [.. values.Select(v => Source(project, v))];
                node = project.Input;
            }
            else
            {
                node = ((FilterNode)node).Input;
            }
        }

        return node is IndexNode index && index.Equal.All(e => e.Count == 1) && Follows(index, order, values);
    }

    private static bool Follows(IndexNode node, IReadOnlyList<BoundOrder> order, BoundExpression[] values)
    {
        var next = node.Equal.Count;
        for (var i = 0; i < values.Length; i++)
        {
            if (next == node.Index.Columns.Length && node.Index.IsUnique)
                return true;
            if (Place(node, values[i]) is not { } place)
                return false;
            if (place < node.Equal.Count)
                continue; // the same in all rows
            if (place != next || order[i].Descending != node.Index.Columns[place].Descending || order[i].NullsFirst != order[i].Descending)
                return false;
            next++;
        }

        return true;
    }

    /// <summary>Where among the index's keys an expression is; null when it is none of them.</summary>
    private static int? Place(IndexNode node, BoundExpression value)
    {
        if (value is not BoundSlot slot || value.Type.Kind is not (OracleTypeKind.Number or OracleTypeKind.Float or OracleTypeKind.Date))
            return null;
        for (var i = 0; i < node.Index.Columns.Length; i++)
        {
            var key = node.Index.Columns[i];
            var ordinal = key.Expression is null ? node.Table.Table.Ordinal(key.Name) : -1;
            if (node.Table.Used.Any(u => u.Key == ordinal && u.Value == slot.Slot))
                return i;
        }

        return null;
    }

    private static BoundExpression Source(ProjectNode project, BoundExpression value)
    {
        foreach (var (source, slot) in project.Outputs)
        {
            if (value is BoundSlot reference && reference.Slot == slot)
                return source;
        }

        return value;
    }
}
