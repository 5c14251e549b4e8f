namespace Mocks.Http.Matching;

/// <summary>A matcher of what a path leads to in a structured text.</summary>
internal abstract class PathMatcher : ValueMatcher;
