using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>JSON_VALUE and its kin, and the constructors of JSON.</summary>
internal static class JsonParser
{
    public static Expression ParseFunction(TokenReader reader)
    {
        var name = Names.Upper(reader.TextOf(reader.Current));
        var position = SpecialFunctionParser.Open(reader);
        var input = ExpressionParser.ParseValue(reader);
        var format = AcceptFormat(reader);
        var path = reader.Accept(TokenKind.Comma) ? ExpressionParser.ParseValue(reader) : null;
        if (name == "JSON_MERGEPATCH")
            AcceptFormat(reader);
        var search = name == "JSON_TEXTCONTAINS" && reader.Accept(TokenKind.Comma) ? ExpressionParser.ParseValue(reader) : null;
        var json = ParseClauses(reader, new JsonFunction(position, name, input, path) { FormatJson = format, Search = search });
        reader.CloseParen();
        return SpecialFunctionParser.Close(reader, json);
    }

    public static bool AcceptFormat(TokenReader reader) => reader.Accept(FORMAT, JSON);

    private static JsonFunction ParseClauses(TokenReader reader, JsonFunction json)
    {
        var options = new List<string>();
        while (!reader.Is(TokenKind.RightParen))
        {
            if (reader.Accept(PASSING))
                json = json with { Passing = XmlParser.ParsePassing(reader) };
            else if (reader.Accept(RETURNING))
                json = json with { Returning = ParseReturning(reader) };
            else if (IsHandler(reader))
                json = WithHandler(reader, json);
            else if (reader.Is(TokenKind.Word))
                options.Add(Names.Upper(reader.TextOf(reader.Take())));
            else
                break;
        }
        return options.Count == 0 ? json : json with { Options = options };
    }

    /// <summary>A type; VARCHAR2 and its kin may go without a length.</summary>
    public static DataType ParseReturning(TokenReader reader)
    {
        if (reader.Current.Keyword is not (VARCHAR2 or VARCHAR) || reader.NextIs(TokenKind.LeftParen))
            return DataTypeParser.Parse(reader);
        return new BuiltInType(reader.Take().Start, TypeName.Varchar2) { Length = OracleType.MaxSqlBytes };
    }

    /// <summary>ERROR|NULL|TRUE|FALSE|EMPTY […]|DEFAULT … ON ERROR|EMPTY|MISMATCH.</summary>
    public static bool IsHandler(TokenReader reader) =>
        reader.Is(DEFAULT)
        || (reader.Current.Keyword is ERROR or NULL or TRUE or FALSE or EMPTY or IGNORE && reader.NextIs(ON))
        || (reader.Is(EMPTY) && reader.Peek().Keyword is ARRAY or OBJECT && reader.NextIs(ON, 2));

    private static JsonFunction WithHandler(TokenReader reader, JsonFunction json)
    {
        var handler = ParseHandler(reader);
        var on = reader.Take();
        if (on.Keyword == MISMATCH && reader.Is(TokenKind.LeftParen))
            SkipMismatchKinds(reader);
        return on.Keyword switch
        {
            ERROR => json with { OnError = handler },
            EMPTY => json with { OnEmpty = handler },
            MISMATCH => json with { OnMismatch = handler },
            _ => throw reader.ErrorAt(on, OraError.MissingKeyword),
        };
    }

    private static void SkipMismatchKinds(TokenReader reader)
    {
        while (!reader.Is(TokenKind.RightParen) && !reader.AtEnd)
            reader.Advance();
        reader.CloseParen();
    }

    /// <summary>Up to and including ON.</summary>
    public static JsonHandler ParseHandler(TokenReader reader)
    {
        var token = reader.Take();
        var kind = Keywords.NameOf(token.Keyword);
        Expression? value = null;
        if (token.Keyword == DEFAULT)
            value = ExpressionParser.ParseSum(reader);
        else if (token.Keyword == EMPTY && !reader.Is(ON))
            kind += " " + Keywords.NameOf(reader.Take().Keyword);
        reader.Expect(ON);
        return new JsonHandler(token.Start, kind, value);
    }

    public static Expression ParseConstructor(TokenReader reader)
    {
        var name = Names.Upper(reader.TextOf(reader.Current));
        var isObject = name is "JSON_OBJECT" or "JSON_OBJECTAGG";
        var position = SpecialFunctionParser.Open(reader);
        var members = new List<JsonMember>();
        if (!reader.Is(TokenKind.RightParen) && !IsClause(reader))
        {
            do
                members.Add(isObject ? ParseMember(reader) : ParseElement(reader));
            while (reader.Accept(TokenKind.Comma));
        }
        var json = new JsonConstructor(position, name, members)
        {
            OrderBy = reader.Accept(ORDER, BY) ? QueryParser.ParseOrderItems(reader) : [],
        };
        json = ParseConstructorClauses(reader, json);
        reader.CloseParen();
        if (reader.Is(OVER, TokenKind.LeftParen))
            json = json with { Over = WindowParser.ParseOver(reader) };
        return SpecialFunctionParser.Close(reader, json);
    }

    private static bool IsClause(TokenReader reader) =>
        reader.Is(RETURNING) || (reader.Current.Keyword is NULL or ABSENT && reader.NextIs(ON));

    private static JsonConstructor ParseConstructorClauses(TokenReader reader, JsonConstructor json)
    {
        while (!reader.Is(TokenKind.RightParen))
        {
            if (reader.Current.Keyword is NULL or ABSENT && reader.NextIs(ON))
            {
                json = json with { AbsentOnNull = reader.Take().Keyword == ABSENT };
                reader.Advance();
                reader.Expect(NULL);
            }
            else if (reader.Accept(RETURNING))
            {
                json = json with { Returning = ParseReturning(reader) };
                AcceptFormat(reader);
            }
            else if (reader.Accept(STRICT))
            {
                json = json with { Strict = true };
            }
            else if (reader.Accept(WITH, UNIQUE))
            {
                reader.Expect(KEYS);
                json = json with { WithUniqueKeys = true };
            }
            else
            {
                break;
            }
        }
        return json;
    }

    /// <summary>[KEY] name VALUE value, name : value, key =&gt; value, a column alone, or a star.</summary>
    private static JsonMember ParseMember(TokenReader reader)
    {
        var position = reader.Position;
        if (SelectListParser.TryParseStar(reader) is { } star)
            return new JsonMember(position, null, star, false);
        if (reader.Is(KEY) && reader.Peek().Kind is TokenKind.Text or TokenKind.Word or TokenKind.QuotedName or TokenKind.Bind && !reader.NextIs(VALUE) && !reader.NextIs(IS))
            reader.Advance();
        var key = ExpressionParser.ParseSum(reader);
        Expression? value = null;
        if (reader.Accept(VALUE) || reader.Accept(IS) || reader.AcceptColon() || reader.Accept(TokenKind.Arrow))
            value = ExpressionParser.ParseValue(reader);
        else if (key is not NameExpression && reader.Accept(TokenKind.Comma))
            value = ExpressionParser.ParseValue(reader);
        if (value is null && key is not NameExpression)
            throw reader.Error(OraError.MissingKeyword);
        return value is null
            ? new JsonMember(position, null, key, AcceptFormat(reader))
            : new JsonMember(position, key, value, AcceptFormat(reader));
    }

    private static JsonMember ParseElement(TokenReader reader)
    {
        var position = reader.Position;
        var value = ExpressionParser.ParseValue(reader);
        return new JsonMember(position, null, value, AcceptFormat(reader));
    }
}
