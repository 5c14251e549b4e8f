namespace Mocks.Http.Matching;

/// <summary><c>contains</c> and, negated, <c>doesNotContain</c>, which an absent value satisfies.</summary>
internal sealed class ContainsMatcher(string part, bool negated) : ValueMatcher
{
    public override string Name => negated ? "doesNotContain" : "contains";

    public override string Expected => part;

    public override bool Matches(string? value) => (value?.Contains(part, StringComparison.Ordinal) ?? false) != negated;
}
