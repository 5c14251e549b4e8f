using Mocks.Http.Requests;

namespace Mocks.Http.Matching;

internal sealed class NotMatcher(ValueMatcher operand) : ValueMatcher
{
    public override string Name => "not";

    public override string Expected => operand.Expected;

    public override bool Matches(string? value) => !operand.Matches(value);

    public override bool Matches(RequestBody body) => !operand.Matches(body);
}
