using System.Globalization;
using System.Numerics;
using System.Text;

namespace Mocks.Oracle.Types;

/// <summary>TO_NUMBER by a format model.</summary>
internal readonly struct NumberReader(NumberPicture picture, Nls nls)
{
    public OracleNumber Read(string text)
    {
        var body = text.AsSpan().Trim(' ');
        return picture.Special switch
        {
            NumberPictureKind.Hexadecimal => ReadHexadecimal(body),
            NumberPictureKind.Roman => RomanNumeral.TryParse(body.ToString(), out var roman) ? roman : throw Invalid(text),
            NumberPictureKind.TextMinimum or NumberPictureKind.TextMinimumScientific or NumberPictureKind.Scientific =>
                OracleNumber.TryParse(body, nls.DecimalMark, out var number) ? number : throw Invalid(text),
            _ => ReadPlain(body, text),
        };
    }

    private OracleNumber ReadPlain(ReadOnlySpan<char> body, string text)
    {
        var negative = TakeSign(ref body, text);
        body = TakeCurrency(body.Trim(' '));
        if (!negative && body.Length > 0 && body[0] is '-' or '+')
        {
            negative = body[0] == '-';
            body = body[1..];
        }
        var whole = new StringBuilder();
        var fraction = new StringBuilder();
        var mark = picture.Mark == 'D' || picture.Mark is 'L' or 'C' or 'U' ? nls.DecimalMark : '.';
        var group = picture.Whole.Contains('G', StringComparison.Ordinal) ? nls.GroupSeparator : ',';
        var seenMark = false;
        foreach (var c in body)
        {
            if (char.IsAsciiDigit(c))
                (seenMark ? fraction : whole).Append(c);
            else if (c == mark && !seenMark && picture.Mark != '\0')
                seenMark = true;
            else if (c != group || seenMark || whole.Length == 0 || !HasGroups)
                throw Invalid(text);
        }
        if (whole.Length + fraction.Length == 0 || whole.ToString().TrimStart('0').Length > picture.WholeDigits || fraction.Length > picture.FractionDigits)
            throw Invalid(text);
        var coefficient = BigInteger.Parse(string.Concat("0", whole.ToString(), fraction.ToString()), CultureInfo.InvariantCulture);
        var value = OracleNumber.FromParts(coefficient, -fraction.Length - picture.ShiftDigits);
        return negative ? -value : value;
    }

    private bool HasGroups => picture.Whole.AsSpan().IndexOfAny(',', 'G') >= 0;

    private bool TakeSign(ref ReadOnlySpan<char> body, string text)
    {
        switch (picture.Sign)
        {
            case NumberSign.Brackets when body.Length > 1 && body[0] == '<' && body[^1] == '>':
                body = body[1..^1];
                return true;
            case NumberSign.TrailingMinus or NumberSign.Trailing when body.Length > 0 && body[^1] is '-' or '+':
                var minus = body[^1] == '-';
                body = body[..^1];
                return minus;
            case NumberSign.Trailing:
                throw Invalid(text);
            default:
                var negative = body.Length > 0 && body[0] == '-';
                if (body.Length > 0 && body[0] is '-' or '+')
                    body = body[1..];
                return negative;
        }
    }

    private ReadOnlySpan<char> TakeCurrency(ReadOnlySpan<char> body)
    {
        var currency = picture.Currency switch
        {
            '$' => "$",
            'L' => nls.Currency,
            'U' => nls.DualCurrency,
            'C' => NlsTerritory.IsoCodeOf(nls),
            _ => "",
        };
        if (currency.Length > 0 && body.StartsWith(currency, StringComparison.Ordinal))
            return body[currency.Length..].TrimStart(' ');
        return currency.Length > 0 && body.EndsWith(currency, StringComparison.Ordinal) ? body[..^currency.Length].TrimEnd(' ') : body;
    }

    private OracleNumber ReadHexadecimal(ReadOnlySpan<char> body)
    {
        if (body.IsEmpty || body.Length > picture.WholeDigits || !BigInteger.TryParse(string.Concat("0", body), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            throw Invalid(body.ToString());
        return OracleNumber.FromParts(value, 0);
    }

    private static OraException Invalid(string text) => NumberText.InvalidNumber(text);
}
