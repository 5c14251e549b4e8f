#pragma warning disable MA0048 // a closed family reads best on one page

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>SELECT as a statement.</summary>
internal sealed record SelectStatement(int Position, Query Query) : Statement(Position);

/// <summary>A whole query: [WITH] body [ORDER BY] [OFFSET/FETCH] [FOR UPDATE].</summary>
internal sealed record Query(int Position, QueryBody Body) : SyntaxNode(Position)
{
    public WithClause? With { get; init; }

    public IReadOnlyList<OrderItem> OrderBy { get; init; } = [];

    public bool OrderSiblings { get; init; }

    public RowLimit? Limit { get; init; }

    public ForUpdate? ForUpdate { get; init; }

    /// <summary>WITH READ ONLY or WITH CHECK OPTION of an inline view.</summary>
    public SubqueryRestriction? Restriction { get; init; }

    public TextSpan Text { get; init; }
}

internal sealed record SubqueryRestriction(int Position, bool ReadOnly, Identifier? Constraint) : SyntaxNode(Position);

internal abstract record QueryBody(int Position) : SyntaxNode(Position);

/// <summary>SELECT … FROM … WHERE …; From is empty for a SELECT without FROM (23ai).</summary>
internal sealed record SelectBlock(int Position, IReadOnlyList<SelectItem> Items, IReadOnlyList<TableReference> From) : QueryBody(Position)
{
    /// <summary>The text of the hint comment, without its delimiters.</summary>
    public string? Hints { get; init; }

    public SetQuantifier Quantifier { get; init; }

    /// <summary>PL/SQL's INTO.</summary>
    public IntoClause? Into { get; init; }

    public Expression? Where { get; init; }

    public ConnectBy? ConnectBy { get; init; }

    public IReadOnlyList<GroupingElement>? GroupBy { get; init; }

    /// <summary>GROUP BY ALL (23ai): by every item of the select list that has no aggregate; GroupBy is empty then.</summary>
    public bool GroupByAll { get; init; }

    public Expression? Having { get; init; }

    public IReadOnlyList<NamedWindow> Windows { get; init; } = [];

    public Expression? Qualify { get; init; }
}

/// <summary>A chain of set operators, which all have one precedence and go from left to right.</summary>
internal sealed record SetOperation(int Position, QueryBody First, IReadOnlyList<SetOperand> Rest) : QueryBody(Position);

internal enum SetOperator { Union, Intersect, Minus }

/// <summary>Position is that of the operator.</summary>
internal sealed record SetOperand(int Position, SetOperator Operator, bool All, QueryBody Body) : SyntaxNode(Position);

/// <summary>A query in parentheses.</summary>
internal sealed record NestedQuery(int Position, Query Query) : QueryBody(Position);

/// <summary>VALUES (…), (…) as a query (23ai).</summary>
internal sealed record ValuesBody(int Position, IReadOnlyList<RowExpression> Rows) : QueryBody(Position);

/// <summary>One item of a select list. Position is the item's start.</summary>
internal sealed record SelectItem(int Position, Expression Value, Identifier? Alias, TextSpan Text) : SyntaxNode(Position)
{
    /// <summary>The column's name when there is no alias: the column's own, or the expression's text in upper case without blanks.</summary>
    public string Heading { get; init; } = "";
}

internal sealed record WithClause(int Position, IReadOnlyList<WithElement> Elements) : SyntaxNode(Position);

internal abstract record WithElement(int Position) : SyntaxNode(Position);

internal sealed record CommonTableExpression(int Position, Identifier Name, IReadOnlyList<Identifier> Columns, Query Query) : WithElement(Position)
{
    public SearchClause? Search { get; init; }

    public CycleClause? Cycle { get; init; }
}

/// <summary>WITH FUNCTION … / PROCEDURE …</summary>
internal sealed record WithRoutine(int Position, RoutineDeclaration Routine) : WithElement(Position);

internal sealed record SearchClause(int Position, bool DepthFirst, IReadOnlyList<OrderItem> OrderBy, Identifier SetColumn) : SyntaxNode(Position);

internal sealed record CycleClause(int Position, IReadOnlyList<Identifier> Columns, Identifier MarkColumn, Expression MarkValue, Expression NoMarkValue) : SyntaxNode(Position);

internal enum NullsOrder { Default, First, Last }

internal sealed record OrderItem(int Position, Expression Value, bool Descending, NullsOrder Nulls) : SyntaxNode(Position);

/// <summary>OFFSET n ROWS FETCH FIRST n [PERCENT] ROWS ONLY|WITH TIES. Count is null when FETCH has no number (one row) or when there is no FETCH.</summary>
internal sealed record RowLimit(int Position, Expression? Offset, bool HasFetch, Expression? Count, bool Percent, bool WithTies) : SyntaxNode(Position);

internal enum LockWait { Wait, NoWait, WaitSeconds, SkipLocked }

/// <summary>FOR UPDATE [OF columns] [NOWAIT | WAIT n | SKIP LOCKED].</summary>
internal sealed record ForUpdate(int Position, IReadOnlyList<NameExpression> Of, LockWait Wait, Expression? Seconds) : SyntaxNode(Position);

internal sealed record ConnectBy(int Position, Expression Condition, Expression? StartWith, bool NoCycle) : SyntaxNode(Position);

internal abstract record GroupingElement(int Position) : SyntaxNode(Position);

/// <summary>An expression, or several in parentheses; () is the grand total.</summary>
internal sealed record GroupingSet(int Position, IReadOnlyList<Expression> Expressions) : GroupingElement(Position);

internal sealed record Rollup(int Position, IReadOnlyList<GroupingSet> Sets) : GroupingElement(Position);

internal sealed record Cube(int Position, IReadOnlyList<GroupingSet> Sets) : GroupingElement(Position);

internal sealed record GroupingSets(int Position, IReadOnlyList<GroupingElement> Elements) : GroupingElement(Position);

internal sealed record NamedWindow(int Position, Identifier Name, WindowSpecification Specification) : SyntaxNode(Position);

/// <summary>[BULK COLLECT] INTO targets [LIMIT n].</summary>
internal sealed record IntoClause(int Position, IReadOnlyList<Expression> Targets, bool BulkCollect) : SyntaxNode(Position)
{
    public Expression? Limit { get; init; }
}
