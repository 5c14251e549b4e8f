using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>The select list with its aliases and headings.</summary>
internal static class SelectListParser
{
    public static List<SelectItem> Parse(TokenReader reader)
    {
        var items = new List<SelectItem>();
        do
            items.Add(ParseItem(reader));
        while (reader.Accept(TokenKind.Comma));
        return items;
    }

    private static SelectItem ParseItem(TokenReader reader)
    {
        var start = reader.Position;
        var first = reader.Mark;
        if (TryParseStar(reader) is { } star)
            return new SelectItem(start, star, null, new TextSpan(start, reader.End));
        var value = ExpressionParser.ParseValue(reader);
        var text = new TextSpan(start, reader.End);
        var end = reader.Mark;
        var alias = ParseAlias(reader);
        return new SelectItem(start, value, alias, text) { Heading = alias is { } given ? given.Name : HeadingOf(reader, value, first, end) };
    }

    /// <summary><c>*</c>, <c>t.*</c>, <c>schema.t.*</c>; null when the item is something else.</summary>
    public static StarExpression? TryParseStar(TokenReader reader)
    {
        var position = reader.Position;
        if (reader.Is(TokenKind.Star))
        {
            reader.Advance();
            return new StarExpression(position, []);
        }
        var parts = 0;
        while (reader.Peek(parts * 2).Kind is TokenKind.Word or TokenKind.QuotedName && reader.NextIs(TokenKind.Dot, (parts * 2) + 1))
            parts++;
        if (parts == 0 || !reader.NextIs(TokenKind.Star, parts * 2))
            return null;
        var qualifier = new List<Identifier>(parts);
        for (var i = 0; i < parts; i++)
        {
            qualifier.Add(Names.Take(reader, OraError.MissingExpression));
            reader.Advance();
        }
        reader.Advance();
        return new StarExpression(position, qualifier);
    }

    private static Identifier? ParseAlias(TokenReader reader)
    {
        if (reader.Accept(AS))
            return Names.Take(reader, OraError.FromKeywordNotFound);
        if (!Names.IsName(reader.Current) || reader.Is(BULK, COLLECT) || QueryParser.IsSetOperator(reader) || RowLimitParser.IsStart(reader) || (reader.InPlSql && reader.Is(LOOP)))
            return null;
        return Names.Take(reader, OraError.FromKeywordNotFound);
    }

    /// <summary>A column's name, or the text of the expression in upper case without its blanks.</summary>
    private static string HeadingOf(TokenReader reader, Expression value, int first, int end)
    {
        if (value is NameExpression name)
            return name.Parts[^1].Name;
        var tokens = end - first;
        var length = 0;
        for (var i = 0; i < tokens; i++)
            length += reader.TokenAt(first + i).Length;
        return string.Create(length, (reader, first, tokens), static (heading, state) =>
        {
            var at = 0;
            for (var i = 0; i < state.tokens; i++)
            {
                var text = state.reader.TextOf(state.reader.TokenAt(state.first + i));
                for (var c = 0; c < text.Length; c++)
                    heading[at++] = char.ToUpperInvariant(text[c]);
            }
        });
    }
}
