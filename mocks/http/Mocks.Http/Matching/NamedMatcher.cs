namespace Mocks.Http.Matching;

/// <summary>A condition on the header, query parameter, cookie or form field of a name.</summary>
/// <param name="AnyCase">Whether the name of a parameter is found in any case.</param>
internal sealed record NamedMatcher(string Name, MultiValueMatcher Matcher, bool AnyCase = false);
