using System.Text;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Binds the expressions that mean something else, or something more, in PL/SQL than in SQL.</summary>
internal sealed class ProceduralNames(BlockScope scope) : IProceduralNames
{
    public BoundExpression? Bind(ExpressionBinder binder, Expression expression) => expression switch
    {
        NameExpression { Parts: [{ Name: ['$', '$', ..] } inquiry] } => UnitInquiry.Bind(scope.Unit, inquiry),
        NameExpression name => scope.Unit.Special(name) ?? Name(binder, name),
        FunctionCall call => FunctionBinder.Bind(scope, call),
        MemberAccess member => MemberBinder.Member(scope, binder.Bind(member.Target), member.Member, null, member.Position),
        Invocation invocation => Invoke(binder, invocation),
        NumberLiteral number => Number(number),
        StringLiteral text => Text(text),
        BindVariable or TriggerRow => scope.Unit.Special(expression),
        BinaryExpression binary => Arithmetic(binder, binary),
        Comparison comparison => Compare(binder, comparison),
        Concatenation concatenation => Concatenate(binder, concatenation),
        CursorAttribute attribute => Attribute(attribute),
        NewExpression @new => FunctionBinder.Bind(scope, @new.Constructor),
        SubqueryExpression or ExistsExpression or InQuery => throw new CompileError(expression.Position, "PLS-00405: subquery not allowed in this context"),
        IsExpression { Test: IsTest.Empty } test => CollectionTests.IsEmpty(binder.Bind(test.Operand), test),
        MemberOf test => CollectionTests.Member(binder, test),
        TreatExpression { AsSuper: true } view => SuperView(binder, view),
        TreatExpression or IsOfType => ObjectExpressions.TryBind(binder, expression, TypeNamed),
        SubmultisetOf or IsExpression { Test: IsTest.ASet } => CollectionExpressions.TryBind(binder, expression),
        _ => null,
    };

    private BoundExpression? Name(ExpressionBinder binder, NameExpression name)
    {
        var last = name.Parts[^1].Name;
        if (name.Parts.Count > 1 && last is "NEXTVAL" or "CURRVAL" && NameLookup.Find(scope, name.Parts) is null)
        {
            var sequence = binder.BindPlain(name);
            return new ComputedNode(sequence.Type, compiler => SequenceDraw(compiler, sequence), name.Position);
        }

        if (name.Parts.Count == 1 && !name.Parts[0].Quoted && ErrorFunctions.Find(last, null, name.Position) is { } function)
            return function;
        if (MemberBinder.Bind(scope, name.Parts, null, name.Position) is { } found)
            return found;
        if (name.Parts.Count == 1 && !name.Parts[0].Quoted && binder.Context.Functions.IsBareName(last))
            return null;
        if (name.Parts.Count == 1 && last is "ROWNUM" or "LEVEL" or "ROWID")
            throw new CompileError(name.Position, $"PLS-00204: function or pseudo-column '{last}' may be used inside a SQL statement only");
        return CallBinder.BindPackaged(binder, name.Parts, [], name.Position) ?? throw NameLookup.Undeclared(name.Parts, name.Position);
    }

    private SuperViewNode SuperView(ExpressionBinder binder, TreatExpression view)
    {
        var target = binder.Bind(view.Operand);
        var type = TypeBinder.Bind(scope, view.Type);
        return target.Type.Detail is ObjectDetail own && type.Detail is ObjectDetail super && own.IsUnder(super)
            ? new SuperViewNode(target, type, view.Position)
            : throw new CompileError(view.Position, "PLS-00382: expression is of wrong type");
    }

    private OracleType? TypeNamed(IReadOnlyList<Identifier> name) => NameLookup.Find(scope, name) is (TypeSymbol type, var used) && used == name.Count ? type.Type : null;

    private static Execution.Evaluator SequenceDraw(Execution.Expressions.ExpressionCompiler compiler, BoundExpression sequence)
    {
        var draw = compiler.Compile(sequence);
        return frame =>
        {
            frame.RowSequences = null;
            return draw(frame);
        };
    }

    private BoundExpression Invoke(ExpressionBinder binder, Invocation invocation) => invocation.Target is MemberAccess member
        ? MemberBinder.Member(scope, binder.Bind(member.Target), member.Member, invocation.Arguments, member.Position)
        : MemberBinder.Element(scope, binder.Bind(invocation.Target), invocation.Arguments, invocation.Position);

    /// <summary>Whole numbers of 32 bits are PLS_INTEGERs.</summary>
    private static BoundConstant Number(NumberLiteral literal)
    {
        var value = OracleNumber.Parse(literal.Text);
        var isInteger = value.TryToInt64(out var whole) && whole == (int)whole && !literal.Text.Contains('.', StringComparison.Ordinal);
        return new BoundConstant(isInteger ? ScalarDetail.PlsInteger : OracleType.AnyNumber, Datum.Number(value), literal.Position);
    }

    private static BoundConstant Text(StringLiteral literal) => new(
        literal.Value.Length == 0 ? OracleType.Null
        : literal.National ? OracleType.NChar(literal.Value.Length)
        : OracleType.Char(Encoding.UTF8.GetByteCount(literal.Value)),
        Datum.Text(literal.Value), literal.Position);

    private static BoundExpression Arithmetic(ExpressionBinder binder, BinaryExpression binary)
    {
        var left = binder.Bind(binary.Left);
        var right = binder.Bind(binary.Right);
        var isInteger = ScalarDetail.IsIntegerType(left.Type) && ScalarDetail.IsIntegerType(right.Type);
        if (isInteger && binary.Operator is BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply)
            return new IntegerArithmetic(binary.Operator, left, right, binary.Position);
        if (left.Type.Kind == OracleTypeKind.Collection || right.Type.Kind == OracleTypeKind.Collection)
            return CollectionTests.Multiset(binary, left, right);
        if (left.Type.Kind == OracleTypeKind.Boolean || right.Type.Kind == OracleTypeKind.Boolean || left.Type.Kind == OracleTypeKind.Record || right.Type.Kind == OracleTypeKind.Record)
            throw new CompileError(left.Position, $"PLS-00306: wrong number or types of arguments in call to '{Sign(binary.Operator)}'");
        return ArithmeticBinder.Combine(binder, binary, left, right);
    }

    private static string Sign(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        _ => op.ToString().ToUpperInvariant(),
    };

    private static BoundExpression? Compare(ExpressionBinder binder, Comparison comparison)
    {
        if (comparison.Left is RowExpression || comparison.Right is RowExpression or SubqueryExpression)
            return null;
        var left = binder.Bind(comparison.Left);
        var right = binder.Bind(comparison.Right);
        if (ScalarDetail.IsIntegerType(left.Type) && ScalarDetail.IsIntegerType(right.Type))
            return new IntegerComparison(comparison.Operator, left, right, comparison.Position);
        if (left.Type.Detail is CollectionDetail && right.Type.Detail is CollectionDetail)
            return CollectionTests.Equal(comparison, left, right);
        if (left.Type.Detail is ObjectDetail { MapType: null, HasOrder: false } && right.Type.Detail is ObjectDetail)
            throw new CompileError(left.Position, "PLS-00526: A MAP or ORDER function is required for comparing objects in PL/SQL.");
        if (left.Type.Kind is OracleTypeKind.Record or OracleTypeKind.Cursor || right.Type.Kind is OracleTypeKind.Record or OracleTypeKind.Cursor
            || (left.Type.Kind == OracleTypeKind.Boolean) != (right.Type.Kind == OracleTypeKind.Boolean) && !left.Type.IsNull && !right.Type.IsNull)
        {
            throw new CompileError(left.Position, $"PLS-00306: wrong number or types of arguments in call to '{Sign(comparison.Operator)}'");
        }

        return ConditionBinder.Compare(comparison.Operator, Comparable(left), Comparable(right), comparison.Position);
    }

    /// <summary>PL/SQL compares CLOBs as text.</summary>
    private static BoundExpression Comparable(BoundExpression value) =>
        value.Type.IsCharacterLob ? new BoundConversion(OracleType.Varchar2(32767), value, false, value.Position) : value;

    private static string Sign(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };

    private static BoundConcatenation Concatenate(ExpressionBinder binder, Concatenation concatenation)
    {
        var operands = new List<BoundExpression>();
        foreach (var operand in concatenation.Operands)
        {
            var bound = binder.Bind(operand);
            if (bound.Type.Kind is OracleTypeKind.Boolean or OracleTypeKind.Record or OracleTypeKind.Collection or OracleTypeKind.Cursor or OracleTypeKind.Object)
                throw new CompileError(bound.Position, "PLS-00306: wrong number or types of arguments in call to '||'");
            operands.Add(TypeRules.ToText(bound));
        }

        return new BoundConcatenation(operands.Exists(o => o.Type.IsCharacterLob) ? OracleType.Clob : OracleType.Varchar2(32767), operands, concatenation.Position);
    }

    private BoundExpression Attribute(CursorAttribute attribute)
    {
        if (attribute.Cursor is NameExpression { Parts: [{ Name: "SQL" }] })
        {
            return attribute.Attribute switch
            {
                "BULK_ROWCOUNT" when attribute.Index is not null => BulkAttributes.RowCount(scope, attribute),
                "BULK_EXCEPTIONS" => BulkAttributes.Exceptions(attribute.Position),
                _ => new CursorAttributeNode(null, attribute.Attribute, attribute.Position),
            };
        }

        var cursor = scope.Binder.Bind(attribute.Cursor);
        if (cursor.Type.Kind != OracleTypeKind.Cursor)
            throw new CompileError(attribute.Cursor.Position, "PLS-00324: cursor attribute may not be applied to non-cursor");
        return new CursorAttributeNode(cursor, attribute.Attribute, attribute.Position);
    }
}
