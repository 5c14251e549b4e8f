using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Conditions: comparisons, logic, LIKE, IN, EXISTS and the rest.</summary>
internal static class ConditionBinder
{
    /// <summary>The bound condition, or null when the expression is a value.</summary>
    public static BoundExpression? TryBind(ExpressionBinder binder, Expression expression) => expression switch
    {
        LogicalExpression logical => new BoundLogical(
            logical.Operator == LogicalOperator.And, [.. logical.Operands.Select(binder.Condition)], logical.Position),
        NotExpression not => new BoundNot(binder.Condition(not.Operand), not.Position),
        Comparison comparison => Compare(binder, comparison),
        QuantifiedComparison quantified => Quantified(binder, quantified),
        BetweenExpression between => Between(binder, between),
        LikeExpression like => Like(binder, like),
        InList list => In(binder, list),
        InQuery query => In(binder, query),
        ExistsExpression exists => new BoundExists(new QueryBinder(binder.Context).BindExists(exists.Query, binder.Scope), exists.Position),
        IsNullExpression test => new BoundIsNull(IsNullOperand(binder, test), test.Negated, test.Position),
        IsExpression test => Is(binder, test),
        CurrentOf current when binder.Context.Variables?.Find(current) is { } row =>
            Compare(ComparisonOperator.Equal, binder.Bind(new NameExpression(current.Position, [new Identifier("ROWID", false, current.Position)])), row, current.Position),
        _ => null,
    };

    /// <summary>Compares two bound values in the type that they have in common.</summary>
    public static BoundComparison Compare(ComparisonOperator op, BoundExpression left, BoundExpression right, int position)
    {
        if (left.Type.Detail is IObjectType objects && right.Type.Detail is IObjectType)
        {
            if (objects.Ordered(left, right) is { } order)
                return new BoundComparison(op, order, new BoundConstant(OracleType.AnyNumber, Datum.Number(0), position), position);
            if (objects.Mapped(left) is { } mapped)
                return new BoundComparison(op, mapped, objects.Mapped(right)!, position); // the type has a MAP method
            if (op is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
                throw Ora.Error(22950, position);
        }

        if (left is BoundCondition || right is BoundCondition)
            return new BoundComparison(op, left, right, position);
        var type = TypeRules.Comparable(left.Type, right.Type, position);
        return new BoundComparison(op, Operand(left, type), Operand(right, type), position);
    }

    private static BoundExpression Operand(BoundExpression operand, OracleType type)
    {
        if (operand is BoundOuterMark mark)
            return new BoundOuterMark(Operand(mark.Operand, type), mark.Position);
        return operand.Type.IsText && type.IsText ? operand : TypeRules.Convert(operand, type);
    }

    private static BoundExpression Compare(ExpressionBinder binder, Comparison comparison)
    {
        if (comparison.Left is RowExpression left)
            return CompareRows(binder, comparison, left);
        return Compare(comparison.Operator, binder.Bind(comparison.Left), binder.Bind(comparison.Right), comparison.Position);
    }

    private static BoundExpression CompareRows(ExpressionBinder binder, Comparison comparison, RowExpression left)
    {
        if (comparison.Right is SubqueryExpression subquery)
            return Quantify(binder, comparison.Operator, isAll: false, negated: false, left, subquery.Query, comparison.Position);
        if (comparison.Right is not RowExpression right)
            throw Ora.Error(1796, comparison.Position);
        if (left.Items.Count != right.Items.Count)
            throw Ora.Error(left.Items.Count < right.Items.Count ? 913 : 947, comparison.Position);
        if (comparison.Operator is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
            throw Ora.Error(1796, comparison.Position);
        var equal = new BoundLogical(true, [.. left.Items.Zip(right.Items, (l, r) =>
            Compare(ComparisonOperator.Equal, binder.Bind(l), binder.Bind(r), comparison.Position))], comparison.Position);
        return comparison.Operator == ComparisonOperator.Equal ? equal : new BoundNot(equal, comparison.Position);
    }

    private static BoundExpression Quantified(ExpressionBinder binder, QuantifiedComparison quantified)
    {
        var isAll = quantified.Quantifier == ComparisonQuantifier.All;
        if (quantified.Query is { } query)
            return Quantify(binder, quantified.Operator, isAll, negated: false, quantified.Left, query, quantified.Position);
        if (quantified.Left is RowExpression row)
        {
            return new BoundLogical(isAll, [.. quantified.Items.Select(i =>
                CompareRows(binder, new Comparison(quantified.Position, quantified.Operator, row, i), row))], quantified.Position);
        }

        var left = binder.Bind(quantified.Left);
        return new BoundLogical(
            isAll, [.. quantified.Items.Select(i => Compare(quantified.Operator, left, binder.Bind(i), quantified.Position))], quantified.Position);
    }

    private static BoundExpression Between(ExpressionBinder binder, BetweenExpression between)
    {
        var operand = binder.Bind(between.Operand);
        var range = new BoundLogical(
            true,
            [
                Compare(ComparisonOperator.GreaterOrEqual, operand, binder.Bind(between.Low), between.Position),
                Compare(ComparisonOperator.LessOrEqual, operand, binder.Bind(between.High), between.Position),
            ],
            between.Position);
        return between.Negated ? new BoundNot(range, between.Position) : range;
    }

    private static BoundLike Like(ExpressionBinder binder, LikeExpression like)
    {
        var parts = new List<BoundExpression> { TypeRules.ToText(binder.Bind(like.Operand)), TypeRules.ToText(binder.Bind(like.Pattern)) };
        if (like.Escape is not null)
            parts.Add(TypeRules.ToText(binder.Bind(like.Escape)));
        return new BoundLike(parts, like.Negated, like.Position);
    }

    private static BoundExpression In(ExpressionBinder binder, InList list)
    {
        if (list.Items.Count > (binder.Context.Compat >= 23 ? 65_535 : 1_000))
            throw Ora.Error(1795, list.Items[^1].Position);
        if (list.Operand is RowExpression row)
        {
            var any = new BoundLogical(
                false, [.. list.Items.Select(i => CompareRows(binder, new Comparison(list.Position, ComparisonOperator.Equal, row, i), row))], list.Position);
            return list.Negated ? new BoundNot(any, list.Position) : any;
        }

        var operand = binder.Bind(list.Operand);
        var items = list.Items.Select(binder.Bind).ToList();
        var types = items.Select(i => TypeRules.Comparable(operand.Type, i.Type, i.Position)).Distinct().ToList();
        if (types.Count == 1)
            return new BoundInList(Operand(operand, types[0]), [.. items.Select(i => Operand(i, types[0]))], list.Negated, list.Position);
        var or = new BoundLogical(false, [.. items.Select(i => Compare(ComparisonOperator.Equal, operand, i, list.Position))], list.Position);
        return list.Negated ? new BoundNot(or, list.Position) : or;
    }

    private static BoundQuantified In(ExpressionBinder binder, InQuery query) =>
        Quantify(binder, ComparisonOperator.Equal, isAll: false, query.Negated, query.Operand, query.Query, query.Position);

    private static BoundQuantified Quantify(
        ExpressionBinder binder, ComparisonOperator op, bool isAll, bool negated, Expression left, Query syntax, int position)
    {
        var operands = left is RowExpression row ? row.Items.Select(binder.Bind).ToList() : [binder.Bind(left)];
        var query = SequenceRules.Refuse(new QueryBinder(binder.Context).Bind(syntax, binder.Scope));
        if (query.Columns.Count != operands.Count)
            throw Ora.Error(query.Columns.Count > operands.Count ? 913 : 947, position);
        var values = new List<BoundExpression>();
        for (var i = 0; i < operands.Count; i++)
        {
            var column = query.Columns[i];
            var type = TypeRules.Comparable(operands[i].Type, column.Type, position);
            operands[i] = Operand(operands[i], type);
            values.Add(Operand(new BoundSlot(column.Type, column.Slot, column.Nullable, position), type));
        }

        return new BoundQuantified(op, isAll, negated, operands, query, values, position);
    }

    private static BoundExpression IsNullOperand(ExpressionBinder binder, IsNullExpression test)
    {
        var value = ConditionBinder.TryBind(binder, test.Operand) ?? binder.Bind(test.Operand);
        return value;
    }

    private static BoundExpression Is(ExpressionBinder binder, IsExpression test) => test.Test switch
    {
        IsTest.True or IsTest.False => new BoundIs(binder.Condition(test.Operand), test.Test, test.Negated, test.Position),
        IsTest.NaN or IsTest.Infinite => new BoundIs(FloatOperand(binder, test.Operand), test.Test, test.Negated, test.Position),
        _ when ObjectBinder.TryBind(binder, test) is { } bound => bound,
        _ => throw Ora.Unsupported($"IS {test.Test}", test.Position),
    };

    private static BoundExpression FloatOperand(ExpressionBinder binder, Expression operand)
    {
        var value = binder.Bind(operand);
        return value.Type.IsNumeric ? value : TypeRules.Convert(value, OracleType.BinaryDouble);
    }
}
