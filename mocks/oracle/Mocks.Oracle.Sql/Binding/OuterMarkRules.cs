using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Where (+) may stand.</summary>
internal static class OuterMarkRules
{
    public static void Check(BoundExpression where, IReadOnlyList<BoundSource> from)
    {
        if (Marks(where).FirstOrDefault() is not { } first)
            return;
        if (from.Any(s => s is BoundJoin))
            throw Ora.Error(25156, first.Position);
        var supplied = new HashSet<(BoundSource Supplied, BoundSource By)>();
        foreach (var conjunct in Conjuncts(where))
            Check(conjunct, supplied);
        if (supplied.Any(pair => supplied.Contains((pair.By, pair.Supplied))))
            throw Ora.Error(1416, first.Position);
    }

    private static void Check(BoundExpression conjunct, HashSet<(BoundSource Supplied, BoundSource By)> supplied)
    {
        var marks = Marks(conjunct).ToList();
        if (marks.Count == 0)
            return;
        if (conjunct is BoundLogical or BoundInList { Items.Count: > 1 })
            throw Ora.Error(1719, marks[0].Position);
        if (conjunct is BoundQuantified || conjunct.SelfAndDescendants().Any(n => n is BoundSubquery))
            throw Ora.Error(1799, marks[0].Position);
        var marked = marks.SelectMany(Sources).Distinct().ToList();
        if (marked.Count > 1)
            throw Ora.Error(1468, marks[1].Position);
        foreach (var other in Sources(conjunct).Except(marked))
            supplied.UnionWith(marked.Select(m => (m, other)));
    }

    private static IEnumerable<BoundOuterMark> Marks(BoundExpression expression) => expression.SelfAndDescendants().OfType<BoundOuterMark>();

    private static IEnumerable<BoundSource> Sources(BoundExpression expression) =>
        expression.SelfAndDescendants().OfType<BoundSlot>().Select(s => s.Source).OfType<BoundSource>().Distinct();

    private static IEnumerable<BoundExpression> Conjuncts(BoundExpression condition) =>
        condition is BoundLogical { IsAnd: true } and ? and.Children.SelectMany(Conjuncts) : [condition];
}
