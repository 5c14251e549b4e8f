using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>Operators, from the loosest to the tightest: OR, AND, NOT, predicates, + - ||, * /, signs and PRIOR, **.</summary>
internal static class ExpressionParser
{
    /// <summary>An expression where a value is wanted. In 19c a condition is none: its operator is left for the caller to complain about.</summary>
    public static Expression ParseValue(TokenReader reader) => reader.BooleanValues ? ParseOr(reader, false) : ParseSum(reader);

    /// <summary>A condition: in 19c a mere value is ORA-00920.</summary>
    public static Expression ParseCondition(TokenReader reader) => ParseOr(reader, true);

    /// <summary>An expression that is kept as its text.</summary>
    public static TextSpan ParseText(TokenReader reader)
    {
        var start = reader.Position;
        ParseSum(reader);
        return new TextSpan(start, reader.End);
    }

    /// <summary>What may stand in parentheses: a value, or a condition, in 19c too.</summary>
    public static Expression ParseInParens(TokenReader reader) => ParseOr(reader, false);

    /// <summary>Values separated by commas.</summary>
    public static List<Expression> ParseList(TokenReader reader)
    {
        var items = new List<Expression>();
        do
            items.Add(ParseValue(reader));
        while (reader.Accept(TokenKind.Comma));
        return items;
    }

    /// <summary>An arithmetic or character expression, without conditions.</summary>
    public static Expression ParseSum(TokenReader reader)
    {
        var left = ParseProduct(reader);
        for (var links = 0; ; links++)
        {
            reader.CheckChain(links);
            var token = reader.Current;
            switch (token.Kind)
            {
                case TokenKind.Less or TokenKind.LessOrEqual when VectorOperatorParser.TryTake(reader) is { } metric:
                    left = VectorOperatorParser.Distance(token.Start, metric, left, ParseProduct(reader));
                    continue;
                case TokenKind.Plus or TokenKind.Minus:
                    reader.Advance();
                    var operation = token.Kind == TokenKind.Plus ? BinaryOperator.Add : BinaryOperator.Subtract;
                    left = new BinaryExpression(token.Start, operation, left, ParseProduct(reader));
                    break;
                case TokenKind.Concat:
                    left = ParseConcatenation(reader, left);
                    break;
                case TokenKind.Word when token.Keyword == MULTISET && reader.Peek().Keyword is UNION or EXCEPT or INTERSECT:
                    left = ParseMultiset(reader, left);
                    break;
                default:
                    return left;
            }
        }
    }

    private static Concatenation ParseConcatenation(TokenReader reader, Expression first)
    {
        var position = reader.Position;
        var operands = new List<Expression> { first };
        while (reader.Accept(TokenKind.Concat))
            operands.Add(ParseProduct(reader));
        return new Concatenation(position, operands);
    }

    private static BinaryExpression ParseMultiset(TokenReader reader, Expression left)
    {
        var position = reader.Take().Start;
        var word = reader.Take().Keyword;
        var distinct = reader.Accept(DISTINCT);
        if (!distinct)
            reader.Accept(ALL);
        var operation = word switch
        {
            UNION => distinct ? BinaryOperator.MultisetUnionDistinct : BinaryOperator.MultisetUnion,
            INTERSECT => distinct ? BinaryOperator.MultisetIntersectDistinct : BinaryOperator.MultisetIntersect,
            EXCEPT => distinct ? BinaryOperator.MultisetExceptDistinct : BinaryOperator.MultisetExcept,
            _ => throw reader.ErrorAt(reader.Previous, OraError.MissingKeyword),
        };
        return new BinaryExpression(position, operation, left, ParseProduct(reader));
    }

    private static Expression ParseProduct(TokenReader reader)
    {
        var left = ParseUnary(reader);
        for (var links = 0; ; links++)
        {
            reader.CheckChain(links);
            var token = reader.Current;
            BinaryOperator? operation = token.Kind switch
            {
                TokenKind.Star => BinaryOperator.Multiply,
                TokenKind.Slash => BinaryOperator.Divide,
                TokenKind.Word when reader.Mode == ParseMode.PlSql && token.Keyword == MOD => BinaryOperator.Mod,
                TokenKind.Word when reader.Mode == ParseMode.PlSql && token.Keyword == REMAINDER => BinaryOperator.Remainder,
                _ => null,
            };
            if (operation is null)
                return left;
            reader.Advance();
            left = new BinaryExpression(token.Start, operation.Value, left, ParseUnary(reader));
        }
    }

    private static Expression ParseUnary(TokenReader reader)
    {
        var token = reader.Current;
        UnaryOperator? operation = token.Kind switch
        {
            TokenKind.Plus => UnaryOperator.Plus,
            TokenKind.Minus => UnaryOperator.Minus,
            TokenKind.Word when token.Keyword == PRIOR => UnaryOperator.Prior,
            TokenKind.Word when token.Keyword == CONNECT_BY_ROOT => UnaryOperator.ConnectByRoot,
            _ => null,
        };
        if (operation is null)
            return ParsePower(reader);
        reader.Enter();
        reader.Advance();
        var operand = ParseUnary(reader);
        reader.Leave();
        return new UnaryExpression(token.Start, operation.Value, operand);
    }

    private static Expression ParsePower(TokenReader reader)
    {
        var left = PrimaryParser.Parse(reader);
        if (!reader.InPlSql || !reader.Is(TokenKind.StarStar))
            return left;
        var position = reader.Take().Start;
        return new BinaryExpression(position, BinaryOperator.Power, left, ParseUnary(reader));
    }

    private static Expression ParseOr(TokenReader reader, bool condition)
    {
        var left = ParseAnd(reader, condition);
        if (!reader.Is(OR))
            return left;
        var position = reader.Position;
        var operands = new List<Expression> { left };
        while (reader.Accept(OR))
            operands.Add(ParseAnd(reader, true));
        return new LogicalExpression(position, LogicalOperator.Or, operands);
    }

    private static Expression ParseAnd(TokenReader reader, bool condition)
    {
        var left = ParseNot(reader, condition);
        if (!reader.Is(AND))
            return left;
        var position = reader.Position;
        var operands = new List<Expression> { left };
        while (reader.Accept(AND))
            operands.Add(ParseNot(reader, true));
        return new LogicalExpression(position, LogicalOperator.And, operands);
    }

    private static Expression ParseNot(TokenReader reader, bool condition)
    {
        if (!reader.Is(NOT))
            return PredicateParser.Parse(reader, condition);
        var position = reader.Take().Start;
        reader.Enter();
        var operand = ParseNot(reader, true);
        reader.Leave();
        return new NotExpression(position, operand);
    }
}
