namespace Mocks.Http.Matching;

internal sealed class EqualToMatcher(string expected, bool ignoreCase) : ValueMatcher
{
    private readonly StringComparison _comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    public override string Name => "equalTo";

    public override string Expected => expected;

    public bool IgnoreCase => ignoreCase;

    public override bool Matches(string? value) => value is not null && expected.Equals(value, _comparison);

    public override double Distance(string? value) => Matches(value) ? 0 : EditDistance.Of(expected, value);
}
