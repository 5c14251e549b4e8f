namespace Mocks.Http.Matching;

/// <summary>WireMock.Net's <c>NotNullOrEmptyMatcher</c>.</summary>
internal sealed class NotEmptyMatcher : ValueMatcher
{
    public override string Name => "NotNullOrEmptyMatcher";

    public override string Expected => "(not empty)";

    public override bool Matches(string? value) => !string.IsNullOrEmpty(value);
}
