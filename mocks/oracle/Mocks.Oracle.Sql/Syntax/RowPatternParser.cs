using System.Globalization;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>The regular expression of PATTERN. Its signs are no tokens of SQL: they come as characters that aren't valid.</summary>
internal static class RowPatternParser
{
    /// <summary>PERMUTE of more would be too many sequences.</summary>
    private const int MostOfPermute = 7;

    public static RowPattern Parse(TokenReader reader)
    {
        var position = reader.Position;
        reader.Enter();
        var choices = new List<RowPattern> { ParseSequence(reader) };
        while (AcceptSign(reader, '|'))
            choices.Add(ParseSequence(reader));
        reader.Leave();
        return choices.Count == 1 ? choices[0] : new PatternChoice(position, choices);
    }

    private static PatternSequence ParseSequence(TokenReader reader)
    {
        var position = reader.Position;
        var parts = new List<RowPattern>();
        while (!reader.Is(TokenKind.RightParen) && !IsSign(reader, '|') && !(reader.Is(TokenKind.Minus) && IsSign(reader, '}', 1)) && !reader.Is(TokenKind.Comma) && !reader.AtEnd)
            parts.Add(ParseQuantified(reader));
        return new PatternSequence(position, parts);
    }

    private static RowPattern ParseQuantified(TokenReader reader)
    {
        var part = ParsePart(reader);
        var position = reader.Position;
        (int Least, int? Most)? bounds = null;
        if (reader.Accept(TokenKind.Star))
            bounds = (0, null);
        else if (reader.Accept(TokenKind.Plus))
            bounds = (1, null);
        else if (AcceptSign(reader, '?'))
            bounds = (0, 1);
        else if (IsSign(reader, '{') && !reader.NextIs(TokenKind.Minus))
            bounds = ParseBounds(reader);
        return bounds is { } found ? new PatternRepetition(position, part, found.Least, found.Most, AcceptSign(reader, '?')) : part;
    }

    /// <summary>{n}, {n,}, {n,m}, {,m}.</summary>
    private static (int Least, int? Most) ParseBounds(TokenReader reader)
    {
        reader.Advance();
        var least = reader.Is(TokenKind.Number) ? TakeNumber(reader) : 0;
        int? most = least;
        if (reader.Accept(TokenKind.Comma))
            most = reader.Is(TokenKind.Number) ? TakeNumber(reader) : null;
        return AcceptSign(reader, '}') ? (least, most) : throw reader.Error(OraError.MissingKeyword);
    }

    private static int TakeNumber(TokenReader reader) =>
        int.TryParse(reader.TextOf(reader.Take()), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1000 ? number : throw reader.ErrorAt(reader.Previous.Start, OraError.UnimplementedFeature, ": bounds of more than 1000 rows");

    private static RowPattern ParsePart(TokenReader reader)
    {
        var position = reader.Position;
        if (AcceptSign(reader, '^'))
            return new PatternAnchor(position, false);
        if (AcceptSign(reader, '$'))
            return new PatternAnchor(position, true);
        if (IsSign(reader, '{') && reader.NextIs(TokenKind.Minus))
        {
            reader.Advance();
            reader.Advance();
            var excluded = Parse(reader);
            reader.Expect(TokenKind.Minus, OraError.MissingKeyword);
            return AcceptSign(reader, '}') ? new PatternExclusion(position, excluded) : throw reader.Error(OraError.MissingKeyword);
        }

        if (reader.Accept(TokenKind.LeftParen))
        {
            var inner = Parse(reader);
            reader.CloseParen();
            return inner;
        }

        var name = Names.Take(reader, OraError.MissingIdentifier);
        return name.Name == "PERMUTE" && reader.Is(TokenKind.LeftParen) ? ParsePermute(reader, position) : new PatternVariable(position, name);
    }

    private static PatternChoice ParsePermute(TokenReader reader, int position)
    {
        reader.OpenParen();
        var parts = new List<RowPattern>();
        do
            parts.Add(ParseSequence(reader));
        while (reader.Accept(TokenKind.Comma));
        reader.CloseParen();
        if (parts.Count > MostOfPermute)
            throw reader.ErrorAt(position, OraError.UnimplementedFeature, $": PERMUTE of more than {MostOfPermute} patterns");
        return new PatternChoice(position, [.. Orders(parts).Select(o => new PatternSequence(position, o))]);
    }

    /// <summary>In the order of the positions in the list, as Oracle prefers them.</summary>
    private static IEnumerable<List<RowPattern>> Orders(List<RowPattern> parts)
    {
        if (parts.Count == 0)
            yield return [];
        for (var i = 0; i < parts.Count; i++)
        {
            List<RowPattern> others = [.. parts.Take(i), .. parts.Skip(i + 1)];
            foreach (var order in Orders(others))
                yield return [parts[i], .. order];
        }
    }

    private static bool IsSign(TokenReader reader, char sign, int ahead = 0) =>
        reader.Peek(ahead) is { Kind: TokenKind.InvalidCharacter or TokenKind.Directive } token && reader.Sql[token.Start] == sign;

    private static bool AcceptSign(TokenReader reader, char sign)
    {
        if (!IsSign(reader, sign))
            return false;
        reader.Advance();
        return true;
    }
}
