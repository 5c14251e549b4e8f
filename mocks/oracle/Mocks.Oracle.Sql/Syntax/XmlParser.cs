using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>The SQL/XML functions.</summary>
internal static class XmlParser
{
    public static XmlElement ParseElement(TokenReader reader)
    {
        var position = SpecialFunctionParser.Open(reader);
        if (!reader.Accept(ENTITYESCAPING))
            reader.Accept(NOENTITYESCAPING);
        if (!reader.NextIs(TokenKind.Comma) && !reader.NextIs(TokenKind.RightParen) && !reader.Accept(NAME))
            reader.Accept(EVALNAME);
        var name = Names.TakeAny(reader, OraError.MissingIdentifier);
        IReadOnlyList<XmlNamed> attributes = [];
        var content = new List<XmlNamed>();
        while (reader.Accept(TokenKind.Comma))
        {
            if (reader.Is(XMLATTRIBUTES, TokenKind.LeftParen))
                attributes = ParseAttributes(reader);
            else
                content.Add(ParseNamed(reader));
        }
        reader.CloseParen();
        return SpecialFunctionParser.Close(reader, new XmlElement(position, name, attributes, content));
    }

    private static List<XmlNamed> ParseAttributes(TokenReader reader)
    {
        reader.Advance();
        reader.OpenParen();
        if (!reader.Accept(ENTITYESCAPING))
            reader.Accept(NOENTITYESCAPING);
        if (!reader.Accept(SCHEMACHECK) && reader.AcceptWord("NOSCHEMACHECK"))
            reader.Accept(SCHEMACHECK);
        var items = ParseNamedList(reader);
        reader.CloseParen();
        return items;
    }

    public static XmlForest ParseForest(TokenReader reader)
    {
        var position = SpecialFunctionParser.Open(reader);
        var items = ParseNamedList(reader);
        reader.CloseParen();
        return SpecialFunctionParser.Close(reader, new XmlForest(position, items));
    }

    private static List<XmlNamed> ParseNamedList(TokenReader reader)
    {
        var items = new List<XmlNamed>();
        do
            items.Add(ParseNamed(reader));
        while (reader.Accept(TokenKind.Comma));
        return items;
    }

    private static XmlNamed ParseNamed(TokenReader reader)
    {
        var position = reader.Position;
        var value = ExpressionParser.ParseValue(reader);
        Identifier? name = null;
        if (reader.Accept(AS) && !reader.Accept(EVALNAME))
            name = Names.TakeAny(reader, OraError.MissingIdentifier);
        else if (Names.IsName(reader.Current))
            name = Names.TakeAny(reader, OraError.MissingIdentifier);
        return new XmlNamed(position, value, name);
    }

    public static XmlConversion ParseConversion(TokenReader reader)
    {
        var name = Names.Upper(reader.TextOf(reader.Current));
        var position = SpecialFunctionParser.Open(reader);
        var document = reader.Accept(DOCUMENT);
        if (!document)
            reader.Accept(CONTENT);
        var operand = ExpressionParser.ParseValue(reader);
        var type = reader.Accept(AS) ? DataTypeParser.Parse(reader) : null;
        var options = new List<string>();
        while (reader.Current.Kind is TokenKind.Word or TokenKind.Text or TokenKind.Number or TokenKind.Equal)
            options.Add(Names.Upper(reader.TextOf(reader.Take())));
        reader.CloseParen();
        return SpecialFunctionParser.Close(reader, new XmlConversion(position, name, document, operand, type, options));
    }

    public static XmlQuery ParseQuery(TokenReader reader)
    {
        var name = Names.Upper(reader.TextOf(reader.Current));
        var position = SpecialFunctionParser.Open(reader);
        var query = ExpressionParser.ParseValue(reader);
        IReadOnlyList<XmlPassing> passing = reader.Accept(PASSING) ? ParsePassing(reader) : [];
        if (reader.Accept(RETURNING))
            reader.Expect(CONTENT);
        if (reader.Accept(NULL, ON))
            reader.Expect(EMPTY);
        reader.CloseParen();
        return SpecialFunctionParser.Close(reader, new XmlQuery(position, name, query, passing));
    }

    /// <summary>[BY VALUE] value [AS "name"], …</summary>
    public static IReadOnlyList<XmlPassing> ParsePassing(TokenReader reader)
    {
        if (reader.Is(BY))
        {
            reader.Advance();
            reader.Advance();
        }
        var items = new List<XmlPassing>();
        do
        {
            var position = reader.Position;
            var value = ExpressionParser.ParseValue(reader);
            items.Add(new XmlPassing(position, value, reader.Accept(AS) ? Names.TakeAny(reader, OraError.MissingIdentifier) : null));
        }
        while (reader.Accept(TokenKind.Comma));
        return items;
    }

    public static XmlOther ParseOther(TokenReader reader)
    {
        var name = Names.Upper(reader.TextOf(reader.Current));
        var position = SpecialFunctionParser.Open(reader);
        Identifier? target = null;
        if (reader.Is(NAME) && !reader.NextIs(TokenKind.Comma))
        {
            reader.Advance();
            target = Names.TakeAny(reader, OraError.MissingIdentifier);
            reader.Accept(TokenKind.Comma);
        }
        var operands = new List<Expression>();
        while (!reader.Is(TokenKind.RightParen) && !reader.AtEnd)
        {
            if (reader.Is(VERSION) || reader.Is(STANDALONE))
                reader.Advance();
            if (reader.Is(NO) || reader.Is(YES))
                operands.Add(new StringLiteral(reader.Position, Names.Upper(reader.TextOf(reader.Take())), false));
            else
                operands.Add(ExpressionParser.ParseValue(reader));
            if (!reader.Accept(TokenKind.Comma) && !reader.Accept(VALUE))
                break;
        }
        reader.CloseParen();
        return SpecialFunctionParser.Close(reader, new XmlOther(position, name, target, operands));
    }
}
