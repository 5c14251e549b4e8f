namespace Mocks.Http.Matching;

/// <summary><c>before</c>, <c>after</c> and <c>equalToDateTime</c>.</summary>
internal sealed class DateTimeMatcher(string name, string expected, DateTimeExpectation expectation, TimeProvider time) : ValueMatcher
{
    public override string Name => name;

    public override string Expected => expected;

    public override bool Matches(string? value)
    {
        if (value is null || expectation.Actual(value) is not { } actual)
            return false;
        var order = actual.OrderTo(expectation.Expected(time.GetUtcNow()));
        return name switch
        {
            "before" => order < 0,
            "after" => order > 0,
            _ => order == 0,
        };
    }
}
