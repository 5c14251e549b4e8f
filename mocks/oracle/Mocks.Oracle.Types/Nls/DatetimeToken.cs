namespace Mocks.Oracle.Types;

/// <summary>One element of a format model with the modifiers in force where it stands.</summary>
/// <param name="Digits">Digits of a year or fraction; 0 for a plain FF.</param>
/// <param name="Text">The literal, or the element as it was written: its case rules that of the output.</param>
/// <param name="Suffix">TH, SP or SPTH as written, or empty.</param>
internal sealed record DatetimeToken(DatetimeElement Element, int Digits, string Text, string Suffix, bool FillMode, bool Exact)
{
    public bool IsLiteral => Element is DatetimeElement.Literal or DatetimeElement.QuotedLiteral;

    public bool IsNumericInput => Element is DatetimeElement.DayOfMonth or DatetimeElement.DayOfYear or DatetimeElement.Fraction
        or DatetimeElement.Hour12 or DatetimeElement.Hour24 or DatetimeElement.Julian or DatetimeElement.Minute or DatetimeElement.Month
        or DatetimeElement.RoundedYear or DatetimeElement.RoundedFullYear or DatetimeElement.Second or DatetimeElement.SecondsOfDay
        or DatetimeElement.ZoneHour or DatetimeElement.ZoneMinute or DatetimeElement.Year or DatetimeElement.SignedYear
        or DatetimeElement.YearWithComma;

    public bool IsTimeOfDay => Element is DatetimeElement.Hour12 or DatetimeElement.Hour24 or DatetimeElement.Minute or DatetimeElement.Second
        or DatetimeElement.SecondsOfDay or DatetimeElement.Fraction or DatetimeElement.Radix or DatetimeElement.AmPm or DatetimeElement.AmPmDotted
        or DatetimeElement.ZoneAbbreviation or DatetimeElement.ZoneHour or DatetimeElement.ZoneMinute or DatetimeElement.ZoneRegion;

    public bool NeedsZone => Element is DatetimeElement.ZoneAbbreviation or DatetimeElement.ZoneHour or DatetimeElement.ZoneMinute
        or DatetimeElement.ZoneRegion;
}
