using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>JSON_TRANSFORM(input, SET '$.a' = value [handlers], REMOVE '$.b', … [RETURNING type]).</summary>
internal static class JsonTransformParser
{
    public static JsonTransform Parse(TokenReader reader)
    {
        var position = SpecialFunctionParser.Open(reader);
        var input = ExpressionParser.ParseValue(reader);
        JsonParser.AcceptFormat(reader);
        var operations = new List<JsonOperation>();
        while (reader.Accept(TokenKind.Comma))
        {
            // KEEP takes several paths
            operations.Add(reader.Is(TokenKind.Text) && operations is [.., { Name: "KEEP" } keep]
                ? keep with { Path = ParsePath(reader) }
                : ParseOperation(reader));
        }
        var returning = reader.Accept(RETURNING) ? JsonParser.ParseReturning(reader) : null;
        while (reader.Is(TokenKind.Word))
            reader.Advance();
        reader.CloseParen();
        return SpecialFunctionParser.Close(reader, new JsonTransform(position, input, operations) { Returning = returning });
    }

    private static JsonOperation ParseOperation(TokenReader reader)
    {
        if (!reader.Is(TokenKind.Word))
            throw reader.Error(OraError.MissingKeyword);
        var start = reader.Take();
        var name = Names.Upper(reader.TextOf(start));
        if (name == "KEEP" || name == "REMOVE")
            return new JsonOperation(start.Start, name, ParsePath(reader), null, ParseHandlers(reader));
        var path = ParsePath(reader);
        Expression? value = null;
        var isPath = false;
        if (reader.Accept(TokenKind.Equal) || reader.Accept(WITH))
        {
            isPath = reader.AcceptWord("PATH");
            value = ExpressionParser.ParseSum(reader);
        }
        var format = JsonParser.AcceptFormat(reader);
        return new JsonOperation(start.Start, name, path, value, ParseHandlers(reader)) { FormatJson = format, IsPathValue = isPath };
    }

    private static Expression ParsePath(TokenReader reader) => ExpressionParser.ParseSum(reader);

    private static List<string> ParseHandlers(TokenReader reader)
    {
        var handlers = new List<string>();
        while (reader.Is(TokenKind.Word) && !reader.Is(RETURNING) && reader.Peek().Keyword == ON)
        {
            handlers.Add($"{Names.Upper(reader.TextOf(reader.Take()))} ON {Names.Upper(reader.TextOf(reader.Peek()))}");
            reader.Advance();
            reader.Advance();
        }
        return handlers;
    }
}
