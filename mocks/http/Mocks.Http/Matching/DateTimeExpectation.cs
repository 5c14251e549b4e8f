using Mocks.Http.Templates;

namespace Mocks.Http.Matching;

/// <summary>A point in time, fixed or relative to the present, and how a value is brought beside it.</summary>
/// <param name="Fixed">Null for the present.</param>
/// <param name="ActualFormat">A pattern of Java, <c>epoch</c> or <c>unix</c>; null for ISO 8601 and HTTP's dates.</param>
/// <param name="TruncatesLast">Whether the offset is added before the truncation.</param>
internal sealed record DateTimeExpectation(
    DateTimeOffset? Fixed, int Offset, string Unit, string? TruncateExpected, string? TruncateActual, bool TruncatesLast, string? ActualFormat)
{
    public DateTimeOffset Expected(DateTimeOffset now)
    {
        // WireMock truncates only what is relative to the present
        if (Fixed is { } expected)
            return Add(expected);
        return TruncatesLast ? Truncate(Add(now), TruncateExpected) : Add(Truncate(now, TruncateExpected));
    }

    public DateTimeOffset? Actual(string value) =>
        JavaDateFormat.Parse(value, ActualFormat) is { } actual ? Truncate(actual, TruncateActual) : null;

    private DateTimeOffset Add(DateTimeOffset time) => Offset == 0 ? time : DateOffset.Add(time, Offset, Unit) ?? time;

    private static DateTimeOffset Truncate(DateTimeOffset time, string? words) => words is null ? time : DateOffset.Truncate(time, words) ?? time;
}
