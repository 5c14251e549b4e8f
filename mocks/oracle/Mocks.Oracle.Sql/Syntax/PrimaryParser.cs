using System.Text;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>The operands: literals, names, binds, parentheses, CASE, and what may follow them.</summary>
internal static class PrimaryParser
{
    /// <summary>In bytes; longer texts must be bound (ORA-01704).</summary>
    private const int MaxSqlText = 4000;

    private const int MaxExtendedText = 32767;

    public static Expression Parse(TokenReader reader)
    {
        var operand = ParseOperand(reader);
        while (true)
        {
            switch (reader.Current.Kind)
            {
                case TokenKind.Word when reader.Is(AT) && (reader.NextIs(TIME) || reader.NextIs(LOCAL)):
                    operand = ParseAtTimeZone(reader, operand);
                    continue;
                case TokenKind.Word when reader.Is(COLLATE):
                    operand = new CollateExpression(reader.Take().Start, operand, Names.TakeAny(reader, OraError.MissingExpression));
                    continue;
                case TokenKind.Word when IsIntervalQualifier(reader):
                    operand = new IntervalExpression(reader.Position, operand, LiteralParser.ParseQualifier(reader));
                    continue;
                case TokenKind.Dot when operand is FunctionCall or TriggerRow { Column: not null } or CursorAttribute or Invocation or MemberAccess or SubqueryExpression or TreatExpression or CastExpression or NewExpression or XmlConversion or JsonFunction or XmlElement or XmlQuery:
                    reader.Advance();
                    operand = new MemberAccess(reader.Position, operand, Names.TakeAny(reader, OraError.MissingIdentifier));
                    continue;
                case TokenKind.LeftParen when operand is MemberAccess || (operand is FunctionCall or Invocation or CursorAttribute { Attribute: "BULK_EXCEPTIONS" } && reader.Mode != ParseMode.Sql):
                    operand = new Invocation(reader.Position, operand, FunctionParser.ParseArguments(reader));
                    continue;
                case TokenKind.LeftBracket when operand is NameExpression name && !reader.InPlSql:
                    operand = new JsonAccess(name.Position, name, ParseJsonSteps(reader));
                    continue;
                case TokenKind.Percent when reader.InPlSql && reader.NextIs(TokenKind.Word):
                    operand = ParseCursorAttribute(reader, operand);
                    continue;
                default:
                    return operand;
            }
        }
    }

    /// <summary>From the first bracket to the last step of a dotted path, or its method.</summary>
    private static string ParseJsonSteps(TokenReader reader)
    {
        var start = reader.Position;
        while (true)
        {
            if (reader.Accept(TokenKind.LeftBracket))
            {
                while (!reader.Is(TokenKind.RightBracket) && !reader.AtEnd)
                    reader.Advance();
                reader.Advance();
            }
            else if (reader.Accept(TokenKind.Dot))
            {
                Names.TakeAny(reader, OraError.MissingIdentifier);
                if (reader.Is(TokenKind.LeftParen) && reader.NextIs(TokenKind.RightParen))
                {
                    reader.Advance();
                    reader.Advance();
                }
            }
            else
            {
                return reader.TextFrom(start);
            }
        }
    }

    /// <summary>Whether there is no expression here: the end, a comma, a closing parenthesis, a clause's word.</summary>
    public static bool IsExpressionEnd(TokenReader reader) =>
        reader.Current.Kind is TokenKind.End or TokenKind.Comma or TokenKind.RightParen or TokenKind.Semicolon
        || (Keywords.IsReserved(reader.Current.Keyword) && reader.Current.Keyword is not (NULL or PRIOR or DATE or DEFAULT));

    private static Expression ParseOperand(TokenReader reader)
    {
        var token = reader.Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                reader.Advance();
                return new NumberLiteral(token.Start, reader.TextOf(token).ToString());
            case TokenKind.FloatNumber or TokenKind.DoubleNumber:
                reader.Advance();
                return new BinaryLiteral(token.Start, reader.TextOf(token)[..^1].ToString(), token.Kind == TokenKind.DoubleNumber);
            case TokenKind.Text:
                return ParseText(reader);
            case TokenKind.Bind:
                return ParseBind(reader);
            case TokenKind.LeftParen when reader.InPlSql && reader.Peek().Kind == TokenKind.Word && reader.Peek(2).Keyword == AS:
                return ParseSuperView(reader);
            case TokenKind.LeftParen:
                return ParseParens(reader);
            case TokenKind.Word:
                return ParseWord(reader, token);
            case TokenKind.QuotedName:
                return FunctionParser.ParseNameOrCall(reader);
            case TokenKind.Directive when reader.InPlSql:
                return ConditionalCompilation.Inquiry(reader, reader.Take());
            default:
                throw reader.Error(OraError.MissingExpression);
        }
    }

    /// <summary>(object AS supertype)</summary>
    private static TreatExpression ParseSuperView(TokenReader reader)
    {
        var position = reader.Position;
        reader.OpenParen();
        var operand = FunctionParser.ParseNameOrCall(reader);
        reader.Expect(AS);
        var type = DataTypeParser.Parse(reader);
        reader.CloseParen();
        return new TreatExpression(position, operand, type, false) { AsSuper = true };
    }

    private static StringLiteral ParseText(TokenReader reader)
    {
        var token = reader.Take();
        var literal = LiteralParser.Text(reader, token);
        var limit = reader.InPlSql ? MaxExtendedText : MaxSqlText;
        if (literal.Value.Length * 3 > limit && Encoding.UTF8.GetByteCount(literal.Value) > limit)
            throw reader.InPlSql ? PlSqlErrors.Compilation(reader, token.Start, "PLS-00172: string literal too long") : reader.ErrorAt(token, OraError.StringLiteralTooLong);
        return literal;
    }

    private static Expression ParseBind(TokenReader reader)
    {
        if (reader.InTrigger && reader.NextIs(TokenKind.Dot))
        {
            var token = reader.Take();
            var correlation = new Identifier(Names.Upper(reader.TextOf(token)[1..].Trim()), false, token.Start);
            reader.Advance();
            return new TriggerRow(token.Start, correlation, Names.TakeAny(reader, OraError.MissingIdentifier));
        }
        var bind = reader.TakeBind();
        if (reader.Is(INDICATOR) && reader.NextIs(TokenKind.Bind))
            reader.Advance();
        else if (!reader.Is(TokenKind.Bind))
            return bind;
        return bind with { Indicator = Names.Upper(reader.TextOf(reader.Take())[1..].Trim()) };
    }

    private static Expression ParseWord(TokenReader reader, Token token)
    {
        switch (token.Keyword)
        {
            case NULL:
                reader.Advance();
                return new NullLiteral(token.Start);
            case DEFAULT:
                reader.Advance();
                return new DefaultKeyword(token.Start);
            case TRUE or FALSE when reader.BooleanValues && !reader.NextIs(TokenKind.Dot):
                reader.Advance();
                return new BooleanLiteral(token.Start, token.Keyword == TRUE);
            case DATE when reader.NextIs(TokenKind.Text):
            case TIMESTAMP when reader.NextIs(TokenKind.Text):
            case INTERVAL when reader.NextIs(TokenKind.Text):
                return LiteralParser.ParseDatetime(reader);
            case CASE when IsCase(reader):
                return CaseParser.Parse(reader);
            case CURSOR when reader.NextIs(TokenKind.LeftParen):
                reader.Advance();
                reader.OpenParen();
                return new CursorExpression(token.Start, QueryParser.ParseInParens(reader));
            case NEW when Names.IsName(reader.Peek()) && reader.Peek(2).Kind is TokenKind.LeftParen or TokenKind.Dot:
                reader.Advance();
                return FunctionParser.ParseNameOrCall(reader) is FunctionCall call
                    ? new NewExpression(token.Start, call)
                    : throw reader.Error(OraError.MissingLeftParenthesis);
        }
        if (CanBeginName(reader, token))
            return FunctionParser.ParseNameOrCall(reader);
        throw reader.Error(OraError.MissingExpression);
    }

    /// <summary>CASE isn't reserved: a column may have that name.</summary>
    private static bool IsCase(TokenReader reader) =>
        reader.Peek().Kind is not (TokenKind.End or TokenKind.Comma or TokenKind.Dot or TokenKind.RightParen or TokenKind.Equal) && !reader.NextIs(FROM);

    /// <summary>Pseudo-columns are restricted words, and some reserved words name a function: CHAR(1), VARCHAR2 conversions, SET(collection).</summary>
    private static bool CanBeginName(TokenReader reader, Token token)
    {
        if (!Keywords.IsReserved(token.Keyword))
            return !Keywords.IsRestricted(token.Keyword) || reader.InPlSql || IsPseudo(token.Keyword) || reader.NextIs(TokenKind.LeftParen) || reader.NextIs(TokenKind.Dot);
        return (token.Keyword == SET && reader.NextIs(TokenKind.LeftParen))
            || (reader.Mode == ParseMode.PlSql && token.Keyword is SQL or PUBLIC or RAW or LONG or FLOAT or INTEGER or NUMBER or CHAR or DATE or MODE or RENAME or RESOURCE or SHARE or SYNONYM && !reader.NextIs(TokenKind.End));
    }

    private static bool IsPseudo(Keyword keyword) => keyword is LEVEL or ROWNUM or ROWID or SYSDATE or UID or USER or COLUMN_VALUE or NESTED_TABLE_ID;

    private static bool IsIntervalQualifier(TokenReader reader) =>
        reader.Is(DAY) ? reader.NextIs(TO) || (reader.NextIs(TokenKind.LeftParen) && reader.NextIs(TO, 4)) : reader.Is(YEAR) && (reader.NextIs(TO) || (reader.NextIs(TokenKind.LeftParen) && reader.NextIs(TO, 4)));

    private static AtTimeZone ParseAtTimeZone(TokenReader reader, Expression operand)
    {
        var position = reader.Take().Start;
        if (reader.Accept(LOCAL))
            return new AtTimeZone(position, operand, null);
        reader.Advance();
        reader.Expect(ZONE);
        return new AtTimeZone(position, operand, ParseOperand(reader));
    }

    private static CursorAttribute ParseCursorAttribute(TokenReader reader, Expression cursor)
    {
        var position = reader.Take().Start;
        var attribute = Names.Upper(reader.TextOf(reader.Take()));
        Expression? index = null;
        if (attribute is "BULK_ROWCOUNT" && reader.Accept(TokenKind.LeftParen))
        {
            index = ExpressionParser.ParseValue(reader);
            reader.CloseParen();
        }
        return new CursorAttribute(position, cursor, attribute, index);
    }

    /// <summary>A subquery, a row value, or an expression in parentheses, for which there is no node.</summary>
    private static Expression ParseParens(TokenReader reader)
    {
        var position = reader.Take().Start;
        reader.Enter();
        Expression result;
        if (QueryParser.IsQueryStart(reader))
        {
            var start = reader.Position;
            var query = QueryParser.ParseInParens(reader);
            result = new SubqueryExpression(position, query) { Written = reader.Sql.AsMemory(start..reader.End) };
        }
        else
        {
            var first = ExpressionParser.ParseInParens(reader);
            if (first is SubqueryExpression subquery && QueryParser.IsContinuation(reader))
                first = new SubqueryExpression(position, QueryParser.ParseRest(reader, subquery));
            if (reader.Is(TokenKind.Comma))
            {
                var items = new List<Expression> { first };
                while (reader.Accept(TokenKind.Comma))
                    items.Add(ExpressionParser.ParseValue(reader));
                first = new RowExpression(position, items);
            }
            reader.CloseParen();
            result = first;
        }
        reader.Leave();
        return result;
    }
}
