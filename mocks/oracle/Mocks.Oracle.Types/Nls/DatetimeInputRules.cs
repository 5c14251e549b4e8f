namespace Mocks.Oracle.Types;

/// <summary>Which elements a format may have when a text is read by it; told before the text is looked at.</summary>
internal static class DatetimeInputRules
{
    /// <summary>
    /// Raises ORA-01810 for an element that comes twice, ORA-01812, 01813, 01816 or 01817 for two that say the same thing, ORA-01818 and
    /// ORA-01819 for contradictions, ORA-01820 for elements that are for printing alone.
    /// </summary>
    public static void Check(IReadOnlyList<DatetimeToken> tokens)
    {
        var seen = new HashSet<(DatetimeElement, int)>();
        foreach (var token in tokens)
        {
            if (token.IsLiteral || token.Element == DatetimeElement.Radix)
                continue;
            if (IsForPrinting(token.Element))
                throw new OraException(OraError.FormatCodeCannotAppear);
            if (!seen.Add((token.Element, token.Digits)))
                throw new OraException(OraError.FormatCodeAppearsTwice);
        }

        Once(tokens, IsYear, OraError.YearMayOnlyBeSpecifiedOnce);
        Once(tokens, e => e is DatetimeElement.Month or DatetimeElement.MonthName or DatetimeElement.MonthShortName or DatetimeElement.RomanMonth, OraError.MonthMayOnlyBeSpecifiedOnce);
        Once(tokens, e => e is DatetimeElement.Hour12 or DatetimeElement.Hour24, OraError.HourMayOnlyBeSpecifiedOnce);
        Once(tokens, e => e is DatetimeElement.DayName or DatetimeElement.DayShortName or DatetimeElement.DayOfWeek, OraError.DayOfWeekMayOnlyBeSpecifiedOnce);
        Together(tokens, e => e == DatetimeElement.Hour24, e => e is DatetimeElement.AmPm or DatetimeElement.AmPmDotted, OraError.HhPrecludesSeconds);
        Together(tokens, e => e == DatetimeElement.SignedYear, e => e is DatetimeElement.AdBc or DatetimeElement.AdBcDotted, OraError.SignedYearPrecludesBcAd);
        Together(tokens, e => e == DatetimeElement.Julian, e => e == DatetimeElement.DayOfYear, OraError.JulianPrecludesDayOfYear);
    }

    private static bool IsForPrinting(DatetimeElement element) => element is DatetimeElement.Century or DatetimeElement.SignedCentury or DatetimeElement.IsoWeek
        or DatetimeElement.IsoYear or DatetimeElement.Quarter or DatetimeElement.WeekOfMonth or DatetimeElement.WeekOfYear or DatetimeElement.SpelledYear
        or DatetimeElement.SignedSpelledYear;

    private static bool IsYear(DatetimeElement element) => element is DatetimeElement.Year or DatetimeElement.SignedYear or DatetimeElement.RoundedYear
        or DatetimeElement.RoundedFullYear or DatetimeElement.YearWithComma;

    private static void Once(IReadOnlyList<DatetimeToken> tokens, Func<DatetimeElement, bool> isMeant, OraError error)
    {
        if (tokens.Count(t => isMeant(t.Element)) > 1)
            throw new OraException(error);
    }

    private static void Together(IReadOnlyList<DatetimeToken> tokens, Func<DatetimeElement, bool> one, Func<DatetimeElement, bool> other, OraError error)
    {
        if (tokens.Any(t => one(t.Element)) && tokens.Any(t => other(t.Element)))
            throw new OraException(error);
    }
}
