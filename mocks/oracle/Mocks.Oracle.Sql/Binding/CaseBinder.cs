using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>CASE, DECODE, and what else yields one of several values.</summary>
internal static class CaseBinder
{
    public static BoundExpression Bind(ExpressionBinder binder, CaseExpression expression)
    {
        var results = expression.Branches.Select(b => binder.Bind(b.Then)).ToList();
        results.Add(expression.Else is null ? new BoundConstant(OracleType.Null, default, expression.Position) : binder.Bind(expression.Else));
        var type = ResultType(results);
        var values = results.ConvertAll(r => Result(r, type));
        return expression.Operand is null
            ? Searched(binder, expression, type, values)
            : Simple(binder, expression, type, values);
    }

    /// <summary>DECODE(operand, search, result, …, default): the first search and result settle the types.</summary>
    public static BoundExpression BindDecode(ExpressionBinder binder, FunctionCall call)
    {
        if (call.Arguments.Count < 3)
            throw Ora.Error(938, call.Position, "DECODE");
        var arguments = call.Arguments.Select(a => binder.Bind(a.Value)).ToList();
        var pairs = (arguments.Count - 1) / 2;
        var hasDefault = arguments.Count % 2 == 0;
        var results = Enumerable.Range(0, pairs).Select(i => arguments[2 + (2 * i)]).ToList();
        results.Add(hasDefault ? arguments[^1] : new BoundConstant(OracleType.Null, default, call.Position));
        var type = DecodeType(results);
        var operand = arguments[0];
        var searchType = operand.Type;
        var first = arguments[1];
        if (!first.Type.IsNull && !operand.Type.IsNull)
            searchType = first.Type.IsNumeric || operand.Type.IsNumeric || first.Type.Kind != operand.Type.Kind ? TypeRules.Comparable(operand.Type, first.Type, call.Position) : operand.Type;
        else if (searchType.IsNull)
            searchType = TypeRules.Common(Enumerable.Range(0, pairs).Select(i => arguments[1 + (2 * i)].Type)) ?? OracleType.Varchar2(4000);
        var parts = new List<BoundExpression> { TypeRules.Convert(operand, searchType) };
        for (var i = 0; i < pairs; i++)
        {
            parts.Add(TypeRules.Convert(arguments[1 + (2 * i)], searchType));
            parts.Add(Result(results[i], type));
        }

        parts.Add(Result(results[^1], type));
        return new BoundDecode(type, parts, nullsEqual: true, call.Position);
    }

    /// <summary>The type of one of several results; ORA-00932 when they have none in common.</summary>
    public static OracleType ResultType(IReadOnlyList<BoundExpression> results)
    {
        if (TypeRules.Common(results.Select(r => r.Type)) is { } type)
            return type;
        var first = results.First(r => !r.Type.IsNull);
        var other = results.First(r => TypeRules.Common(first.Type, r.Type) is null);
        throw TypeRules.Mismatch(first.Type, other.Type, other.Position);
    }

    private static OracleType DecodeType(List<BoundExpression> results)
    {
        var first = results[0].Type;
        if (first.IsNull || first.IsBlankPadded)
            first = results.Where(r => r.Type.IsText).Select(r => r.Type).Aggregate(OracleType.Varchar2(0), (a, b) => TypeRules.Common(a, OracleType.Varchar2(b.ByteLength))!); // texts always have one
        if (first.Kind == OracleTypeKind.Varchar2)
            return OracleType.Varchar2(Math.Min(4000, results.Max(r => TypeRules.TextLength(r.Type))));
        return first.IsNumber ? OracleType.AnyNumber : first;
    }

    private static BoundExpression Result(BoundExpression value, OracleType type) =>
        type.IsNull ? value : TypeRules.Convert(value, type);

    private static BoundCase Searched(ExpressionBinder binder, CaseExpression expression, OracleType type, List<BoundExpression> values)
    {
        var parts = new List<BoundExpression>();
        for (var i = 0; i < expression.Branches.Count; i++)
        {
            parts.Add(binder.Condition(expression.Branches[i].When));
            parts.Add(values[i]);
        }

        parts.Add(values[^1]);
        return new BoundCase(type, parts, expression.Position);
    }

    private static BoundDecode Simple(ExpressionBinder binder, CaseExpression expression, OracleType type, List<BoundExpression> values)
    {
        var operand = binder.Bind(expression.Operand!); // the caller has looked
        var searches = expression.Branches.Select(b => binder.Bind(b.When)).ToList();
        var searchType = searches.Aggregate(operand.Type, (t, s) => t.IsNull ? s.Type : s.Type.IsNull ? t : TypeRules.Comparable(t, s.Type, s.Position));
        var parts = new List<BoundExpression> { TypeRules.Convert(operand, searchType) };
        for (var i = 0; i < searches.Count; i++)
        {
            parts.Add(TypeRules.Convert(searches[i], searchType));
            parts.Add(values[i]);
        }

        parts.Add(values[^1]);
        return new BoundDecode(type, parts, nullsEqual: false, expression.Position);
    }
}
