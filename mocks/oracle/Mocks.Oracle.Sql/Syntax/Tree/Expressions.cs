#pragma warning disable MA0048 // a closed family reads best on one page

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>A value, or a condition (see Conditions.cs): since 23ai a condition is an expression of type BOOLEAN.</summary>
internal abstract record Expression(int Position) : SyntaxNode(Position);

internal sealed record NullLiteral(int Position) : Expression(Position);

internal sealed record BooleanLiteral(int Position, bool Value) : Expression(Position);

/// <summary>An exact number as written, without a sign: <c>10</c>, <c>.5</c>, <c>1e6</c>.</summary>
internal sealed record NumberLiteral(int Position, string Text) : Expression(Position);

/// <summary><c>1.5f</c> and <c>1.5d</c>; the text is without the suffix. Also BINARY_FLOAT_NAN and its kin.</summary>
internal sealed record BinaryLiteral(int Position, string Text, bool IsDouble) : Expression(Position);

/// <summary>The text between the quotes, doubled quotes undone. May be empty, which is NULL.</summary>
internal sealed record StringLiteral(int Position, string Value, bool National) : Expression(Position);

/// <summary><c>DATE '2024-02-29'</c>. Position is that of the text.</summary>
internal sealed record DateLiteral(int Position, string Text) : Expression(Position);

/// <summary><c>TIMESTAMP '2024-02-29 12:00:00.5 +01:00'</c>. Position is that of the text.</summary>
internal sealed record TimestampLiteral(int Position, string Text) : Expression(Position);

/// <summary><c>INTERVAL '4 5:12' DAY TO MINUTE</c>. Position is that of the text.</summary>
internal sealed record IntervalLiteral(int Position, string Text, IntervalQualifier Qualifier) : Expression(Position);

internal enum IntervalField { Year, Month, Day, Hour, Minute, Second }

internal sealed record IntervalQualifier(IntervalField From, int? LeadingPrecision, IntervalField To, int? FractionPrecision);

/// <summary><c>(a - b) DAY TO SECOND</c>.</summary>
internal sealed record IntervalExpression(int Position, Expression Operand, IntervalQualifier Qualifier) : Expression(Position);

/// <summary>DEFAULT in VALUES or SET.</summary>
internal sealed record DefaultKeyword(int Position) : Expression(Position);

/// <summary><c>:1</c>, <c>:name</c>, <c>:"Name"</c>. Ordinal counts the occurrences in the statement from 0. In a trigger <c>:NEW.col</c> is a <see cref="TriggerRow"/>.</summary>
internal sealed record BindVariable(int Position, string Name, bool Quoted, int Ordinal) : Expression(Position)
{
    /// <summary>The indicator variable of <c>:a INDICATOR :b</c>, by name.</summary>
    public string? Indicator { get; init; }
}

/// <summary><c>:new.column</c>, <c>:old.column</c>, <c>:parent.column</c> in a trigger; without a column, the row.</summary>
internal sealed record TriggerRow(int Position, Identifier Correlation, Identifier? Column) : Expression(Position);

/// <summary>A dotted name: column, pseudo-column (ROWNUM, SYSDATE), sequence.NEXTVAL, variable, or a function without parentheses.</summary>
internal sealed record NameExpression(int Position, IReadOnlyList<Identifier> Parts, string? DbLink = null) : Expression(Position);

/// <summary><c>column (+)</c>.</summary>
internal sealed record OuterJoinMark(int Position, Expression Operand) : Expression(Position);

/// <summary>A dotted name with an argument list: function, method, constructor, in PL/SQL also an element of a collection.</summary>
internal sealed record FunctionCall(int Position, IReadOnlyList<Identifier> Name, IReadOnlyList<Argument> Arguments) : Expression(Position)
{
    public string? DbLink { get; init; }

    public SetQuantifier Quantifier { get; init; }

    /// <summary>COUNT(*); there are no arguments then.</summary>
    public bool Star { get; init; }

    /// <summary>ORDER BY inside the parentheses (XMLAGG, JSON_ARRAYAGG, COLLECT).</summary>
    public IReadOnlyList<OrderItem> OrderBy { get; init; } = [];

    /// <summary>LISTAGG … ON OVERFLOW; null when not given.</summary>
    public ListaggOverflow? Overflow { get; init; }

    /// <summary>WITHIN GROUP (ORDER BY …).</summary>
    public IReadOnlyList<OrderItem>? WithinGroup { get; init; }

    /// <summary>KEEP (DENSE_RANK FIRST|LAST ORDER BY …).</summary>
    public KeepClause? Keep { get; init; }

    /// <summary>NTH_VALUE … FROM LAST.</summary>
    public bool FromLast { get; init; }

    public NullTreatment Nulls { get; init; }

    public WindowReference? Over { get; init; }
}

/// <summary>A positional argument, or <c>name => value</c>.</summary>
internal sealed record Argument(int Position, Identifier? Name, Expression Value) : SyntaxNode(Position)
{
    /// <summary>In a qualified expression of PL/SQL: the index that the value gets.</summary>
    public Expression? Index { get; init; }

    /// <summary>FOR … => value: a value for each iteration.</summary>
    public Iteration? Iteration { get; init; }

    /// <summary>FOR … SEQUENCE => value: the values go behind what is there.</summary>
    public bool IsSequence { get; init; }
}

internal enum SetQuantifier { Unspecified, All, Distinct }

internal enum NullTreatment { Unspecified, Respect, Ignore }

internal sealed record KeepClause(int Position, bool Last, IReadOnlyList<OrderItem> OrderBy) : SyntaxNode(Position);

/// <summary>ON OVERFLOW ERROR, or TRUNCATE [filler] [WITH|WITHOUT COUNT].</summary>
internal sealed record ListaggOverflow(int Position, bool Truncate, Expression? Filler, bool WithCount) : SyntaxNode(Position);

/// <summary>OVER name, or OVER (specification).</summary>
internal sealed record WindowReference(int Position, Identifier? Name, WindowSpecification? Specification) : SyntaxNode(Position);

internal sealed record WindowSpecification(int Position, Identifier? BasedOn, IReadOnlyList<Expression> PartitionBy, IReadOnlyList<OrderItem> OrderBy, WindowFrame? Frame)
    : SyntaxNode(Position);

internal enum FrameUnit { Rows, Range, Groups }

internal enum FrameExclusion { None, CurrentRow, Group, Ties }

/// <summary>End is null when the frame was given without BETWEEN.</summary>
internal sealed record WindowFrame(int Position, FrameUnit Unit, FrameBound Start, FrameBound? End, FrameExclusion Exclude) : SyntaxNode(Position);

internal enum FrameBoundKind { UnboundedPreceding, Preceding, CurrentRow, Following, UnboundedFollowing }

internal sealed record FrameBound(int Position, FrameBoundKind Kind, Expression? Offset) : SyntaxNode(Position);

internal enum UnaryOperator { Plus, Minus, Prior, ConnectByRoot }

internal sealed record UnaryExpression(int Position, UnaryOperator Operator, Expression Operand) : Expression(Position);

internal enum BinaryOperator
{
    Add, Subtract, Multiply, Divide, Power, Mod, Remainder,
    MultisetUnion, MultisetUnionDistinct, MultisetIntersect, MultisetIntersectDistinct, MultisetExcept, MultisetExceptDistinct,
}

/// <summary>Position is that of the operator.</summary>
internal sealed record BinaryExpression(int Position, BinaryOperator Operator, Expression Left, Expression Right) : Expression(Position);

/// <summary><c>a || b || c</c>, kept flat since generated SQL makes long ones.</summary>
internal sealed record Concatenation(int Position, IReadOnlyList<Expression> Operands) : Expression(Position);

/// <summary>CASE: Operand is null for a searched one.</summary>
internal sealed record CaseExpression(int Position, Expression? Operand, IReadOnlyList<CaseBranch> Branches, Expression? Else) : Expression(Position);

internal sealed record CaseBranch(int Position, Expression When, Expression Then) : SyntaxNode(Position);

/// <summary><c>(a, b)</c>: a row value, never of one item.</summary>
internal sealed record RowExpression(int Position, IReadOnlyList<Expression> Items) : Expression(Position);

/// <summary>A query in parentheses as a value.</summary>
internal sealed record SubqueryExpression(int Position, Query Query) : Expression(Position)
{
    /// <summary>As it was written; empty where nobody asks.</summary>
    public ReadOnlyMemory<char> Written { get; init; }
}

/// <summary>CURSOR(query).</summary>
internal sealed record CursorExpression(int Position, Query Query) : Expression(Position);

/// <summary>CAST(operand AS type [DEFAULT x ON CONVERSION ERROR] [, format [, nls]]).</summary>
internal sealed record CastExpression(int Position, Expression Operand, DataType Type) : Expression(Position)
{
    public Expression? DefaultOnError { get; init; }

    public Expression? Format { get; init; }

    public Expression? NlsParameter { get; init; }
}

/// <summary>CAST(MULTISET(query) AS type).</summary>
internal sealed record MultisetCast(int Position, Query Query, DataType Type) : Expression(Position);

/// <summary>Conversion functions with a clause of their own: <c>TO_NUMBER(x DEFAULT y ON CONVERSION ERROR, …)</c>, <c>VALIDATE_CONVERSION(x AS type, …)</c>.</summary>
internal sealed record ConversionCall(int Position, Identifier Function, Expression Operand, Expression? DefaultOnError, DataType? Type, IReadOnlyList<Expression> Formats)
    : Expression(Position);

/// <summary>TREAT(operand AS [REF] type).</summary>
internal sealed record TreatExpression(int Position, Expression Operand, DataType Type, bool IsRef) : Expression(Position)
{
    /// <summary>PL/SQL <c>(operand AS supertype)</c>, for a call of the supertype's method.</summary>
    public bool AsSuper { get; init; }
}

/// <summary>EXTRACT(field FROM operand); the field in upper case, such as YEAR or TIMEZONE_HOUR.</summary>
internal sealed record ExtractExpression(int Position, string Field, Expression Operand) : Expression(Position);

internal enum TrimSide { Both, Leading, Trailing }

/// <summary>TRIM([side] [character] FROM operand), also the plain TRIM(operand).</summary>
internal sealed record TrimExpression(int Position, TrimSide Side, Expression? Character, Expression Operand) : Expression(Position);

/// <summary>TRANSLATE(operand USING CHAR_CS|NCHAR_CS).</summary>
internal sealed record TranslateUsing(int Position, Expression Operand, bool National) : Expression(Position);

/// <summary>Operand AT TIME ZONE zone; without a zone, AT LOCAL.</summary>
internal sealed record AtTimeZone(int Position, Expression Operand, Expression? Zone) : Expression(Position);

internal sealed record CollateExpression(int Position, Expression Operand, Identifier Collation) : Expression(Position);

/// <summary><c>operand.member</c> where the operand is no plain name: an element of a collection, a call's result.</summary>
internal sealed record MemberAccess(int Position, Expression Target, Identifier Member) : Expression(Position);

/// <summary><c>operand(arguments)</c> where the operand is no plain name: a method call or an element of a nested collection.</summary>
internal sealed record Invocation(int Position, Expression Target, IReadOnlyList<Argument> Arguments) : Expression(Position);

/// <summary>PL/SQL <c>cursor%FOUND</c>, <c>SQL%ROWCOUNT</c>, <c>SQL%BULK_ROWCOUNT(i)</c>; the attribute in upper case.</summary>
internal sealed record CursorAttribute(int Position, Expression Cursor, string Attribute, Expression? Index) : Expression(Position);

/// <summary>PL/SQL <c>NEW type(…)</c>.</summary>
internal sealed record NewExpression(int Position, FunctionCall Constructor) : Expression(Position);

/// <summary><c>*</c> or <c>t.*</c> or <c>schema.t.*</c> in a select list.</summary>
internal sealed record StarExpression(int Position, IReadOnlyList<Identifier> Qualifier) : Expression(Position);
