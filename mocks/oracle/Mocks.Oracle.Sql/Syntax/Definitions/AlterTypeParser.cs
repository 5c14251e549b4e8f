using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>ALTER TYPE behind the name.</summary>
internal static class AlterTypeParser
{
    public static AlterType Parse(TokenReader reader, int position, ObjectName name)
    {
        var changes = new List<TypeChange>();
        do
            ParseChange(reader, changes);
        while (reader.Accept(TokenKind.Comma) || reader.Current.Keyword is ADD or DROP or MODIFY);
        return new AlterType(position, name, changes) { OverDependents = ParseDependents(reader) };
    }

    private static void ParseChange(TokenReader reader, List<TypeChange> changes)
    {
        var position = reader.Position;
        switch (reader.Current.Keyword)
        {
            case NOT or FINAL or INSTANTIABLE:
                var negated = reader.Accept(NOT);
                changes.Add(new SetFinality(position, reader.Take().Keyword, negated));
                break;
            case MODIFY when reader.Is("LIMIT", 1):
                reader.Advance();
                reader.Advance();
                changes.Add(new ModifyLimit(position, TakeText(reader)));
                break;
            case MODIFY when reader.Is("ELEMENT", 1):
                reader.Advance();
                reader.Advance();
                reader.Expect(TYPE);
                changes.Add(new ModifyElement(position, TakeText(reader)));
                break;
            case ADD or DROP or MODIFY when reader.NextIs(ATTRIBUTE):
                ParseAttributes(reader, changes);
                break;
            case ADD:
                reader.Advance();
                changes.Add(new AddMethod(position, TakeText(reader)));
                break;
            case DROP:
                changes.Add(ParseDrop(reader));
                break;
            case REPLACE:
                throw reader.ErrorAt(position, OraError.UnimplementedFeature, ": ALTER TYPE … REPLACE");
            default:
                throw reader.Error(OraError.MissingOrInvalidOption);
        }
    }

    private static void ParseAttributes(TokenReader reader, List<TypeChange> changes)
    {
        var verb = reader.Take().Keyword;
        reader.Advance();
        var parens = reader.Accept(TokenKind.LeftParen);
        do
        {
            var position = reader.Position;
            var name = Names.Take(reader, OraError.MissingIdentifier);
            if (verb == DROP)
            {
                changes.Add(new DropAttribute(position, name));
                continue;
            }

            TakeText(reader);
            var text = reader.TextFrom(position);
            changes.Add(verb == ADD ? new AddAttribute(position, name, text) : new ModifyAttribute(position, name, text));
        }
        while (parens ? reader.Accept(TokenKind.Comma) : reader.Is(TokenKind.Comma) && IsNextAttribute(reader) && reader.Accept(TokenKind.Comma));
        if (parens)
            reader.CloseParen();
    }

    /// <summary>Behind a comma either another attribute comes, or another change.</summary>
    private static bool IsNextAttribute(TokenReader reader) => reader.Peek().Keyword is not (ADD or DROP or MODIFY or NOT or FINAL or INSTANTIABLE);

    /// <summary>DROP MEMBER FUNCTION f (…) RETURN t: found again by its name.</summary>
    private static DropMethod ParseDrop(TokenReader reader)
    {
        var position = reader.Take().Start;
        while (reader.Current.Keyword is not (FUNCTION or PROCEDURE) && reader.Is(TokenKind.Word))
            reader.Advance();
        reader.Advance();
        var name = Names.TakeAny(reader, OraError.MissingIdentifier);
        TakeText(reader);
        return new DropMethod(position, name);
    }

    /// <summary>Up to a comma or parenthesis of this level, or the words that end the changes.</summary>
    private static string TakeText(TokenReader reader)
    {
        var start = reader.Position;
        for (var depth = 0; !reader.AtEnd; reader.Advance())
        {
            if (depth == 0 && (reader.Is(TokenKind.Comma) || reader.Is(TokenKind.RightParen) || reader.Current.Keyword is CASCADE or FORCE || reader.Is("INVALIDATE")))
                break;
            depth += reader.Is(TokenKind.LeftParen) ? 1 : reader.Is(TokenKind.RightParen) ? -1 : 0;
        }

        return reader.TextFrom(start);
    }

    /// <summary>INVALIDATE, or CASCADE [[NOT] INCLUDING TABLE DATA | CONVERT TO SUBSTITUTABLE] [FORCE].</summary>
    private static bool ParseDependents(TokenReader reader)
    {
        if (reader.AcceptWord("INVALIDATE"))
            return true;
        if (!reader.Accept(CASCADE))
            return reader.Accept(FORCE);
        while (reader.Current.Keyword is NOT or INCLUDING or TABLE or TO or SUBSTITUTABLE or FORCE || reader.Is("DATA") || reader.Is("CONVERT"))
            reader.Advance();
        return true;
    }
}
