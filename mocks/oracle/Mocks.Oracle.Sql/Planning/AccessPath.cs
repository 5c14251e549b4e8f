using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Planning;

/// <summary>A way to some rows of a table that is better than reading all: by ROWID or by an index.</summary>
/// <param name="Covered">Conditions that the path makes true.</param>
internal sealed record AccessPath(PlanNode Node, bool IsUnique, bool IsEquality, int KeyLength, IReadOnlyList<BoundExpression> Covered)
{
    /// <summary>The best path that the conditions allow, or null.</summary>
    /// <param name="table">The table.</param>
    /// <param name="conditions">Conditions whose other slots have values when the table is read.</param>
    /// <param name="own">The table's own slots, which may not be on the other side of a key.</param>
    public static AccessPath? Choose(BoundTable table, IReadOnlyList<BoundExpression> conditions, HashSet<int> own)
    {
        if (table.AsOf is not null || table.SamplePercent is not null || conditions.Count == 0)
            return null;
        AccessPath? best = ByRowId(table, conditions, own);
        foreach (var index in table.Table.Indexes)
        {
            if (index.IsUnusable || index.IsInvisible || index.IsBitmap && index.Columns.IsEmpty)
                continue;
            var path = ByIndex(table, index, conditions, own);
            if (path is not null && (best is null || Rank(path) > Rank(best)))
                best = path;
        }

        return best;

        static int Rank(AccessPath path) => path.IsUnique ? 1000 : path.KeyLength * 2 + (path.IsEquality ? 100 : 0);
    }

    private static AccessPath? ByRowId(BoundTable table, IReadOnlyList<BoundExpression> conditions, HashSet<int> own)
    {
        if (table.UsedRowIdSlot < 0)
            return null;
        foreach (var condition in conditions)
        {
            if (Equal(condition, e => e is BoundSlot slot && slot.Slot == table.UsedRowIdSlot, own) is { } values)
                return new AccessPath(new RowIdNode(table, values), true, true, 1, [condition]);
        }

        return null;
    }

    private static AccessPath? ByIndex(BoundTable table, IndexDefinition index, IReadOnlyList<BoundExpression> conditions, HashSet<int> own)
    {
        var equal = new List<IReadOnlyList<BoundExpression>>();
        var covered = new List<BoundExpression>();
        foreach (var key in index.Columns)
        {
            if (EqualTo(table, key, conditions, own) is not var (condition, values))
                break;
            equal.Add(values);
            covered.Add(condition);
        }

        if (equal.Count == index.Columns.Length)
            return new AccessPath(new IndexNode(table, index, equal), index.IsUnique, true, equal.Count, covered);
        var range = index.Columns[equal.Count].Descending ? null : Range(table, index, index.Columns[equal.Count], equal, conditions, own, covered);
        if (range is not null)
            return new AccessPath(range, false, equal.Count > 0, equal.Count + 1, covered);
        return equal.Count == 0 ? null : new AccessPath(new IndexNode(table, index, equal), false, true, equal.Count, covered);
    }

    private static (BoundExpression Condition, IReadOnlyList<BoundExpression> Values)? EqualTo(
        BoundTable table, IndexKey key, IReadOnlyList<BoundExpression> conditions, HashSet<int> own)
    {
        if (KeyOf(table, key) is not { } isKey)
            return null;
        foreach (var condition in conditions)
        {
            if (Equal(condition, isKey, own) is { } values)
                return (condition, values);
        }

        return null;
    }

    /// <summary>Tells whether an expression is the index's key: the plain column.</summary>
    private static Func<BoundExpression, bool>? KeyOf(BoundTable table, IndexKey key)
    {
        if (key.Expression is not null)
            return null;
        var ordinal = table.Table.Ordinal(key.Name);
        if (ordinal < 0 || !table.Used.Any(u => u.Key == ordinal))
            return null;
        var slot = table.Slot(ordinal);
        return e => e is BoundSlot reference && reference.Slot == slot;
    }

    /// <summary>The values that the condition allows for what is recognised: of an equality or an IN list.</summary>
    private static IReadOnlyList<BoundExpression>? Equal(BoundExpression condition, Func<BoundExpression, bool> isKey, HashSet<int> own)
    {
        switch (condition)
        {
            case BoundComparison { Operator: ComparisonOperator.Equal } comparison:
                if (isKey(comparison.Left) && IsKeyValue(comparison.Left, comparison.Right, own))
                    return [comparison.Right];
                if (isKey(comparison.Right) && IsKeyValue(comparison.Right, comparison.Left, own))
                    return [comparison.Left];
                return null;
            case BoundInList { Negated: false } list when isKey(list.Operand) && list.Items.All(i => IsKeyValue(list.Operand, i, own)):
                return list.Items;
            default:
                return null;
        }
    }

    private static bool IsKeyValue(BoundExpression key, BoundExpression value, HashSet<int> own) =>
        value is not BoundCondition && !SlotUse.Of(value).Overlaps(own)
        && (key.Type.IsBlankPadded == value.Type.IsBlankPadded || (!key.Type.IsBlankPadded && value.Type.IsText))
        && (key.Type.Kind == value.Type.Kind || TypeRules.IsSameRepresentation(key.Type, value.Type) || value.Type.IsNull);

    private static IndexNode? Range(
        BoundTable table, IndexDefinition index, IndexKey key, List<IReadOnlyList<BoundExpression>> equal, IReadOnlyList<BoundExpression> conditions, HashSet<int> own,
        List<BoundExpression> covered)
    {
        if (KeyOf(table, key) is not { } isKey || key.Descending)
            return null;
        var node = new IndexNode(table, index, equal);
        var found = false;
        foreach (var condition in conditions.OfType<BoundComparison>())
        {
            var flipped = isKey(condition.Right);
            var (k, value) = flipped ? (condition.Right, condition.Left) : (condition.Left, condition.Right);
            if (!isKey(k) || !IsKeyValue(k, value, own) || k.Type.IsBlankPadded)
                continue;
            var op = flipped ? Flip(condition.Operator) : condition.Operator;
            if (op is ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual && node.Low is null)
                node = node with { Low = value, LowInclusive = op == ComparisonOperator.GreaterOrEqual };
            else if (op is ComparisonOperator.Less or ComparisonOperator.LessOrEqual && node.High is null)
                node = node with { High = value, HighInclusive = op == ComparisonOperator.LessOrEqual };
            else
                continue;
            found = true;
            covered.Add(condition);
        }

        return found ? node : null;
    }

    private static ComparisonOperator Flip(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => op,
    };
}
