using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Syntax.Keyword;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>Texts with their four prefixes, and DATE, TIMESTAMP and INTERVAL literals.</summary>
internal static class LiteralParser
{
    public static StringLiteral Text(TokenReader reader, Token token)
    {
        var text = reader.TextOf(token);
        var national = text[0] is 'n' or 'N';
        if (national)
            text = text[1..];
        if (text[0] is 'q' or 'Q')
            return new StringLiteral(token.Start, text[3..^2].ToString(), national);
        var value = text[1..^1].ToString();
        return new StringLiteral(token.Start, value.Contains('\'') ? value.Replace("''", "'", StringComparison.Ordinal) : value, national);
    }

    /// <summary>The content of a text, or the given error.</summary>
    public static string TakeText(TokenReader reader, OraError error)
    {
        if (!reader.Is(TokenKind.Text))
            throw reader.Error(error);
        return Text(reader, reader.Take()).Value;
    }

    public static Expression ParseDatetime(TokenReader reader)
    {
        var keyword = reader.Take().Keyword;
        var literal = Text(reader, reader.Take());
        return keyword switch
        {
            DATE => new DateLiteral(literal.Position, literal.Value),
            TIMESTAMP => new TimestampLiteral(literal.Position, literal.Value),
            _ => new IntervalLiteral(literal.Position, literal.Value, ParseQualifier(reader)),
        };
    }

    /// <summary><c>DAY(3) TO SECOND(6)</c>, <c>YEAR TO MONTH</c>, <c>HOUR</c>, <c>SECOND(2, 3)</c>.</summary>
    public static IntervalQualifier ParseQualifier(TokenReader reader)
    {
        var from = ParseField(reader);
        int? leading = null;
        int? fraction = null;
        if (reader.Accept(TokenKind.LeftParen))
        {
            leading = TakeDigits(reader);
            if (from == IntervalField.Second && reader.Accept(TokenKind.Comma))
                fraction = TakeDigits(reader);
            reader.CloseParen();
        }
        if (!reader.Accept(TO))
            return new IntervalQualifier(from, leading, from, fraction);
        var to = ParseField(reader);
        if (to == IntervalField.Second && reader.Accept(TokenKind.LeftParen))
        {
            fraction = TakeDigits(reader);
            reader.CloseParen();
        }
        return new IntervalQualifier(from, leading, to, fraction);
    }

    private static IntervalField ParseField(TokenReader reader)
    {
        IntervalField? field = reader.Current.Keyword switch
        {
            YEAR => IntervalField.Year,
            MONTH => IntervalField.Month,
            DAY => IntervalField.Day,
            HOUR => IntervalField.Hour,
            MINUTE => IntervalField.Minute,
            SECOND => IntervalField.Second,
            _ => null,
        };
        if (field is null)
            throw reader.Error(OraError.MissingOrInvalidDatetimeField);
        reader.Advance();
        return field.Value;
    }

    /// <summary>A small count such as a precision.</summary>
    public static int TakeDigits(TokenReader reader)
    {
        if (!reader.Is(TokenKind.Number) || !int.TryParse(reader.TextOf(reader.Current), System.Globalization.NumberStyles.None, null, out var digits))
            throw reader.Error(OraError.DatetimePrecisionOutOfRange);
        reader.Advance();
        return digits;
    }
}
