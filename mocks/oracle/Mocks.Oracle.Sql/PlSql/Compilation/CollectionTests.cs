using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>What is asked of whole collections: equality, IS EMPTY, MEMBER OF, MULTISET operators.</summary>
internal static class CollectionTests
{
    public static BoundExpression IsEmpty(BoundExpression operand, IsExpression test)
    {
        if (operand.Type.Detail is not CollectionDetail)
            throw new CompileError(operand.Position, "PLS-00306: wrong number or types of arguments in call to 'IS EMPTY'");
        var negated = test.Negated;
        return new ComputedNode(
            OracleType.Boolean,
            compiler =>
            {
                var value = compiler.Compile(operand);
                return frame => value(frame).AsObject() is CollectionValue found ? Datum.Boolean((found.Count == 0) != negated) : default;
            },
            test.Position);
    }

    public static BoundExpression Member(ExpressionBinder binder, MemberOf test)
    {
        var element = binder.Bind(test.Operand);
        var collection = binder.Bind(test.Collection);
        if (collection.Type.Detail is not CollectionDetail type || !Coercion.CanAssign(element.Type, type.Element))
            throw new CompileError(test.Position, "PLS-00306: wrong number or types of arguments in call to 'MEMBER OF'");
        var negated = test.Negated;
        return new ComputedNode(
            OracleType.Boolean,
            compiler =>
            {
                var (value, all) = (compiler.Compile(element), compiler.Compile(collection));
                var compare = DatumComparers.Of(type.Element);
                return frame =>
                {
                    var wanted = value(frame);
                    if (wanted.IsNull || all(frame).AsObject() is not CollectionValue found)
                        return default;
                    return Datum.Boolean(found.Elements().Any(e => !e.IsNull && compare(e, wanted) == 0) != negated);
                };
            },
            test.Position);
    }

    public static BoundExpression Equal(Comparison comparison, BoundExpression left, BoundExpression right)
    {
        if (!Equals(left.Type.Detail, right.Type.Detail) || left.Type.Detail is not CollectionDetail { Kind: CollectionKind.NestedTable } type
            || comparison.Operator is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
        {
            throw new CompileError(left.Position, "PLS-00306: wrong number or types of arguments in call to '='");
        }

        var negated = comparison.Operator == ComparisonOperator.NotEqual;
        return new ComputedNode(
            OracleType.Boolean,
            compiler =>
            {
                var (l, r) = (compiler.Compile(left), compiler.Compile(right));
                return frame => l(frame).AsObject() is CollectionValue a && r(frame).AsObject() is CollectionValue b
                    ? Datum.Boolean((a.Count == b.Count && Except(a, b, type.Element, false).Count == 0) != negated)
                    : default;
            },
            comparison.Position);
    }

    public static BoundExpression Multiset(BinaryExpression binary, BoundExpression left, BoundExpression right)
    {
        if (!Equals(left.Type.Detail, right.Type.Detail) || left.Type.Detail is not CollectionDetail { Kind: CollectionKind.NestedTable } type)
            throw new CompileError(left.Position, "PLS-00306: wrong number or types of arguments in call to 'MULTISET'");
        var op = binary.Operator;
        return new ComputedNode(
            left.Type,
            compiler =>
            {
                var (l, r) = (compiler.Compile(left), compiler.Compile(right));
                return frame => l(frame).AsObject() is CollectionValue a && r(frame).AsObject() is CollectionValue b
                    ? Datum.Object(CollectionValue.Of(type, Combine(op, a, b, type.Element)))
                    : default;
            },
            binary.Position)
        { IsFresh = true };
    }

    public static List<Datum> Combine(BinaryOperator op, CollectionValue a, CollectionValue b, OracleType element) => op switch
    {
        BinaryOperator.MultisetUnion => [.. a.Elements(), .. b.Elements()],
        BinaryOperator.MultisetUnionDistinct => Distinct([.. a.Elements(), .. b.Elements()], element),
        BinaryOperator.MultisetIntersect => Intersect(a, b, element),
        BinaryOperator.MultisetIntersectDistinct => Distinct(Intersect(a, b, element), element),
        BinaryOperator.MultisetExcept => Except(a, b, element, false),
        _ => Distinct(Except(a, b, element, true), element),
    };

    private static List<Datum> Except(CollectionValue a, CollectionValue b, OracleType element, bool all)
    {
        var compare = DatumComparers.Of(element);
        var others = b.Elements().ToList();
        var left = new List<Datum>();
        foreach (var value in a.Elements())
        {
            var at = others.FindIndex(o => Same(compare, o, value));
            if (at < 0)
                left.Add(value);
            else if (!all)
                others.RemoveAt(at);
        }

        return left;
    }

    private static List<Datum> Intersect(CollectionValue a, CollectionValue b, OracleType element)
    {
        var compare = DatumComparers.Of(element);
        var others = b.Elements().ToList();
        return [.. a.Elements().Where(value => others.FindIndex(o => Same(compare, o, value)) is >= 0 and var at && Take(others, at))];
    }

    private static bool Take(List<Datum> from, int at)
    {
        from.RemoveAt(at);
        return true;
    }

    public static List<Datum> Distinct(List<Datum> values, OracleType element)
    {
        var compare = DatumComparers.Of(element);
        var distinct = new List<Datum>();
        foreach (var value in values)
        {
            if (!distinct.Exists(d => Same(compare, d, value)))
                distinct.Add(value);
        }

        return distinct;
    }

    private static bool Same(Comparison<Datum> compare, Datum a, Datum b) => a.IsNull || b.IsNull ? a.IsNull && b.IsNull : compare(a, b) == 0;
}
