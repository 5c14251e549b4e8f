using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Planning;

/// <summary>Finds what conditions say about a dictionary view's keys.</summary>
internal static class VirtualKeys
{
    /// <param name="table">The view.</param>
    /// <param name="conditions">Conditions whose other slots have values when the view is read.</param>
    /// <param name="own">The view's own slots, which may not be on the other side.</param>
    public static IReadOnlyList<(int Column, BoundExpression Value)> Of(BoundVirtualTable table, IReadOnlyList<BoundExpression> conditions, HashSet<int> own)
    {
        var keys = new List<(int, BoundExpression)>();
        foreach (var (column, slot) in table.Used)
        {
            if (table.Table.KeyOf(column) == VirtualKey.None)
                continue;
            foreach (var comparison in conditions.OfType<BoundComparison>())
            {
                if (Value(comparison, slot, own) is not { } value)
                    continue;
                keys.Add((column, value));
                break;
            }
        }

        return keys;
    }

    /// <summary>Whether the conditions name a thing, so that it is better looked up than searched for.</summary>
    public static bool IncludeName(BoundVirtualTable table, IReadOnlyList<BoundExpression> conditions, HashSet<int> own) =>
        Of(table, conditions, own).Any(k => table.Table.KeyOf(k.Column) == VirtualKey.Name);

    private static BoundExpression? Value(BoundComparison comparison, int slot, HashSet<int> own)
    {
        if (comparison.Operator != ComparisonOperator.Equal)
            return null;
        var value = Is(comparison.Left) ? comparison.Right : Is(comparison.Right) ? comparison.Left : null;
        return value is { Type.IsText: true } && !SlotUse.Of(value).Overlaps(own) ? value : null;

        bool Is(BoundExpression side) => side is BoundSlot reference && reference.Slot == slot;
    }
}
