using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>What SQL does with whole collections: constructors, CARDINALITY, SET, MEMBER OF, SUBMULTISET, IS EMPTY, IS A SET, MULTISET operators.</summary>
internal static class CollectionExpressions
{
    private const int MostOfPowerMultiset = 20;

    public static BoundExpression Construct(ExpressionBinder binder, OracleType type, CollectionDetail collection, IReadOnlyList<Argument> arguments, int position)
    {
        if (collection.Kind == CollectionKind.Associative)
            throw Ora.Error(904, position, $"\"{collection.Name}\"");
        var element = ScalarDetail.Plain(collection.Element);
        var values = arguments.Select(a => TypeRules.Convert(binder.Bind(a.Value), element)).ToList();
        return new AppliedNode(
            type, ("collection", type), values,
            (session, given) => given.Length > collection.Limit ? throw Ora.Error(22909) : Datum.Object(CollectionValue.Of(collection, given.Select((v, i) => ObjectConversion.Fit(v, values[i].Type, collection.Element, session.Nls)))), position);
    }

    /// <summary>CARDINALITY and SET; null for any other function.</summary>
    public static BoundExpression? TryFunction(ExpressionBinder binder, IReadOnlyList<Identifier> name, IReadOnlyList<Argument> arguments, int position)
    {
        if (name is [{ Name: "POWERMULTISET" }] && arguments is [var whole])
            return PowerMultiset(binder.Bind(whole.Value), null, position);
        if (name is [{ Name: "POWERMULTISET_BY_CARDINALITY" }] && arguments is [var set, var size])
            return PowerMultiset(binder.Bind(set.Value), TypeRules.ToNumber(binder.Bind(size.Value)), position);
        if (name is not [{ Name: "CARDINALITY" or "SET" }] || arguments is not [var only])
            return null;
        var value = binder.Bind(only.Value);
        if (value.Type.Detail is not CollectionDetail { Kind: CollectionKind.NestedTable } type)
            throw Ora.Error(932, value.Position, "UDT", value.Type.FamilyName);
        if (name[0].Name == "CARDINALITY")
            return new AppliedNode(OracleType.AnyNumber, "CARDINALITY", [value], static (_, values) => values[0].AsObject() is CollectionValue found ? Datum.Number(found.Count) : default, position);
        return new AppliedNode(
            value.Type, "SET", [value],
            (_, values) => values[0].AsObject() is CollectionValue found ? Datum.Object(CollectionValue.Of(type, CollectionTests.Distinct([.. found.Elements()], type.Element))) : default, position);
    }

    /// <summary>All collections that can be made of a collection's elements, or those of one size; the empty one isn't among them.</summary>
    private static AppliedNode PowerMultiset(BoundExpression value, BoundExpression? size, int position)
    {
        if (value.Type.Detail is not CollectionDetail { Kind: CollectionKind.NestedTable } type)
            throw Ora.Error(932, value.Position, "UDT", value.Type.FamilyName);
        return new AppliedNode(
            new CollectedRows([value.Type]).ToType(), "POWERMULTISET", size is null ? [value] : [value, size],
            (_, values) =>
            {
                if (values[0].AsObject() is not CollectionValue found)
                    return default;
                Datum[] elements = [.. found.Elements()];
                if (elements.Length > MostOfPowerMultiset)
                    throw Ora.Error(22813);
                var rows = new List<Datum[]>();
                for (var mask = 1; mask < 1 << elements.Length; mask++)
                {
                    Datum[] part = [.. elements.Where((_, i) => (mask & (1 << i)) != 0)];
                    if (size is null || part.Length == values[1].AsNumber())
                        rows.Add([Datum.Object(CollectionValue.Of(type, part))]);
                }

                return Datum.Object(rows);
            },
            position);
    }

    public static BoundExpression? TryBind(ExpressionBinder binder, Expression expression) => expression switch
    {
        MemberOf test => Member(binder, test),
        SubmultisetOf test => Submultiset(binder, test),
        IsExpression { Test: IsTest.Empty } test => Test(binder, test, static (found, _) => found.Count == 0),
        IsExpression { Test: IsTest.ASet } test => Test(binder, test, static (found, element) => CollectionTests.Distinct([.. found.Elements()], element).Count == found.Count),
        BinaryExpression { Operator: >= BinaryOperator.MultisetUnion } multiset => Multiset(binder, multiset),
        _ => null,
    };

    private static AppliedNode Member(ExpressionBinder binder, MemberOf test)
    {
        var collection = NestedTable(binder, test.Collection, out var type);
        var element = TypeRules.Convert(binder.Bind(test.Operand), ScalarDetail.Plain(type.Element));
        var compare = DatumComparers.Of(type.Element);
        var negated = test.Negated;
        return new AppliedNode(
            OracleType.Boolean, ("MEMBER OF", negated), [element, collection],
            (_, values) => values[0].IsNull || values[1].AsObject() is not CollectionValue found
                ? default
                : Datum.Boolean(found.Elements().Any(e => !e.IsNull && compare(e, values[0]) == 0) != negated),
            test.Position);
    }

    private static AppliedNode Submultiset(ExpressionBinder binder, SubmultisetOf test)
    {
        var part = NestedTable(binder, test.Operand, out var type);
        var whole = NestedTable(binder, test.Collection, out _);
        var negated = test.Negated;
        return new AppliedNode(
            OracleType.Boolean, ("SUBMULTISET", negated), [part, whole],
            (_, values) => values[0].AsObject() is CollectionValue a && values[1].AsObject() is CollectionValue b
                ? Datum.Boolean((CollectionTests.Combine(BinaryOperator.MultisetExcept, a, b, type.Element).Count == 0) != negated)
                : default,
            test.Position);
    }

    private static AppliedNode Test(ExpressionBinder binder, IsExpression test, Func<CollectionValue, OracleType, bool> holds)
    {
        var operand = NestedTable(binder, test.Operand, out var type);
        var negated = test.Negated;
        return new AppliedNode(
            OracleType.Boolean, (test.Test, negated), [operand],
            (_, values) => values[0].AsObject() is CollectionValue found ? Datum.Boolean(holds(found, type.Element) != negated) : default, test.Position);
    }

    private static AppliedNode Multiset(ExpressionBinder binder, BinaryExpression multiset)
    {
        var left = NestedTable(binder, multiset.Left, out var type);
        var right = NestedTable(binder, multiset.Right, out var other);
        if (!type.Equals(other))
            throw TypeRules.Mismatch(left.Type, right.Type, right.Position);
        var op = multiset.Operator;
        return new AppliedNode(
            left.Type, op, [left, right],
            (_, values) => values[0].AsObject() is CollectionValue a && values[1].AsObject() is CollectionValue b
                ? Datum.Object(CollectionValue.Of(type, CollectionTests.Combine(op, a, b, type.Element)))
                : default,
            multiset.Position);
    }

    private static BoundExpression NestedTable(ExpressionBinder binder, Expression syntax, out CollectionDetail type)
    {
        var bound = binder.Context.Variables?.FindCollection(syntax) ?? binder.Bind(syntax);
        type = bound.Type.Detail as CollectionDetail ?? throw Ora.Error(932, bound.Position, "UDT", bound.Type.FamilyName);
        return type.Kind == CollectionKind.NestedTable ? bound : throw Ora.Error(932, bound.Position, "UDT", bound.Type.FamilyName);
    }
}
