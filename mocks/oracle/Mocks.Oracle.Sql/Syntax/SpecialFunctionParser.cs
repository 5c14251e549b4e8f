using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>Functions whose arguments have words of their own: CAST, EXTRACT, TRIM and the families of JSON and XML.</summary>
internal static class SpecialFunctionParser
{
    /// <summary>Null when the word is no such function. The reader stands at the word, a left parenthesis follows.</summary>
    public static Expression? TryParse(TokenReader reader, Keyword function) => function switch
    {
        CAST => ParseCast(reader),
        EXTRACT => ParseExtract(reader),
        TRIM => ParseTrim(reader),
        TRANSLATE => ParseTranslate(reader),
        TREAT => ParseTreat(reader),
        VALIDATE_CONVERSION => ParseValidate(reader),
        JSON_VALUE or JSON_QUERY or JSON_EXISTS or JSON_TEXTCONTAINS or JSON_SERIALIZE or JSON_SCALAR or JSON_MERGEPATCH or JSON => JsonParser.ParseFunction(reader),
        JSON_OBJECT or JSON_OBJECTAGG or JSON_ARRAY or JSON_ARRAYAGG => JsonParser.ParseConstructor(reader),
        JSON_TRANSFORM => JsonTransformParser.Parse(reader),
        XMLELEMENT => XmlParser.ParseElement(reader),
        XMLFOREST or XMLCOLATTVAL => XmlParser.ParseForest(reader),
        XMLSERIALIZE or XMLPARSE or XMLCAST => XmlParser.ParseConversion(reader),
        XMLQUERY or XMLEXISTS => XmlParser.ParseQuery(reader),
        XMLROOT or XMLPI => XmlParser.ParseOther(reader),
        None => IsConversion(reader) ? TryParseConversion(reader) : IsChr(reader) ? ParseChr(reader) : null,
        _ => null,
    };

    private static CastExpression ParseCastTail(TokenReader reader, int position, Expression operand)
    {
        reader.Expect(AS);
        var type = DataTypeParser.Parse(reader);
        var fallback = ParseDefault(reader);
        Expression? format = null;
        Expression? nls = null;
        if (reader.Accept(TokenKind.Comma))
        {
            format = ExpressionParser.ParseValue(reader);
            if (reader.Accept(TokenKind.Comma))
                nls = ExpressionParser.ParseValue(reader);
        }
        reader.CloseParen();
        return new CastExpression(position, operand, type) { DefaultOnError = fallback, Format = format, NlsParameter = nls };
    }

    private static Expression ParseCast(TokenReader reader)
    {
        var position = Open(reader);
        if (!reader.Is(MULTISET, TokenKind.LeftParen))
            return Close(reader, ParseCastTail(reader, position, ExpressionParser.ParseValue(reader)));
        reader.Advance();
        reader.OpenParen();
        var query = QueryParser.ParseInParens(reader);
        reader.Expect(AS);
        var type = DataTypeParser.Parse(reader);
        reader.CloseParen();
        return Close(reader, new MultisetCast(position, query, type));
    }

    /// <summary>DEFAULT value ON CONVERSION ERROR.</summary>
    private static Expression? ParseDefault(TokenReader reader)
    {
        if (!reader.Accept(DEFAULT))
            return null;
        var value = ExpressionParser.ParseValue(reader);
        reader.Expect(ON);
        reader.Expect(CONVERSION);
        reader.Expect(ERROR);
        return value;
    }

    private static ExtractExpression? ParseExtract(TokenReader reader)
    {
        // EXTRACT(xml, xpath) is an ordinary function
        if (!reader.NextIs(TokenKind.Word, 2) || !reader.NextIs(FROM, 3))
            return null;
        var position = Open(reader);
        var field = Names.Upper(reader.TextOf(reader.Take()));
        reader.Advance();
        var operand = ExpressionParser.ParseValue(reader);
        reader.CloseParen();
        return Close(reader, new ExtractExpression(position, field, operand));
    }

    private static TrimExpression ParseTrim(TokenReader reader)
    {
        var position = Open(reader);
        TrimSide? side = reader.Current.Keyword switch { LEADING => TrimSide.Leading, TRAILING => TrimSide.Trailing, BOTH => TrimSide.Both, _ => null };
        if (side is not null)
            reader.Advance();
        Expression? character = null;
        var operand = side is not null && reader.Is(FROM) ? null : ExpressionParser.ParseValue(reader);
        if (reader.Accept(FROM))
        {
            character = operand;
            operand = ExpressionParser.ParseValue(reader);
        }
        else if (side is not null)
        {
            throw reader.Error(OraError.MissingKeyword);
        }
        reader.CloseParen();
        return Close(reader, new TrimExpression(position, side ?? TrimSide.Both, character, operand!));
    }

    /// <summary>TRANSLATE(x USING CHAR_CS), or the ordinary TRANSLATE(x, from, to).</summary>
    private static Expression ParseTranslate(TokenReader reader)
    {
        var name = Names.Of(reader, reader.Current);
        var position = Open(reader);
        var operand = ExpressionParser.ParseValue(reader);
        if (reader.Accept(USING))
        {
            var national = reader.Take().Keyword == NCHAR_CS;
            reader.CloseParen();
            return Close(reader, new TranslateUsing(position, operand, national));
        }
        var arguments = new List<Argument> { new(operand.Position, null, operand) };
        while (reader.Accept(TokenKind.Comma))
            arguments.Add(new Argument(reader.Position, null, ExpressionParser.ParseValue(reader)));
        reader.CloseParen();
        return Close(reader, new FunctionCall(position, [name], arguments));
    }

    private static bool IsChr(TokenReader reader) => reader.TextOf(reader.Current).Equals("CHR", StringComparison.OrdinalIgnoreCase);

    /// <summary>CHR(n USING NCHAR_CS) is NCHR(n).</summary>
    private static FunctionCall ParseChr(TokenReader reader)
    {
        var name = Names.Of(reader, reader.Current);
        var position = Open(reader);
        var arguments = new List<Argument>();
        if (!reader.Is(TokenKind.RightParen))
        {
            do
                arguments.Add(new Argument(reader.Position, null, ExpressionParser.ParseValue(reader)));
            while (reader.Accept(TokenKind.Comma));
        }
        if (reader.Accept(USING))
        {
            reader.Expect(NCHAR_CS);
            name = name with { Name = "NCHR" };
        }
        reader.CloseParen();
        return Close(reader, new FunctionCall(position, [name], arguments));
    }

    private static TreatExpression ParseTreat(TokenReader reader)
    {
        var position = Open(reader);
        var operand = ExpressionParser.ParseValue(reader);
        reader.Expect(AS);
        var isRef = reader.Accept(REF);
        var type = DataTypeParser.Parse(reader);
        reader.CloseParen();
        return Close(reader, new TreatExpression(position, operand, type, isRef));
    }

    private static ConversionCall ParseValidate(TokenReader reader)
    {
        var name = Names.Of(reader, reader.Current);
        var position = Open(reader);
        var operand = ExpressionParser.ParseValue(reader);
        reader.Expect(AS);
        var type = DataTypeParser.Parse(reader);
        IReadOnlyList<Expression> formats = reader.Accept(TokenKind.Comma) ? ExpressionParser.ParseList(reader) : [];
        reader.CloseParen();
        return Close(reader, new ConversionCall(position, name, operand, null, type, formats));
    }

    private static bool IsConversion(TokenReader reader) => reader.TextOf(reader.Current).StartsWith("TO_", StringComparison.OrdinalIgnoreCase);

    /// <summary>TO_NUMBER and its kin when they have a DEFAULT … ON CONVERSION ERROR; without one they are ordinary calls.</summary>
    private static ConversionCall? TryParseConversion(TokenReader reader)
    {
        if (!HasDefault(reader))
            return null;
        var name = Names.Of(reader, reader.Current);
        var position = Open(reader);
        var operand = ExpressionParser.ParseValue(reader);
        var fallback = ParseDefault(reader);
        IReadOnlyList<Expression> formats = reader.Accept(TokenKind.Comma) ? ExpressionParser.ParseList(reader) : [];
        reader.CloseParen();
        return Close(reader, new ConversionCall(position, name, operand, fallback, null, formats));
    }

    /// <summary>Looks for DEFAULT within the call's first few tokens: the operand is a column, a bind or a text.</summary>
    private static bool HasDefault(TokenReader reader)
    {
        for (var ahead = 3; ahead < 8; ahead++)
        {
            if (reader.Peek(ahead).Keyword == DEFAULT)
                return true;
            if (reader.Peek(ahead).Kind is TokenKind.Comma or TokenKind.RightParen or TokenKind.LeftParen or TokenKind.End)
                return false;
        }
        return false;
    }

    /// <summary>Takes the function's word and its parenthesis.</summary>
    public static int Open(TokenReader reader)
    {
        var position = reader.Take().Start;
        reader.OpenParen();
        reader.Enter();
        return position;
    }

    public static T Close<T>(TokenReader reader, T node)
    {
        reader.Leave();
        return node;
    }
}
