using Mocks.Fixtures;
using Mocks.Http.Responses;
using Mocks.Http.Stubs;

namespace Mocks.Http.Mappings;

/// <summary>A file of mappings and what was made of it.</summary>
/// <param name="Bodies">What its stubs may name.</param>
/// <param name="Notices">What in it is without effect; empty for a file that was read before and has not changed, which has been told.</param>
internal sealed record MappingFile(FixtureFile File, BodyFiles Bodies, IReadOnlyList<Stub> Stubs, IReadOnlyList<FixtureProblem> Notices)
{
    /// <summary>Whether reading another file would make the same.</summary>
    public bool IsAs(FixtureFile file, BodyFiles bodies) =>
        ReferenceEquals(Bodies, bodies) && File.Content.Span.SequenceEqual(file.Content.Span)
        && (File.SourceLines ?? []).SequenceEqual(file.SourceLines ?? []);
}
