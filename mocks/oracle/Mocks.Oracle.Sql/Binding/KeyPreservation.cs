using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Which tables of a join give each of their rows at most once, so that a change through the join is clear.</summary>
internal static class KeyPreservation
{
    public static IReadOnlyList<BoundTable> TablesOf(BoundSelect select)
    {
        var leaves = select.From.SelectMany(Scope.Leaves).ToList();
        var equalities = Conditions(select).OfType<BoundComparison>().Where(c => c.Operator == ComparisonOperator.Equal).ToList();
        var marked = equalities.SelectMany(e => e.SelfAndDescendants()).OfType<BoundOuterMark>().SelectMany(Sources).ToHashSet();
        return [.. leaves.OfType<BoundTable>().Where(t => !t.IsNullSupplied && !marked.Contains(t) && Determines(t, leaves, equalities))];
    }

    /// <summary>Whether a row of the table settles the rows of all others: by equality with each one's unique key, one after the other.</summary>
    private static bool Determines(BoundTable table, List<BoundSource> leaves, List<BoundComparison> equalities)
    {
        var settled = new HashSet<BoundSource> { table };
        bool grew;
        do
        {
            grew = false;
            foreach (var leaf in leaves)
                grew |= !settled.Contains(leaf) && leaf is BoundTable other && HasKey(other, settled, equalities) && settled.Add(other);
        }
        while (grew);
        return settled.Count == leaves.Count;
    }

    private static bool HasKey(BoundTable table, HashSet<BoundSource> settled, List<BoundComparison> equalities)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var equality in equalities)
        {
            Add(equality.Left, equality.Right);
            Add(equality.Right, equality.Left);
        }

        return table.Table.Indexes.Any(i => i.IsUnique && i.Columns.All(c => c.Expression is null && given.Contains(c.Name)))
            || table.Table.Constraints.Any(c => c is { Kind: ConstraintKind.PrimaryKey or ConstraintKind.Unique, IsEnabled: true } && c.Columns.All(given.Contains));

        void Add(BoundExpression key, BoundExpression value)
        {
            if (Unmarked(key) is BoundSlot { Ordinal: >= 0 } slot && slot.Source == table && Sources(value).All(settled.Contains))
                given.Add(table.Table.Columns[slot.Ordinal].Name);
        }
    }

    private static BoundExpression Unmarked(BoundExpression expression) => expression is BoundOuterMark mark ? mark.Operand : expression;

    private static IEnumerable<BoundSource> Sources(BoundExpression expression) =>
        expression.SelfAndDescendants().OfType<BoundSlot>().Select(s => s.Source).OfType<BoundSource>();

    private static IEnumerable<BoundExpression> Conditions(BoundSelect select) =>
        select.From.SelectMany(Joined).Append(select.Where).OfType<BoundExpression>().SelectMany(Conjuncts);

    private static IEnumerable<BoundExpression?> Joined(BoundSource source) =>
        source is BoundJoin join ? Joined(join.Left).Concat(Joined(join.Right)).Append(join.On) : [];

    private static IEnumerable<BoundExpression> Conjuncts(BoundExpression condition) =>
        condition is BoundLogical { IsAnd: true } and ? and.Children.SelectMany(Conjuncts) : [condition];
}
