using Mocks.Http.Requests;

namespace Mocks.Http.Matching;

/// <summary>One pattern of WireMock.Net's <c>FormUrlEncodedMatcher</c>: a field whose name and value fit.</summary>
internal sealed class FormFieldMatcher(string pattern, ValueMatcher name, ValueMatcher value) : ValueMatcher
{
    public override string Name => "FormUrlEncodedMatcher";

    public override string Expected => pattern;

    public override bool Matches(string? body) =>
        QueryText.Parse(body).Any(field => name.Matches(field.Key) && field.Value.Any(value.Matches));
}
