namespace Mocks.Http.Matching;

internal sealed class AnythingMatcher : ValueMatcher
{
    public override string Name => "anything";

    public override string Expected => "(always)";

    public override bool Matches(string? value) => true;
}
