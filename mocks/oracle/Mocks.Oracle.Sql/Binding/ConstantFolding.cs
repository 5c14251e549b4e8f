using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Finds parts of an expression that are the same whatever the columns hold: NULL in arithmetic and comparisons, COALESCE of a constant.</summary>
internal static class ConstantFolding
{
    public static BoundExpression Fold(BoundExpression expression)
    {
        var children = expression.Children.Select(Fold).ToList();
        var changed = false;
        for (var i = 0; i < children.Count; i++)
            changed |= !ReferenceEquals(children[i], expression.Children[i]);
        var node = changed ? expression.With(children) : expression;
        return node switch
        {
            BoundArithmetic or BoundNegation or BoundConversion or BoundComparison when node.Children.Any(IsNull) => Null(node),
            BoundInList list when IsNull(list.Operand) => Null(node),
            BoundNot not when IsNull(not.Operand) => Null(node),
            BoundCoalesce coalesce => Coalesce(coalesce),
            BoundCase @case => Case(@case),
            BoundDecode { NullsEqual: false } simple => Simple(simple),
            _ => node,
        };
    }

    private static bool IsNull(BoundExpression node) => node is BoundConstant { Value.IsNull: true };

    private static BoundConstant Null(BoundExpression node) => new(node.Type, default, node.Position);

    private static BoundExpression Coalesce(BoundCoalesce node)
    {
        var parts = node.Children.Where(c => !IsNull(c)).ToList();
        if (parts.Count == 0)
            return Null(node);
        return parts[0] is BoundConstant constant && constant.Type.Kind == node.Type.Kind ? constant : node;
    }

    /// <summary>CASE x WHEN NULL is never chosen.</summary>
    private static BoundExpression Simple(BoundDecode node)
    {
        var parts = new List<BoundExpression> { node.Children[0] };
        for (var i = 1; i + 1 < node.Children.Count; i += 2)
        {
            if (!IsNull(node.Children[i]))
                parts.AddRange([node.Children[i], node.Children[i + 1]]);
        }

        if (parts.Count == 1)
            return node.Children[^1];
        return parts.Count + 1 == node.Children.Count ? node : node.With([.. parts, node.Children[^1]]);
    }

    /// <summary>Branches whose condition is never true fall away.</summary>
    private static BoundExpression Case(BoundCase node)
    {
        var parts = new List<BoundExpression>();
        for (var i = 0; i + 1 < node.Children.Count; i += 2)
        {
            if (!IsNull(node.Children[i]) && node.Children[i] is not BoundConstant { Type.Kind: OracleTypeKind.Boolean, Value: { IsNull: false } })
                parts.AddRange([node.Children[i], node.Children[i + 1]]);
            else if (!IsNull(node.Children[i]))
                return node;
        }

        var otherwise = node.Children[^1];
        if (parts.Count == 0)
            return otherwise;
        return parts.Count + 1 == node.Children.Count ? node : node.With([.. parts, otherwise]);
    }
}
