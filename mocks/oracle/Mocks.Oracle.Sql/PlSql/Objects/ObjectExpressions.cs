using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>TREAT, IS OF and CAST to object and collection types, the same in SQL and in PL/SQL.</summary>
internal static class ObjectExpressions
{
    public static BoundExpression? TryBind(ExpressionBinder binder, Expression expression, Func<IReadOnlyList<Identifier>, OracleType?> findType) => expression switch
    {
        TreatExpression treat => Treat(binder, treat, findType),
        IsOfType test => IsOf(binder, test, findType),
        _ => null,
    };

    public static BoundExpression Cast(BoundExpression value, OracleType type, int position)
    {
        if (value.Type.IsNull)
            return new BoundConstant(type, default, position);
        var from = value.Type;
        return (from.Detail, type.Detail) switch
        {
            (CollectedRows rows, CollectionDetail to) => new AppliedNode(type, ("CAST", type), [value], (session, values) => ObjectConversion.Gather(values[0], rows, to, session.Nls), position),
            (CollectionDetail source, CollectionDetail to) => new AppliedNode(
                type, ("CAST", type), [value],
                (session, values) => values[0].AsObject() is CollectionValue found
                    ? Datum.Object(CollectionValue.Of(to, found.Elements().Select(e => ObjectConversion.Fit(e, source.Element, to.Element, session.Nls))))
                    : default,
                position),
            (ObjectDetail, ObjectDetail to) when to.Accepts(from.Detail) => new AppliedNode(type, ("CAST", type), [value], static (_, values) => values[0], position),
            _ => throw TypeRules.Mismatch(type, from, value.Position),
        };
    }

    private static AppliedNode Treat(ExpressionBinder binder, TreatExpression treat, Func<IReadOnlyList<Identifier>, OracleType?> findType)
    {
        if (treat.IsRef || treat.Type is not NamedType named)
            throw Ora.Unsupported("TREAT AS REF", treat.Position);
        var operand = binder.Bind(treat.Operand);
        if (findType(named.Name) is not { Detail: ObjectDetail wanted } type)
            throw Ora.Error(902, named.Position);
        if (operand.Type.Detail is not ObjectDetail declared || (!wanted.IsUnder(declared) && !declared.IsUnder(wanted)))
            throw TypeRules.Mismatch(type, operand.Type, operand.Position);
        var isProcedural = binder.Context.Procedural is not null;
        return new AppliedNode(
            type, ("TREAT", type), [operand],
            (_, values) => values[0].AsObject() is not ObjectValue value ? default
                : value.Type.IsUnder(wanted) ? values[0]
                : isProcedural ? throw Ora.Error(6502, 0, ": cannot assign supertype instance to subtype") : default,
            treat.Position);
    }

    private static AppliedNode IsOf(ExpressionBinder binder, IsOfType test, Func<IReadOnlyList<Identifier>, OracleType?> findType)
    {
        var operand = binder.Bind(test.Operand);
        if (operand.Type.Detail is not ObjectDetail)
            throw Ora.Error(932, operand.Position, "UDT", operand.Type.FamilyName);
        var types = test.Types.Select(t =>
            findType(t.Schema is { } schema ? [schema, t.Name] : [t.Name])?.Detail as ObjectDetail ?? throw Ora.Error(902, t.Position)).ToList();
        var (only, negated) = (test.Only, test.Negated);
        return new AppliedNode(
            OracleType.Boolean, ("IS OF", string.Join(',', types.Select(t => t.FullName)), only, negated), [operand],
            (_, values) => values[0].AsObject() is ObjectValue value
                ? Datum.Boolean(types.Exists(t => only ? value.Type.Equals(t) : value.Type.IsUnder(t)) != negated)
                : default,
            test.Position);
    }
}
