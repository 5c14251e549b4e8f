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
        var wanted = expectation.Expected(time.GetUtcNow());
        return name switch
        {
            "before" => actual < wanted,
            "after" => actual > wanted,
            _ => actual == wanted,
        };
    }
}
