namespace Mocks.Http.Matching;

internal sealed class AbsentMatcher : ValueMatcher
{
    public override string Name => "absent";

    public override string Expected => "(absent)";

    public override string ExpectedValue => "null";

    public override bool Matches(string? value) => value is null;
}
