using System.Globalization;
using System.Text;

namespace Mocks.Oracle.Types;

/// <summary>Prints one value by a datetime format model.</summary>
internal readonly struct DatetimeWriter
{
    private static readonly string[] RomanMonths = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    private readonly OracleTimestamp _value;
    private readonly OracleDate _date;
    private readonly int _year;
    private readonly int _month;
    private readonly int _day;
    private readonly int _precision;
    private readonly Nls _nls;
    private readonly NlsLanguage _language;

    public DatetimeWriter(OracleTimestamp value, int precision, Nls nls)
    {
        _value = value;
        _date = value.Local;
        (_year, _month, _day) = _date.Civil;
        _precision = precision;
        _nls = nls;
        _language = NlsLanguage.Of(nls);
    }

    private int DayOfYear => _date.JulianDay - CalendarMath.ToJulianDay(_year, 1, 1) + 1;

    /// <summary>0 is Sunday.</summary>
    private int Weekday => (_date.JulianDay + 1) % 7;

    public string Write(DatetimeFormat format)
    {
        var text = new StringBuilder(format.Mask.Length + 16);
        foreach (var token in format.Tokens)
            Append(text, token);
        return text.ToString();
    }

    private void Append(StringBuilder text, DatetimeToken token)
    {
        switch (token.Element)
        {
            case DatetimeElement.Literal:
            case DatetimeElement.QuotedLiteral:
                text.Append(token.Text);
                break;
            case DatetimeElement.Radix:
                text.Append(_nls.DecimalMark);
                break;
            case DatetimeElement.LongDate:
                text.Append(Write(DatetimeFormat.Parse(NlsTerritory.Of(_nls).LongDate)));
                break;
            case DatetimeElement.ShortDate:
                text.Append(Write(DatetimeFormat.Parse(NlsTerritory.Of(_nls).ShortDate)));
                break;
            case DatetimeElement.ShortTime:
                text.Append(Write(DatetimeFormat.Parse(NlsTerritory.Of(_nls).ShortTime)));
                break;
            case DatetimeElement.Era:
                throw new OraException(OraError.EraFormatCodeNotValid);
            case DatetimeElement.Fraction:
                AppendFraction(text, token.Digits == 0 ? _precision : token.Digits);
                break;
            default:
                if (!AppendName(text, token))
                    AppendNumber(text, token);
                break;
        }
    }

    private bool AppendName(StringBuilder text, DatetimeToken token)
    {
        switch (token.Element)
        {
            case DatetimeElement.AmPm:
                text.Append(Cased(_date.Hour < 12 ? _language.Am : _language.Pm, token.Text));
                return true;
            case DatetimeElement.AmPmDotted:
                text.Append(Cased(_date.Hour < 12 ? "A.M." : "P.M.", token.Text[..1] + token.Text[2..3]));
                return true;
            case DatetimeElement.AdBc:
                text.Append(Cased(_year > 0 ? _language.Ad : _language.Bc, token.Text));
                return true;
            case DatetimeElement.AdBcDotted:
                text.Append(Cased(_year > 0 ? "A.D." : "B.C.", token.Text[..1] + token.Text[2..3]));
                return true;
            case DatetimeElement.DayName:
                AppendPadded(text, Cased(_language.Days[Weekday], token.Text), _language.DayWidth, token.FillMode);
                return true;
            case DatetimeElement.DayShortName:
                text.Append(Cased(_language.Dys[Weekday], token.Text));
                return true;
            case DatetimeElement.MonthName:
                AppendPadded(text, Cased(_language.Months[_month - 1], token.Text), _language.MonthWidth, token.FillMode);
                return true;
            case DatetimeElement.MonthShortName:
                text.Append(Cased(_language.Mons[_month - 1], token.Text));
                return true;
            case DatetimeElement.RomanMonth:
                AppendPadded(text, Cased(RomanMonths[_month - 1], token.Text), 4, token.FillMode);
                return true;
            case DatetimeElement.SpelledYear:
            case DatetimeElement.SignedSpelledYear:
                if (token.Element == DatetimeElement.SignedSpelledYear)
                    text.Append(_year < 0 ? "-" : token.FillMode ? "" : " ");
                text.Append(Cased(SpelledNumber.Year(Math.Abs(_year)), token.Text.TrimStart('S', 's')));
                return true;
            case DatetimeElement.ZoneRegion:
                text.Append(_value.Zone!.Name.ToUpperInvariant()); // the format was refused for values without a zone
                return true;
            case DatetimeElement.ZoneAbbreviation:
                text.Append(_value.Zone!.AbbreviationAt(_value.Seconds)); // the format was refused for values without a zone
                return true;
            case DatetimeElement.ZoneHour:
                text.Append(CultureInfo.InvariantCulture, $"{(_value.OffsetMinutes < 0 ? '-' : '+')}{Math.Abs(_value.OffsetMinutes) / 60:00}");
                return true;
            default:
                return false;
        }
    }

    private void AppendNumber(StringBuilder text, DatetimeToken token)
    {
        var year = Math.Abs(_year);
        var (value, digits) = token.Element switch
        {
            DatetimeElement.Century or DatetimeElement.SignedCentury => ((year + 99) / 100, 2),
            DatetimeElement.DayOfWeek => (NlsTerritory.Of(_nls).MondayFirst ? (Weekday + 6) % 7 + 1 : Weekday + 1, 1),
            DatetimeElement.DayOfMonth => (_day, 2),
            DatetimeElement.DayOfYear => (DayOfYear, 3),
            DatetimeElement.Hour12 => ((_date.Hour + 11) % 12 + 1, 2),
            DatetimeElement.Hour24 => (_date.Hour, 2),
            DatetimeElement.IsoWeek => (IsoWeek().Week, 2),
            DatetimeElement.IsoYear => (IsoWeek().Year % Power(token.Digits), token.Digits),
            DatetimeElement.Julian => (_date.JulianDay, 7),
            DatetimeElement.Minute => (_date.Minute, 2),
            DatetimeElement.Month => (_month, 2),
            DatetimeElement.Quarter => ((_month + 2) / 3, 1),
            DatetimeElement.RoundedYear => (year % 100, 2),
            DatetimeElement.RoundedFullYear or DatetimeElement.SignedYear => (year, 4),
            DatetimeElement.Second => (_date.Second, 2),
            DatetimeElement.SecondsOfDay => (_date.SecondOfDay, 5),
            DatetimeElement.ZoneMinute => (Math.Abs(_value.OffsetMinutes) % 60, 2),
            DatetimeElement.WeekOfMonth => ((_day + 6) / 7, 1),
            DatetimeElement.WeekOfYear => ((DayOfYear + 6) / 7, 2),
            DatetimeElement.Year => (year % Power(token.Digits), token.Digits),
            DatetimeElement.YearWithComma => (year, 4),
            _ => throw new OraException(OraError.DateFormatNotRecognized),
        };
        if (token.Element is DatetimeElement.SignedCentury or DatetimeElement.SignedYear)
            text.Append(_year < 0 ? "-" : token.FillMode ? "" : " ");
        if (token.Element == DatetimeElement.YearWithComma)
            text.Append(CultureInfo.InvariantCulture, $"{value / 1000},{value % 1000:000}");
        else if (token.Suffix.StartsWith("SP", StringComparison.OrdinalIgnoreCase) || token.Suffix.Length == 4)
            text.Append(Cased(token.Suffix.Length == 4 ? SpelledNumber.Ordinal(value) : SpelledNumber.Cardinal(value), token.Text + token.Suffix));
        else
            AppendDigits(text, value, digits, token);
    }

    private static void AppendDigits(StringBuilder text, int value, int digits, DatetimeToken token)
    {
        text.Append(value.ToString(CultureInfo.InvariantCulture).PadLeft(token.FillMode ? 1 : digits, '0'));
        if (token.Suffix.Length > 0)
            text.Append(Cased(SpelledNumber.Suffix(value), token.Suffix));
    }

    private void AppendFraction(StringBuilder text, int digits) =>
        text.Append(_value.Nanoseconds.ToString("000000000", CultureInfo.InvariantCulture), 0, digits);

    private (int Year, int Week) IsoWeek()
    {
        var thursday = _date.JulianDay - (Weekday + 6) % 7 + 3;
        var (year, _, _) = CalendarMath.FromJulianDay(thursday);
        return (year, (thursday - CalendarMath.ToJulianDay(year, 1, 1)) / 7 + 1);
    }

    private static int Power(int digits) => digits switch { 1 => 10, 2 => 100, 3 => 1000, _ => 10_000 };

    private static void AppendPadded(StringBuilder text, string name, int width, bool fillMode) =>
        text.Append(fillMode ? name : name.PadRight(width));

    /// <summary>DAY prints MONDAY, Day Monday and day monday.</summary>
    private static string Cased(string name, string written)
    {
        if (char.IsLower(written[0]))
            return name.ToLowerInvariant();
        return written.Length > 1 && char.IsLower(written[1]) ? name : name.ToUpperInvariant();
    }
}
