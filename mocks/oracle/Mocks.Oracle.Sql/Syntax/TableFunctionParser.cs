using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>JSON_TABLE and XMLTABLE.</summary>
internal static class TableFunctionParser
{
    public static JsonTable ParseJsonTable(TokenReader reader)
    {
        var position = SpecialFunctionParser.Open(reader);
        var input = ExpressionParser.ParseValue(reader);
        var table = new JsonTable(position, input) { FormatJson = JsonParser.AcceptFormat(reader) };
        if (reader.Accept(TokenKind.Comma))
            table = table with { Path = ExpressionParser.ParseValue(reader) };
        while (!reader.Is(COLUMNS) && !reader.Is(TokenKind.RightParen))
        {
            if (JsonParser.IsHandler(reader))
            {
                var handler = JsonParser.ParseHandler(reader);
                table = reader.Take().Keyword == ERROR ? table with { OnError = handler } : table with { OnEmpty = handler };
            }
            else if (reader.Is(TokenKind.Word))
            {
                reader.Advance();
            }
            else
            {
                throw reader.Error(OraError.MissingKeyword);
            }
        }
        reader.Expect(COLUMNS);
        table = table with { Columns = ParseColumns(reader) };
        reader.CloseParen();
        return SpecialFunctionParser.Close(reader, table);
    }

    /// <summary>The columns, in parentheses or not.</summary>
    private static List<JsonTableColumn> ParseColumns(TokenReader reader)
    {
        reader.Enter();
        var parens = reader.Accept(TokenKind.LeftParen);
        var columns = new List<JsonTableColumn>();
        do
            columns.Add(ParseColumn(reader));
        while (reader.Accept(TokenKind.Comma));
        if (parens)
            reader.CloseParen();
        reader.Leave();
        return columns;
    }

    private static JsonTableColumn ParseColumn(TokenReader reader)
    {
        var position = reader.Position;
        if (reader.Is(NESTED) && (reader.NextIs(PATH) || reader.NextIs(TokenKind.Text) || reader.NextIs(TokenKind.Word)))
            return ParseNested(reader, position);
        var name = Names.TakeColumn(reader);
        if (reader.Accept(FOR))
        {
            reader.Expect(ORDINALITY);
            return new JsonTableColumn(position, JsonColumnKind.Ordinality, name, null);
        }
        var type = IsColumnType(reader) ? DataTypeParser.Parse(reader) : null;
        var kind = JsonColumnKind.Value;
        if (reader.Accept(EXISTS))
            kind = JsonColumnKind.Exists;
        else if (JsonParser.AcceptFormat(reader))
            kind = JsonColumnKind.Query;
        var column = new JsonTableColumn(position, kind, name, type);
        reader.Accept(TRUNCATE);
        var wrapper = ParseWrapper(reader);
        if (reader.Accept(PATH))
            column = column with { Path = ParsePath(reader) };
        wrapper ??= ParseWrapper(reader);
        if (wrapper is not null)
            column = column with { Wrapper = wrapper, Kind = JsonColumnKind.Query };
        while (JsonParser.IsHandler(reader))
        {
            var handler = JsonParser.ParseHandler(reader);
            column = reader.Take().Keyword == ERROR ? column with { OnError = handler } : column with { OnEmpty = handler };
        }
        return column;
    }

    private static bool IsColumnType(TokenReader reader) =>
        DataTypeParser.IsTypeStart(reader) && reader.Current.Keyword is not (PATH or EXISTS or FORMAT or ERROR or TRUNCATE);

    /// <summary>A text, or steps as in <c>$.a.b[0]</c> and <c>a.b</c>.</summary>
    private static Expression ParsePath(TokenReader reader)
    {
        if (reader.Is(TokenKind.Text) || reader.Is(TokenKind.Bind))
            return ExpressionParser.ParseSum(reader);
        var start = reader.Position;
        while (reader.Current.Kind is TokenKind.Word or TokenKind.QuotedName or TokenKind.Dot or TokenKind.LeftBracket or TokenKind.RightBracket or TokenKind.Number or TokenKind.Star or TokenKind.InvalidCharacter
            && !JsonParser.IsHandler(reader) && !reader.Is(COLUMNS))
            reader.Advance();
        if (reader.Position == start)
            throw reader.Error(OraError.MissingExpression);
        return new StringLiteral(start, "$." + reader.TextFrom(start), false);
    }

    private static string? ParseWrapper(TokenReader reader)
    {
        if (!reader.Is(WITH) && !reader.Is(WITHOUT))
            return null;
        var start = reader.Position;
        while (reader.Current.Keyword is WITH or WITHOUT or CONDITIONAL or UNCONDITIONAL or ARRAY or WRAPPER)
            reader.Advance();
        return Names.Upper(reader.Sql.AsSpan(start, reader.End - start));
    }

    private static JsonTableColumn ParseNested(TokenReader reader, int position)
    {
        reader.Advance();
        reader.Accept(PATH);
        var path = ParsePath(reader);
        reader.Expect(COLUMNS);
        return new JsonTableColumn(position, JsonColumnKind.Nested, null, null) { Path = path, Nested = ParseColumns(reader) };
    }

    public static XmlTable ParseXmlTable(TokenReader reader)
    {
        var position = SpecialFunctionParser.Open(reader);
        var namespaces = ParseNamespaces(reader);
        var query = ExpressionParser.ParseValue(reader);
        IReadOnlyList<XmlPassing> passing = reader.Accept(PASSING) ? XmlParser.ParsePassing(reader) : [];
        if (reader.Accept(RETURNING))
        {
            reader.Accept(SEQUENCE);
            reader.Expect(BY);
            reader.Expect(REF);
        }
        var columns = new List<XmlTableColumn>();
        if (reader.Accept(COLUMNS))
        {
            do
                columns.Add(ParseXmlColumn(reader));
            while (reader.Accept(TokenKind.Comma));
        }
        reader.CloseParen();
        return SpecialFunctionParser.Close(reader, new XmlTable(position, query) { Namespaces = namespaces, Passing = passing, Columns = columns });
    }

    private static List<XmlNamespace> ParseNamespaces(TokenReader reader)
    {
        var namespaces = new List<XmlNamespace>();
        if (!reader.Is(XMLNAMESPACES, TokenKind.LeftParen))
            return namespaces;
        reader.Advance();
        reader.OpenParen();
        do
        {
            var position = reader.Position;
            reader.Accept(DEFAULT);
            var uri = LiteralParser.TakeText(reader, OraError.StringLiteralRequired);
            namespaces.Add(new XmlNamespace(position, uri, reader.Accept(AS) ? Names.TakeAny(reader, OraError.MissingIdentifier) : null));
        }
        while (reader.Accept(TokenKind.Comma));
        reader.CloseParen();
        reader.Accept(TokenKind.Comma);
        return namespaces;
    }

    private static XmlTableColumn ParseXmlColumn(TokenReader reader)
    {
        var position = reader.Position;
        var name = Names.TakeColumn(reader);
        if (reader.Accept(FOR))
        {
            reader.Expect(ORDINALITY);
            return new XmlTableColumn(position, name, true, null, null, null);
        }
        var type = IsColumnType(reader) && !reader.Is(DEFAULT) ? DataTypeParser.Parse(reader) : null;
        if (reader.Is(TokenKind.LeftParen))
        {
            // XMLTYPE (SEQUENCE) BY REF
            while (!reader.Is(TokenKind.RightParen) && !reader.AtEnd)
                reader.Advance();
            reader.CloseParen();
            if (reader.Accept(BY))
                reader.Expect(REF);
        }
        var path = reader.Accept(PATH) ? ExpressionParser.ParseSum(reader) : null;
        var fallback = reader.Accept(DEFAULT) ? ExpressionParser.ParseSum(reader) : null;
        return new XmlTableColumn(position, name, false, type, path, fallback);
    }
}
