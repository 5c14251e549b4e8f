using Mocks.Oracle.Sql.Binding;

namespace Mocks.Oracle.Sql.Planning;

/// <summary>Conditions as lists of what must all be true.</summary>
internal static class Conjuncts
{
    public static void Split(BoundExpression? condition, List<BoundExpression> conjuncts)
    {
        if (condition is BoundLogical { IsAnd: true } and)
        {
            foreach (var operand in and.Children)
                Split(operand, conjuncts);
        }
        else if (condition is not null)
        {
            conjuncts.Add(condition);
        }
    }

    public static BoundExpression? Join(IReadOnlyList<BoundExpression> conjuncts) => conjuncts.Count switch
    {
        0 => null,
        1 => conjuncts[0],
        _ => new BoundLogical(true, conjuncts, conjuncts[0].Position),
    };

    public static PlanNode Filter(PlanNode input, IReadOnlyList<BoundExpression> conjuncts) =>
        Join(conjuncts) is { } condition ? new FilterNode(input, condition) : input;
}
