using System.Text;
using System.Text.Json;
using Mocks.Http.Json;
using Mocks.Http.Requests;

namespace Mocks.Http.Matching;

internal sealed class EqualToJsonMatcher(JsonElement expected, bool ignoreArrayOrder, bool ignoreExtraElements) : ValueMatcher
{
    private readonly JsonEquality _equality = new(ignoreArrayOrder, ignoreExtraElements);

    public override string Name => "equalToJson";

    public override string Expected => JsonPretty.Text(expected);

    public override bool Matches(string? value) =>
        value is not null && JsonBytes.TryParse(Encoding.UTF8.GetBytes(value), out var actual) && _equality.Same(expected, actual);

    public override bool Matches(RequestBody body) => body.TryGetJson(out var actual) && _equality.Same(expected, actual);

    public override string? Shown(RequestBody body) => body.TryGetJson(out var actual) ? JsonPretty.Text(actual) : body.Text;

    public override double Distance(string? value)
    {
        if (value is null || !JsonBytes.TryParse(value, out var actual))
            return 1;
        return new JsonDistance(_equality, ignoreArrayOrder, ignoreExtraElements).Of(expected, actual);
    }
}
