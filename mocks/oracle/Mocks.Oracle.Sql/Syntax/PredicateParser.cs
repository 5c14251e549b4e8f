using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>What compares or tests values: = &lt; BETWEEN LIKE IN IS EXISTS and so on.</summary>
internal static class PredicateParser
{
    /// <summary>A predicate, or the bare value when nothing tests it. With <paramref name="condition"/>, a bare value must be able to be a condition.</summary>
    public static Expression Parse(TokenReader reader, bool condition)
    {
        if (reader.Is(EXISTS, TokenKind.LeftParen))
            return ParseExists(reader);
        if (reader.Is(CURRENT, OF))
        {
            var position = reader.Take().Start;
            reader.Advance();
            return new CurrentOf(position, Names.TakeAny(reader, OraError.MissingExpression));
        }
        var operand = ExpressionParser.ParseSum(reader);
        var tested = ParseTest(reader, operand);
        if (condition && ReferenceEquals(tested, operand) && !CanBeCondition(reader, operand))
            throw reader.Error(OraError.InvalidRelationalOperator);
        return tested;
    }

    private static Expression ParseTest(TokenReader reader, Expression operand)
    {
        if (ComparisonOf(reader.Current) is { } comparison)
            return ParseComparison(reader, operand, comparison);
        var negated = reader.Is(NOT);
        return (negated ? reader.Peek().Keyword : reader.Current.Keyword) switch
        {
            IS => negated ? operand : ParseIs(reader, operand),
            BETWEEN => ParseBetween(reader, operand, negated),
            LIKE => ParseLike(reader, operand, LikeKind.Like, negated),
            LIKEC => ParseLike(reader, operand, LikeKind.LikeC, negated),
            LIKE2 => ParseLike(reader, operand, LikeKind.Like2, negated),
            LIKE4 => ParseLike(reader, operand, LikeKind.Like4, negated),
            IN => ParseIn(reader, operand, negated),
            MEMBER => ParseMember(reader, operand, negated),
            SUBMULTISET => ParseMember(reader, operand, negated),
            _ => operand,
        };
    }

    /// <summary>19c wants an operator after anything but a condition; in 23ai a value may be BOOLEAN, but a number or a text is none.</summary>
    private static bool CanBeCondition(TokenReader reader, Expression operand) => operand switch
    {
        LogicalExpression or NotExpression or Comparison or QuantifiedComparison or BetweenExpression or LikeExpression or InList or InQuery or ExistsExpression
            or IsNullExpression or IsExpression or IsJson or IsOfType or MemberOf or SubmultisetOf or CurrentOf => true,
        FunctionCall call => reader.BooleanValues || IsConditionFunction(call),
        JsonFunction json => reader.BooleanValues || json.Name is "JSON_EXISTS" or "JSON_TEXTCONTAINS",
        XmlQuery xml => reader.BooleanValues || xml.Name == "XMLEXISTS",
        NumberLiteral or StringLiteral or BinaryLiteral or DateLiteral or TimestampLiteral or IntervalLiteral or Concatenation or RowExpression => reader.InPlSql,
        BinaryExpression or UnaryExpression => reader.InPlSql,
        _ => reader.BooleanValues,
    };

    /// <summary>REGEXP_LIKE and CONTAINS-like functions are conditions in 19c's grammar too.</summary>
    private static bool IsConditionFunction(FunctionCall call) => call.Name is [{ Name: "REGEXP_LIKE" or "EQUALS_PATH" or "UNDER_PATH" or "XMLISVALID" or "UPDATING" or "INSERTING" or "DELETING" }];

    private static ComparisonOperator? ComparisonOf(Token token) => token.Kind switch
    {
        TokenKind.Equal => ComparisonOperator.Equal,
        TokenKind.NotEqual => ComparisonOperator.NotEqual,
        TokenKind.Less => ComparisonOperator.Less,
        TokenKind.LessOrEqual => ComparisonOperator.LessOrEqual,
        TokenKind.Greater => ComparisonOperator.Greater,
        TokenKind.GreaterOrEqual => ComparisonOperator.GreaterOrEqual,
        TokenKind.LabelStart => null,
        _ => null,
    };

    private static Expression ParseComparison(TokenReader reader, Expression left, ComparisonOperator comparison)
    {
        var position = reader.Take().Start;
        ComparisonQuantifier? quantifier = reader.Current.Keyword switch { ANY or SOME => ComparisonQuantifier.Any, ALL => ComparisonQuantifier.All, _ => null };
        if (quantifier is null || !reader.NextIs(TokenKind.LeftParen))
            return new Comparison(position, comparison, left, ExpressionParser.ParseSum(reader));
        reader.Advance();
        reader.OpenParen();
        if (QueryParser.IsQueryStart(reader))
        {
            var query = QueryParser.ParseInParens(reader);
            return new QuantifiedComparison(position, comparison, left, quantifier.Value, query, []);
        }
        var items = ExpressionParser.ParseList(reader);
        reader.CloseParen();
        if (items is [SubqueryExpression only])
            return new QuantifiedComparison(position, comparison, left, quantifier.Value, only.Query, []);
        return new QuantifiedComparison(position, comparison, left, quantifier.Value, null, items);
    }

    private static BetweenExpression ParseBetween(TokenReader reader, Expression operand, bool negated)
    {
        var position = reader.Position;
        Skip(reader, negated);
        var low = ExpressionParser.ParseSum(reader);
        reader.Expect(AND);
        return new BetweenExpression(position, operand, low, ExpressionParser.ParseSum(reader), negated);
    }

    private static LikeExpression ParseLike(TokenReader reader, Expression operand, LikeKind kind, bool negated)
    {
        var position = reader.Position;
        Skip(reader, negated);
        var pattern = ExpressionParser.ParseSum(reader);
        var escape = reader.Accept(ESCAPE) ? ExpressionParser.ParseSum(reader) : null;
        return new LikeExpression(position, kind, operand, pattern, escape, negated);
    }

    private static Expression ParseIn(TokenReader reader, Expression operand, bool negated)
    {
        var position = reader.Position;
        Skip(reader, negated);
        if (!reader.Is(TokenKind.LeftParen))
        {
            // Oracle takes a single value without parentheses too: x IN 1
            if (reader.InPlSql || PrimaryParser.IsExpressionEnd(reader))
                throw reader.Error(OraError.MissingLeftParenthesis);
            return new InList(position, operand, [ExpressionParser.ParseSum(reader)], negated);
        }
        reader.OpenParen();
        if (QueryParser.IsQueryStart(reader))
            return new InQuery(position, operand, QueryParser.ParseInParens(reader), negated);
        reader.Enter();
        var items = ExpressionParser.ParseList(reader);
        if (items is [SubqueryExpression first] && QueryParser.IsContinuation(reader))
        {
            var query = QueryParser.ParseRest(reader, first);
            reader.Leave();
            reader.CloseParen();
            return new InQuery(position, operand, query, negated);
        }
        reader.Leave();
        reader.CloseParen();
        return items is [SubqueryExpression only] ? new InQuery(position, operand, only.Query, negated) : new InList(position, operand, items, negated);
    }

    private static ExistsExpression ParseExists(TokenReader reader)
    {
        var position = reader.Take().Start;
        reader.OpenParen();
        return new ExistsExpression(position, QueryParser.ParseInParens(reader));
    }

    private static Expression ParseMember(TokenReader reader, Expression operand, bool negated)
    {
        var position = reader.Position;
        if (negated)
            reader.Advance();
        var submultiset = reader.Take().Keyword == SUBMULTISET;
        reader.Accept(OF);
        var collection = ExpressionParser.ParseSum(reader);
        return submultiset ? new SubmultisetOf(position, operand, collection, negated) : new MemberOf(position, operand, collection, negated);
    }

    private static void Skip(TokenReader reader, bool negated)
    {
        if (negated)
            reader.Advance();
        reader.Advance();
    }

    private static Expression ParseIs(TokenReader reader, Expression operand)
    {
        var position = reader.Take().Start;
        var negated = reader.Accept(NOT);
        if (reader.Accept(NULL))
            return new IsNullExpression(position, operand, negated);
        if (reader.Is(JSON))
            return ParseIsJson(reader, operand, position, negated);
        if (reader.Accept(OF))
            return ParseIsOfType(reader, operand, position, negated);
        IsTest? test = reader.Current.Keyword switch
        {
            NAN => IsTest.NaN,
            INFINITE => IsTest.Infinite,
            EMPTY => IsTest.Empty,
            DANGLING => IsTest.Dangling,
            TRUE when reader.BooleanValues => IsTest.True,
            FALSE when reader.BooleanValues => IsTest.False,
            _ => reader.Is("A") && reader.NextIs(SET) ? IsTest.ASet : null,
        };
        if (test is null)
            throw reader.Error(OraError.MissingNullKeyword);
        reader.Advance();
        if (test == IsTest.ASet)
            reader.Advance();
        return new IsExpression(position, operand, test.Value, negated);
    }

    private static IsJson ParseIsJson(TokenReader reader, Expression operand, int position, bool negated)
    {
        reader.Advance();
        var options = new List<string>();
        if (reader.Is(TokenKind.LeftParen) && reader.Peek().Keyword is STRICT or LAX or WITH or WITHOUT)
        {
            reader.Advance();
            TakeJsonOptions(reader, options);
            reader.CloseParen();
            return new IsJson(position, operand, negated, options);
        }
        TakeJsonOptions(reader, options);
        if (options.Count > 0 && reader.Is(TokenKind.LeftParen))
            SkipParens(reader);
        return new IsJson(position, operand, negated, options);
    }

    private static void TakeJsonOptions(TokenReader reader, List<string> options)
    {
        while (reader.Current.Keyword is STRICT or LAX or VALUE or OBJECT or ARRAY or SCALAR or ALLOW or UNIQUE or KEYS or FORMAT
            || (reader.Current.Keyword is WITH or WITHOUT && reader.NextIs(UNIQUE)))
            options.Add(Names.Upper(reader.TextOf(reader.Take())));
    }

    private static void SkipParens(TokenReader reader)
    {
        var depth = 0;
        do
        {
            if (reader.AtEnd)
                throw reader.Error(OraError.MissingRightParenthesis);
            var kind = reader.Take().Kind;
            depth += kind == TokenKind.LeftParen ? 1 : kind == TokenKind.RightParen ? -1 : 0;
        }
        while (depth > 0);
    }

    private static IsOfType ParseIsOfType(TokenReader reader, Expression operand, int position, bool negated)
    {
        reader.Accept(TYPE);
        reader.OpenParen();
        var types = new List<ObjectName>();
        var only = false;
        do
        {
            only |= reader.Accept(ONLY);
            types.Add(Names.TakeObject(reader, OraError.InvalidDatatype));
        }
        while (reader.Accept(TokenKind.Comma));
        reader.CloseParen();
        return new IsOfType(position, operand, negated, types, only);
    }
}
