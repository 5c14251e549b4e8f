namespace Mocks.Http.Matching;

/// <summary>A condition on the header, query parameter, cookie or form field of a name.</summary>
internal sealed record NamedMatcher(string Name, MultiValueMatcher Matcher);
