using Microsoft.Extensions.Primitives;

namespace Mocks.Http.Matching;

/// <summary>
/// A condition on all values of one name. A single matcher is satisfied by any of them; <c>hasExactly</c> wants each value to
/// satisfy a matcher and each matcher to be satisfied; <c>includes</c> only the latter.
/// </summary>
internal sealed class MultiValueMatcher(MultiValueKind kind, IReadOnlyList<ValueMatcher> matchers)
{
    public static MultiValueMatcher Single(ValueMatcher matcher) => new(MultiValueKind.Any, [matcher]);

    /// <summary>Satisfied by nothing but absence.</summary>
    public bool WantsAbsence => kind == MultiValueKind.Any && matchers[0] is AbsentMatcher;

    public string Name => kind switch
    {
        MultiValueKind.Exactly => "hasExactly",
        MultiValueKind.Includes => "includes",
        _ => matchers[0].Name,
    };

    /// <summary>As a near-miss report shows a condition on several values; null for a single matcher.</summary>
    public string? ListText => kind == MultiValueKind.Any
        ? null
        : $"{(kind == MultiValueKind.Exactly ? "exactly" : "including")} [{string.Join(" AND ", matchers.Select(matcher => $"{matcher.Name} {matcher.Expected}"))}]";

    public string ExpectedValue => matchers[0].ExpectedValue;

    public string Expected => string.Join(kind == MultiValueKind.Exactly ? " AND " : ", ", matchers.Select(matcher => matcher.Expected));

    public bool Matches(StringValues values)
    {
        if (kind == MultiValueKind.Any)
        {
            var matcher = matchers[0];
            if (values.Count == 0)
                return matcher.Matches((string?)null);
            foreach (var value in values)
            {
                if (matcher.Matches(value))
                    return true;
            }

            return false;
        }

        if (kind is MultiValueKind.EveryByAll or MultiValueKind.EveryByOne)
            return kind == MultiValueKind.EveryByAll ? matchers.All(matcher => FitsEvery(matcher, values)) : matchers.Any(matcher => FitsEvery(matcher, values));
        if (kind == MultiValueKind.Exactly && (values.Count != matchers.Count || values.Count == 0))
            return false;
        return matchers.All(matcher => values.Any(matcher.Matches))
            && (kind != MultiValueKind.Covering || values.All(value => matchers.Any(matcher => matcher.Matches(value))));
    }

    private static bool FitsEvery(ValueMatcher matcher, StringValues values) =>
        values.Count == 0 ? matcher.Matches((string?)null) : values.All(matcher.Matches);

    public double Distance(StringValues values)
    {
        if (Matches(values))
            return 0;
        if (matchers.Count == 0)
            return 1;
        var nearest = matchers.Average(matcher => values.Count > 0 ? values.Min(matcher.Distance) : matcher.Distance(null));
        // the number of values counts as much as they do
        return kind == MultiValueKind.Exactly ? (nearest + (values.Count == matchers.Count ? 0 : 1)) / 2 : nearest;
    }
}
