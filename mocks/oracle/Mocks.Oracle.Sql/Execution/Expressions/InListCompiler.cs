using Mocks.Oracle.Sql.Binding;

namespace Mocks.Oracle.Sql.Execution.Expressions;

/// <summary>IN with a list: constants are looked up in a set, others compared one by one.</summary>
internal static class InListCompiler
{
    private const int WorthASet = 8;

    public static Predicate Compile(ExpressionCompiler compiler, BoundInList list)
    {
        var operand = compiler.Compile(list.Operand);
        var answer = list.Negated ? Truth.False : Truth.True;
        if (list.Items.Count >= WorthASet && list.Items.All(i => i is BoundConstant) && !compiler.Shape.IgnoresCase
            && list.Items.All(i => i.Type.IsBlankPadded == list.Items[0].Type.IsBlankPadded))
        {
            return InSet(list, operand, answer);
        }

        var items = compiler.Compile(list.Items);
        var compares = list.Items.Select(i => ComparisonCompiler.Comparer(compiler.Shape, list.Operand.Type, i.Type)).ToArray();
        return frame =>
        {
            var value = operand(frame);
            if (value.IsNull)
                return Truth.Unknown;
            var unknown = false;
            for (var i = 0; i < items.Length; i++)
            {
                var item = items[i](frame);
                if (item.IsNull)
                    unknown = true;
                else if (compares[i](value, item) == 0)
                    return answer;
            }

            return unknown ? Truth.Unknown : answer.Not();
        };
    }

    private static Predicate InSet(BoundInList list, Evaluator operand, Truth answer)
    {
        var type = list.Operand.Type.IsBlankPadded && list.Items[0].Type.IsBlankPadded || !list.Operand.Type.IsText
            ? list.Operand.Type
            : Types.OracleType.Varchar2(4000);
        var comparer = new RowKeyComparer([type]);
        var set = list.Items.Cast<BoundConstant>().Where(c => !c.Value.IsNull).Select(c => new[] { c.Value }).ToHashSet(comparer);
        var hasNull = list.Items.Cast<BoundConstant>().Any(c => c.Value.IsNull);
        return frame =>
        {
            var value = operand(frame);
            if (value.IsNull)
                return Truth.Unknown;
            if (set.Contains([value]))
                return answer;
            return hasNull ? Truth.Unknown : answer.Not();
        };
    }
}
