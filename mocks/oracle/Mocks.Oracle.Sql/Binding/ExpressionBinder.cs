using System.Text;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Settles names and types of expressions within one scope and clause.</summary>
internal sealed class ExpressionBinder(BindingContext context, Scope scope, Clause clause)
{
    public BindingContext Context => context;

    public Scope Scope => scope;

    public Clause Clause => clause;

    /// <summary>Aliases of the select list that ORDER BY (and, in 23ai, GROUP BY and HAVING) may use.</summary>
    public IReadOnlyDictionary<string, BoundExpression>? Aliases { get; init; }

    /// <summary>Windows by name, from the WINDOW clause.</summary>
    public IReadOnlyList<NamedWindow> Windows { get; init; } = [];

    /// <summary>An aggregate's argument may not hold another, nor a window's own arguments another window.</summary>
    public bool InAggregate { get; init; }

    public ExpressionBinder Nested() =>
        new(context, scope, clause) { Aliases = Aliases, Windows = Windows, InAggregate = true };

    public ExpressionBinder For(Clause other) => new(context, scope, other) { Aliases = Aliases, Windows = Windows };

    public BoundExpression Bind(Expression expression) => context.Procedural?.Bind(this, expression) ?? BindPlain(expression);

    /// <summary>As SQL means it.</summary>
    public BoundExpression BindPlain(Expression expression) => expression switch
    {
        NameExpression name => NameBinder.Bind(this, name),
        NumberLiteral number => new BoundConstant(OracleType.AnyNumber, Datum.Number(OracleNumber.Parse(number.Text)), number.Position),
        StringLiteral text => Text(text),
        NullLiteral => new BoundConstant(OracleType.Null, default, expression.Position),
        BindVariable bind => Variable(bind),
        FunctionCall { Name: [{ Name: "VALUE" }] } value when ObjectBinder.TryBind(this, value) is { } row => row,
        FunctionCall call => CallBinder.Bind(this, call),
        BinaryExpression { Operator: >= BinaryOperator.MultisetUnion } multiset when ObjectBinder.TryBind(this, multiset) is { } bound => bound,
        BinaryExpression binary => ArithmeticBinder.Bind(this, binary),
        UnaryExpression unary => Unary(unary),
        Concatenation concatenation => Concatenate(concatenation),
        CaseExpression @case => CaseBinder.Bind(this, @case),
        CastExpression cast => CastBinder.Bind(this, cast),
        SubqueryExpression subquery => Subquery(subquery),
        BooleanLiteral boolean => new BoundConstant(OracleType.Boolean, Datum.Boolean(boolean.Value), boolean.Position),
        BinaryLiteral or DateLiteral or TimestampLiteral or IntervalLiteral => LiteralBinder.Bind(expression),
        ExtractExpression extract => CallBinder.BindNamed(this, CallBinder.ExtractFromFunction, [TextConstant(extract.Field, extract.Position), Bind(extract.Operand)], extract.Position),
        TrimExpression trim => CallBinder.BindTrim(this, trim),
        AtTimeZone zone => CallBinder.BindAtTimeZone(this, zone),
        IntervalExpression interval => CallBinder.BindInterval(this, interval),
        TranslateUsing translate => TypeRules.Convert(TypeRules.ToText(Bind(translate.Operand)), translate.National ? OracleType.NVarchar2(2000) : OracleType.Varchar2(4000)),
        CollateExpression collate => Collations.IsPlain(collate.Collation.Name) ? Bind(collate.Operand) : throw Ora.Error(43929, collate.Position),
        ConversionCall conversion => CastBinder.BindConversion(this, conversion),
        OuterJoinMark mark => new BoundOuterMark(Bind(mark.Operand), mark.Position),
        CursorExpression cursor => new BoundCursor(OracleType.Cursor, new QueryBinder(context).Bind(cursor.Query, scope), cursor.Position),
        RowExpression row => new BoundRow([.. row.Items.Select(Bind)], row.Position),
        RunningOrFinal marked when scope.Match is { } match => match.Bind(this, marked),
        StarExpression => throw Ora.Error(936, expression.Position),
        DefaultKeyword => throw Ora.Error(936, expression.Position),
        JsonFunction or JsonConstructor or JsonTransform or IsJson or JsonAccess => JsonBinder.Bind(this, expression),
        XmlElement or XmlForest or XmlConversion or XmlQuery or XmlOther => XmlBinder.Bind(this, expression),
        LogicalExpression or NotExpression or Comparison or QuantifiedComparison or BetweenExpression or LikeExpression or InList or InQuery
            or ExistsExpression or IsNullExpression or IsExpression => Condition(expression),
        TriggerRow or MemberAccess or Invocation or CursorAttribute when context.Variables?.Find(expression) is { } value => value,
        _ when ObjectBinder.TryBind(this, expression) is { } bound => bound,
        NewExpression @new => Bind(@new.Constructor),
        Invocation { Target: MemberAccess } => XmlBinder.Bind(this, expression),
        _ => throw Ora.Unsupported(expression.GetType().Name, expression.Position),
    };

    /// <summary>Binds what must be true, false or unknown; ORA-00920 when it is neither a condition nor a BOOLEAN.</summary>
    public BoundExpression Condition(Expression expression)
    {
        if ((context.Procedural?.Bind(this, expression) ?? ConditionBinder.TryBind(this, expression)) is { Type.Kind: OracleTypeKind.Boolean } condition)
            return condition is BoundCondition ? condition : new BoundTruth(condition, condition.Position);
        var value = Bind(expression);
        if (value is BoundCondition)
            return value;
        if (value.Type.Kind == OracleTypeKind.Boolean || (value.Type.IsNull && context.Compat >= 23))
            return new BoundTruth(TypeRules.Convert(value, OracleType.Boolean), value.Position);
        if (context.Compat >= 23 && context.Procedural is null && (value.Type.IsText || value.Type.IsNumber))
            return new BoundTruth(TypeRules.Convert(value, OracleType.Boolean), value.Position);
        throw Ora.Error(920, expression.Position);
    }

    public static BoundConstant TextConstant(string text, int position) =>
        new(OracleType.Char(Encoding.UTF8.GetByteCount(text)), Datum.Text(text), position);

    private static BoundConstant Text(StringLiteral literal)
    {
        var type = literal.National ? OracleType.NChar(literal.Value.Length) : OracleType.Char(Encoding.UTF8.GetByteCount(literal.Value));
        if (type.ByteLength > 4000)
            throw Ora.Error(1704, literal.Position);
        return new BoundConstant(literal.Value.Length == 0 ? OracleType.Null : type, Datum.Text(literal.Value), literal.Position);
    }

    private BoundBind Variable(BindVariable bind)
    {
        if (context.Variables?.Find(bind) is { } variable)
            return variable;
        var index = bind.Ordinal;
        if (clause is Clause.Check or Clause.Default)
            throw Ora.Error(1027, bind.Position);
        return new BoundBind(index < context.BindTypes.Count ? context.BindTypes[index] ?? OracleType.Null : OracleType.Null, index, bind.Position) { Name = bind.Name };
    }

    private BoundExpression Unary(UnaryExpression unary)
    {
        switch (unary.Operator)
        {
            case UnaryOperator.Prior or UnaryOperator.ConnectByRoot:
                if (!scope.IsHierarchical)
                    throw Ora.Error(1788, unary.Position);
                var operand = Bind(unary.Operand);
                return new BoundPrior(operand.Type, operand, unary.Operator == UnaryOperator.ConnectByRoot, unary.Position);
            case UnaryOperator.Minus:
                return ArithmeticBinder.Negate(Bind(unary.Operand), unary.Position);
            default:
                return Bind(unary.Operand);
        }
    }

    private BoundConcatenation Concatenate(Concatenation concatenation)
    {
        var operands = concatenation.Operands.Select(o => TypeRules.ToText(Bind(o))).ToArray();
        return new BoundConcatenation(ConcatenationType(operands), operands, concatenation.Position);
    }

    private static OracleType ConcatenationType(BoundExpression[] operands)
    {
        if (Array.Exists(operands, o => o.Type.IsCharacterLob))
            return Array.Exists(operands, o => o.Type.Kind == OracleTypeKind.NClob) ? OracleType.NClob : OracleType.Clob;
        if (Array.Exists(operands, o => o.Type.IsNational))
            return OracleType.NVarchar2(Math.Min(2000, operands.Sum(o => o.Type.CharLength)));
        var length = Math.Min(4000, operands.Sum(o => o.Type.ByteLength));
        return length <= 2000 && Array.TrueForAll(operands, o => o.Type.IsBlankPadded) ? OracleType.Char(length) : OracleType.Varchar2(length);
    }

    private BoundSubquery Subquery(SubqueryExpression subquery)
    {
        var query = SequenceRules.Refuse(new QueryBinder(context).Bind(subquery.Query, scope));
        if (query.Columns.Count != 1)
            throw Ora.Error(913, subquery.Position);
        return new BoundSubquery(query.Columns[0].Type, query, subquery.Position) { Written = subquery.Written };
    }
}
