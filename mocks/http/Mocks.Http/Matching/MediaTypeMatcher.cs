namespace Mocks.Http.Matching;

/// <summary>WireMock.Net's <c>ContentTypeMatcher</c>: the type without its parameters.</summary>
internal sealed class MediaTypeMatcher(ValueMatcher type) : ValueMatcher
{
    public override string Name => "ContentTypeMatcher";

    public override string Expected => type.Expected;

    public override bool Matches(string? value) => value is not null && type.Matches(value.Split(';')[0].Trim());
}
