using System.Text.RegularExpressions;

namespace Mocks.Http.Matching;

/// <summary><c>matches</c>, over the whole value, and, negated, <c>doesNotMatch</c>, which an absent value satisfies.</summary>
internal sealed class RegexMatcher(string pattern, Regex whole, bool negated) : ValueMatcher
{
    public override string Name => negated ? "doesNotMatch" : "matches";

    public override string Expected => pattern;

    public override bool Matches(string? value) => (value is not null && JavaRegex.IsMatch(whole, value)) != negated;
}
