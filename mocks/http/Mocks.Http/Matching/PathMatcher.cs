using Mocks.Http.Requests;

namespace Mocks.Http.Matching;

/// <summary>A matcher of what a path leads to in a structured text.</summary>
internal abstract class PathMatcher : ValueMatcher
{
    /// <summary>What is asked of it; null when it only has to be there.</summary>
    public abstract ValueMatcher? Inner { get; }

    /// <summary>The first of what the path leads to; null when that is nothing.</summary>
    public abstract string? Found(RequestBody body);
}
