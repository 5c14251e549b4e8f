namespace Mocks.Http.Matching;

/// <param name="text">What the mapping says, which is shown and means nothing.</param>
internal sealed class AnythingMatcher(string text) : ValueMatcher
{
    public override string Name => "anything";

    public override string Expected => text;

    public override bool Matches(string? value) => true;
}
