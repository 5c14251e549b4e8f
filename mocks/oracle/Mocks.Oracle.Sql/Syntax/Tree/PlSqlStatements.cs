#pragma warning disable MA0048 // a closed family reads best on one page

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>A statement inside a PL/SQL block.</summary>
internal abstract record PlSqlStatement(int Position) : SyntaxNode(Position)
{
    /// <summary>Labels before the statement.</summary>
    public IReadOnlyList<Identifier> Labels { get; init; } = [];
}

/// <summary>[DECLARE] … BEGIN … [EXCEPTION …] END.</summary>
internal sealed record Block(int Position, IReadOnlyList<Declaration> Declarations, IReadOnlyList<PlSqlStatement> Statements, IReadOnlyList<ExceptionHandler> Handlers)
    : PlSqlStatement(Position);

/// <summary>WHEN names THEN …; no names is OTHERS.</summary>
internal sealed record ExceptionHandler(int Position, IReadOnlyList<NameExpression> Exceptions, IReadOnlyList<PlSqlStatement> Statements) : SyntaxNode(Position);

internal sealed record NullStatement(int Position) : PlSqlStatement(Position);

/// <summary>target := value. The target is a name, bind, trigger row's column, element or member.</summary>
internal sealed record AssignmentStatement(int Position, Expression Target, Expression Value) : PlSqlStatement(Position);

/// <summary>A procedure's call: a name, call, invocation or member access.</summary>
internal sealed record ProcedureCall(int Position, Expression Call) : PlSqlStatement(Position);

internal sealed record IfStatement(int Position, IReadOnlyList<ConditionalBranch> Branches, IReadOnlyList<PlSqlStatement>? Else) : PlSqlStatement(Position);

internal sealed record ConditionalBranch(int Position, Expression Condition, IReadOnlyList<PlSqlStatement> Statements) : SyntaxNode(Position);

/// <summary>CASE: without ELSE, no match raises CASE_NOT_FOUND.</summary>
internal sealed record CaseStatement(int Position, Expression? Operand, IReadOnlyList<ConditionalBranch> Branches, IReadOnlyList<PlSqlStatement>? Else) : PlSqlStatement(Position);

internal sealed record LoopStatement(int Position, IReadOnlyList<PlSqlStatement> Statements) : PlSqlStatement(Position);

internal sealed record WhileStatement(int Position, Expression Condition, IReadOnlyList<PlSqlStatement> Statements) : PlSqlStatement(Position);

/// <summary>FOR i IN [REVERSE] low .. high LOOP.</summary>
internal sealed record ForStatement(int Position, Identifier Variable, bool Reverse, Expression Low, Expression High, IReadOnlyList<PlSqlStatement> Statements) : PlSqlStatement(Position)
{
    /// <summary>21c's BY step.</summary>
    public Expression? Step { get; init; }
}

/// <summary>21c's FOR with several controls, over a collection, by a condition or with a type.</summary>
internal sealed record IterateStatement(int Position, Iteration Iteration, IReadOnlyList<PlSqlStatement> Statements) : PlSqlStatement(Position);

/// <summary>What stands between FOR and LOOP, or in a qualified expression between FOR and =>.</summary>
/// <param name="Variables">One, or two for PAIRS OF.</param>
/// <param name="Type">Of the first variable; null to take that of the first control.</param>
internal sealed record Iteration(int Position, IReadOnlyList<Identifier> Variables, DataType? Type, bool IsMutable, IReadOnlyList<IterationControl> Controls) : SyntaxNode(Position);

internal enum IterationKind { Range, Single, Values, Indices, Pairs }

/// <summary>[REVERSE] low .. high [BY step], an expression, VALUES, INDICES or PAIRS OF a collection; each with WHILE and WHEN.</summary>
internal sealed record IterationControl(int Position, IterationKind Kind, bool Reverse, Expression First) : SyntaxNode(Position)
{
    public Expression? High { get; init; }

    public Expression? Step { get; init; }

    /// <summary>REPEAT: the expression is evaluated again for each iteration.</summary>
    public bool Repeats { get; init; }

    public Expression? While { get; init; }

    public Expression? When { get; init; }
}

/// <summary>FOR r IN (query) LOOP, or FOR r IN cursor [(arguments)] LOOP.</summary>
internal sealed record CursorForStatement(int Position, Identifier Record, Query? Query, Expression? Cursor, IReadOnlyList<PlSqlStatement> Statements) : PlSqlStatement(Position);

internal sealed record ExitStatement(int Position, Identifier? Label, Expression? When) : PlSqlStatement(Position);

internal sealed record ContinueStatement(int Position, Identifier? Label, Expression? When) : PlSqlStatement(Position);

internal sealed record GotoStatement(int Position, Identifier Label) : PlSqlStatement(Position);

internal sealed record ReturnStatement(int Position, Expression? Value) : PlSqlStatement(Position);

/// <summary>RAISE [exception].</summary>
internal sealed record RaiseStatement(int Position, NameExpression? Exception) : PlSqlStatement(Position);

internal sealed record PipeRowStatement(int Position, Expression Row) : PlSqlStatement(Position);

/// <summary>SQL within PL/SQL: SELECT INTO, DML, transaction control, LOCK TABLE. Text is its range in the block's text.</summary>
internal sealed record SqlStatement(int Position, Statement Statement, TextSpan Text) : PlSqlStatement(Position);

/// <summary>OPEN cursor [(arguments)].</summary>
internal sealed record OpenStatement(int Position, Expression Cursor, IReadOnlyList<Argument> Arguments) : PlSqlStatement(Position);

/// <summary>OPEN cursor FOR query, or FOR text [USING …].</summary>
internal sealed record OpenForStatement(int Position, Expression Cursor, Query? Query, Expression? Dynamic, IReadOnlyList<UsingArgument> Using) : PlSqlStatement(Position);

internal sealed record FetchStatement(int Position, Expression Cursor, IntoClause Into) : PlSqlStatement(Position);

internal sealed record CloseStatement(int Position, Expression Cursor) : PlSqlStatement(Position);

/// <summary>EXECUTE IMMEDIATE text [INTO …] [USING …] [RETURNING INTO …].</summary>
internal sealed record ExecuteImmediate(int Position, Expression Text, IntoClause? Into, IReadOnlyList<UsingArgument> Using, IntoClause? Returning) : PlSqlStatement(Position);

internal sealed record UsingArgument(int Position, ParameterMode Mode, Expression Value) : SyntaxNode(Position);

/// <summary>FORALL i IN bounds [SAVE EXCEPTIONS] statement.</summary>
internal sealed record ForallStatement(int Position, Identifier Variable, ForallBounds Bounds, bool SaveExceptions, PlSqlStatement Statement) : PlSqlStatement(Position);

/// <summary>low .. high; INDICES OF collection [BETWEEN low AND high]; VALUES OF collection.</summary>
internal sealed record ForallBounds(int Position, Expression? Low, Expression? High, Expression? IndicesOf, Expression? ValuesOf) : SyntaxNode(Position);

/// <summary>PRAGMA among statements (INLINE).</summary>
internal sealed record PragmaStatement(int Position, PragmaDeclaration Pragma) : PlSqlStatement(Position);
