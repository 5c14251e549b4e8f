using Mocks.Http.Templates;

namespace Mocks.Http.Matching;

/// <summary>A point in time, fixed or relative to the present, and how a value is brought beside it.</summary>
/// <param name="Fixed">Null for the present.</param>
/// <param name="Offset">Added to the present, in <paramref name="Unit"/>.</param>
/// <param name="ActualFormat">A pattern of Java, <c>epoch</c> or <c>unix</c>; null for ISO 8601 and HTTP's dates.</param>
/// <param name="TruncatesLast">Whether the offset is added before the truncation.</param>
internal sealed record DateTimeExpectation(
    JavaDate? Fixed, int Offset, string Unit, string? TruncateExpected, string? TruncateActual, bool TruncatesLast, string? ActualFormat)
{
    public JavaDate Expected(DateTimeOffset now)
    {
        // WireMock moves and truncates only what is relative to the present
        if (Fixed is { } expected)
            return expected;
        return new JavaDate(TruncatesLast ? Truncate(Add(now), TruncateExpected) : Add(Truncate(now, TruncateExpected)), true);
    }

    /// <summary>Null when the value is no date. Without a zone it is not truncated, as in WireMock.</summary>
    public JavaDate? Actual(string value) =>
        (ActualFormat is null ? JavaDate.Parse(value) : JavaDate.Parse(value, ActualFormat)) is { } actual
            ? actual.Zoned ? actual with { Time = Truncate(actual.Time, TruncateActual) } : actual
            : null;

    private DateTimeOffset Add(DateTimeOffset time) => Offset == 0 ? time : DateOffset.Add(time, Offset, Unit) ?? time;

    private static DateTimeOffset Truncate(DateTimeOffset time, string? words) => words is null ? time : DateOffset.Truncate(time, words) ?? time;
}
