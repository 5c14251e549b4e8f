#pragma warning disable MA0048 // a closed family reads best on one page

namespace Mocks.Oracle.Sql.Syntax;

internal enum LogicalOperator { And, Or }

/// <summary>A chain of ANDs or of ORs, kept flat since generated SQL makes long ones.</summary>
internal sealed record LogicalExpression(int Position, LogicalOperator Operator, IReadOnlyList<Expression> Operands) : Expression(Position);

internal sealed record NotExpression(int Position, Expression Operand) : Expression(Position);

internal enum ComparisonOperator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual }

/// <summary>Position is that of the operator.</summary>
internal sealed record Comparison(int Position, ComparisonOperator Operator, Expression Left, Expression Right) : Expression(Position);

internal enum ComparisonQuantifier { Any, All }

/// <summary><c>x = ANY (…)</c>: of a query, or of a list. SOME is ANY.</summary>
internal sealed record QuantifiedComparison(int Position, ComparisonOperator Operator, Expression Left, ComparisonQuantifier Quantifier, Query? Query, IReadOnlyList<Expression> Items)
    : Expression(Position);

internal sealed record BetweenExpression(int Position, Expression Operand, Expression Low, Expression High, bool Negated) : Expression(Position);

internal enum LikeKind { Like, LikeC, Like2, Like4 }

internal sealed record LikeExpression(int Position, LikeKind Kind, Expression Operand, Expression Pattern, Expression? Escape, bool Negated) : Expression(Position);

internal sealed record InList(int Position, Expression Operand, IReadOnlyList<Expression> Items, bool Negated) : Expression(Position);

internal sealed record InQuery(int Position, Expression Operand, Query Query, bool Negated) : Expression(Position);

internal sealed record ExistsExpression(int Position, Query Query) : Expression(Position);

internal sealed record IsNullExpression(int Position, Expression Operand, bool Negated) : Expression(Position);

internal enum IsTest { NaN, Infinite, Empty, ASet, Dangling, True, False }

/// <summary>Operand IS [NOT] NAN, INFINITE, EMPTY, A SET, DANGLING, TRUE, FALSE.</summary>
internal sealed record IsExpression(int Position, Expression Operand, IsTest Test, bool Negated) : Expression(Position);

/// <summary>Operand IS [NOT] JSON [STRICT|LAX] [VALUE|OBJECT|ARRAY|SCALAR] [WITH UNIQUE KEYS]; the options in upper case.</summary>
internal sealed record IsJson(int Position, Expression Operand, bool Negated, IReadOnlyList<string> Options) : Expression(Position);

/// <summary>Operand IS [NOT] OF [TYPE] ([ONLY] type, …).</summary>
internal sealed record IsOfType(int Position, Expression Operand, bool Negated, IReadOnlyList<ObjectName> Types, bool Only) : Expression(Position);

internal sealed record MemberOf(int Position, Expression Operand, Expression Collection, bool Negated) : Expression(Position);

internal sealed record SubmultisetOf(int Position, Expression Operand, Expression Collection, bool Negated) : Expression(Position);

/// <summary>CURRENT OF cursor.</summary>
internal sealed record CurrentOf(int Position, Identifier Cursor) : Expression(Position);
