using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Mocks.Oracle.Types;

/// <summary>A number format model (<c>FM999G990D00</c>), parsed once and kept.</summary>
public sealed class NumberFormat
{
    private const int CacheLimit = 1000;
    private static readonly ConcurrentDictionary<string, NumberFormat> Cache = new(StringComparer.OrdinalIgnoreCase);

    private readonly NumberPicture _picture;

    private NumberFormat(NumberPicture picture) => _picture = picture;

    /// <summary>Raises ORA-01481.</summary>
    public static NumberFormat Parse(string mask)
    {
        if (Cache.TryGetValue(mask, out var known))
            return known;
        var format = new NumberFormat(NumberPicture.Parse(mask));
        // RN and X take the case of their text from the mask, so only one spelling of those may be kept
        if (Cache.Count < CacheLimit && !format._picture.IsCaseSensitive)
            Cache.TryAdd(mask, format);
        return format;
    }

    /// <summary>TO_CHAR: # signs as wide as the format when the value does not fit.</summary>
    public string Format(OracleNumber value, Nls nls) => _picture.Special switch
    {
        NumberPictureKind.Hexadecimal => FormatHexadecimal(value),
        NumberPictureKind.Roman => FormatRoman(value),
        NumberPictureKind.TextMinimum => NumberText.Format(value, nls.DecimalMark),
        NumberPictureKind.TextMinimumScientific => FormatShortScientific(value, nls),
        NumberPictureKind.Scientific => FormatScientific(value, nls),
        _ => FormatPlain(value, nls),
    };

    /// <summary>TO_NUMBER. Raises ORA-01722 when the text does not follow the format.</summary>
    public OracleNumber Read(string text, Nls nls) => new NumberReader(_picture, nls).Read(text);

    private string FormatPlain(OracleNumber value, Nls nls)
    {
        var scaled = _picture.ShiftDigits == 0 ? value : value * OracleNumber.FromParts(1, _picture.ShiftDigits);
        var rounded = scaled.Round(_picture.FractionDigits);
        var digits = BigInteger.Abs(NumberArithmetic.Align(rounded, Math.Min(rounded.Exponent, -_picture.FractionDigits)))
            .ToString(CultureInfo.InvariantCulture);
        digits = digits.PadLeft(_picture.FractionDigits, '0');
        var whole = digits[..^_picture.FractionDigits].TrimStart('0');
        if (whole.Length > _picture.WholeDigits)
            return Overflow();
        var number = new StringBuilder();
        AppendWhole(number, whole, nls, rounded.IsZero);
        AppendFraction(number, digits[^_picture.FractionDigits..], nls);
        // a value that rounds to zero keeps its sign: -0.00
        return Decorate(number.ToString(), value.Sign < 0, nls);
    }

    private void AppendWhole(StringBuilder number, string whole, Nls nls, bool isZero)
    {
        var skip = _picture.WholeDigits - whole.Length;
        var started = false;
        var position = 0;
        foreach (var element in _picture.Whole)
        {
            if (element is ',' or 'G')
            {
                if (started)
                    number.Append(element == 'G' ? nls.GroupSeparator : ',');
                else if (!_picture.FillMode)
                    number.Append(' ');
                continue;
            }
            if (position >= skip)
                started = true;
            else if (_picture.ZerosFrom >= 0 && position >= _picture.ZerosFrom)
                started = true;
            if (started)
                number.Append(position < skip ? '0' : whole[position - skip]);
            else if (!_picture.FillMode)
                number.Append(' ');
            position++;
        }
        if (started || _picture.WholeDigits == 0)
            return;
        // 9s alone print nothing in front of a fraction, but a 0 where there is no fraction, unless B wants blanks
        if (_picture.FractionDigits == 0 && isZero && !_picture.BlankZero)
        {
            if (!_picture.FillMode && number.Length > 0)
                number.Length--;
            number.Append('0');
        }
    }

    private void AppendFraction(StringBuilder number, string fraction, Nls nls)
    {
        if (_picture.Mark == '\0')
            return;
        var kept = fraction.Length;
        if (_picture.FillMode)
        {
            while (kept > _picture.FixedFractionDigits && fraction[kept - 1] == '0')
                kept--;
        }
        AppendMark(number, nls);
        number.Append(fraction, 0, kept);
    }

    private void AppendMark(StringBuilder number, Nls nls) => _ = _picture.Mark switch
    {
        'C' => number.Append(NlsTerritory.IsoCodeOf(nls)),
        'L' => number.Append(nls.Currency),
        'U' => number.Append(nls.DualCurrency),
        'D' => number.Append(nls.DecimalMark),
        'V' => number,
        _ => number.Append('.'),
    };

    private string Decorate(string number, bool negative, Nls nls)
    {
        var blanks = number.Length - number.TrimStart(' ').Length;
        var padding = number[..blanks];
        var digits = number[blanks..];
        if (_picture.BlankZero && digits.All(c => c is '0' or '.' or ','))
            return _picture.FillMode ? "" : new string(' ', number.Length + 1);
        var currency = _picture.Currency switch
        {
            '$' => "$",
            'L' => nls.Currency,
            'U' => nls.DualCurrency,
            'C' => NlsTerritory.IsoCodeOf(nls),
            _ => "",
        };
        if (_picture.CurrencyLast)
            digits += currency;
        else
            digits = currency + digits;
        if (_picture.Currency is 'L' or 'U' && !_picture.FillMode)
            padding += new string(' ', Math.Max(0, 10 - currency.Length));
        else if (_picture.Currency == 'C' && !_picture.FillMode)
            padding += new string(' ', Math.Max(0, 7 - currency.Length));
        return Signed(padding, digits, negative);
    }

    private string Signed(string padding, string digits, bool negative)
    {
        var blank = _picture.FillMode ? "" : " ";
        return _picture.Sign switch
        {
            NumberSign.Leading => padding + (negative ? "-" : "+") + digits,
            NumberSign.Trailing => padding + digits + (negative ? "-" : "+"),
            NumberSign.TrailingMinus => padding + digits + (negative ? "-" : blank),
            NumberSign.Brackets => padding + (negative ? "<" + digits + ">" : blank + digits + blank),
            _ => padding + (negative ? "-" : blank) + digits,
        };
    }

    private string Overflow()
    {
        var width = _picture.Width;
        if (_picture.Currency is 'L' or 'U')
            width += 10;
        else if (_picture.Currency == 'C')
            width += 7;
        else if (_picture.Currency == '$')
            width++;
        return new string('#', width + (_picture.Sign == NumberSign.Brackets ? 2 : 1));
    }

    private string FormatHexadecimal(OracleNumber value)
    {
        var whole = value.Round().ToBigInteger();
        var digits = whole.ToString("X", CultureInfo.InvariantCulture).TrimStart('0');
        if (digits.Length == 0)
            digits = "0";
        if (whole.Sign < 0 || digits.Length > _picture.WholeDigits)
            return new string('#', _picture.WholeDigits + 1);
        if (_picture.ZerosFrom >= 0)
            digits = digits.PadLeft(_picture.WholeDigits, '0');
        if (_picture.LowerCase)
            digits = digits.ToLowerInvariant();
        return _picture.FillMode ? digits : digits.PadLeft(_picture.WholeDigits + 1);
    }

    private string FormatRoman(OracleNumber value)
    {
        var whole = value.Round();
        if (whole < OracleNumber.One || whole > 3999)
            return new string('#', 15);
        var text = RomanNumeral.Of((int)whole.ToInt64());
        if (_picture.LowerCase)
            text = text.ToLowerInvariant();
        return _picture.FillMode ? text : text.PadLeft(15);
    }

    private string FormatScientific(OracleNumber value, Nls nls)
    {
        var (digits, power) = Significant(value, _picture.FractionDigits + 1);
        var number = new StringBuilder(digits[..1]);
        if (_picture.Mark != '\0')
        {
            AppendMark(number, nls);
            number.Append(digits, 1, digits.Length - 1);
        }
        number.Append(CultureInfo.InvariantCulture, $"E{(power < 0 ? '-' : '+')}{Math.Abs(power):00}");
        var padding = _picture.FillMode ? "" : new string(' ', Math.Max(0, _picture.WholeDigits - 1) + (Math.Abs(power) < 100 ? 1 : 0));
        return Signed(padding, number.ToString(), value.Sign < 0);
    }

    private static string FormatShortScientific(OracleNumber value, Nls nls)
    {
        var coefficient = BigInteger.Abs(value.Coefficient).ToString(CultureInfo.InvariantCulture);
        var (digits, power) = Significant(value, coefficient.Length);
        digits = digits.TrimEnd('0') is { Length: > 0 } kept ? kept : "0";
        var mantissa = digits.Length == 1 ? digits : digits[..1] + nls.DecimalMark + digits[1..];
        return string.Create(CultureInfo.InvariantCulture, $"{(value.Sign < 0 ? "-" : "")}{mantissa}E{(power < 0 ? '-' : '+')}{Math.Abs(power):00}");
    }

    /// <summary>So many digits, rounded, and the power of ten of the first.</summary>
    private static (string Digits, int Power) Significant(OracleNumber value, int count)
    {
        if (value.IsZero)
            return (new string('0', count), 0);
        var point = NumberArithmetic.Digits(value.Coefficient) + value.Exponent;
        var rounded = value.Abs().Round(count - point);
        point = NumberArithmetic.Digits(rounded.Coefficient) + rounded.Exponent;
        var digits = rounded.Coefficient.ToString(CultureInfo.InvariantCulture).PadRight(count, '0');
        return (digits[..count], point - 1);
    }
}
