using System.Text.Json;
using Mocks.Http.Json;
using Mocks.Http.Json.Jmes;
using Mocks.Http.Requests;

namespace Mocks.Http.Matching;

/// <summary>WireMock.Net's <c>JmesPathMatcher</c>: the expression comes to <c>true</c>, and to nothing else that would count as it.</summary>
/// <param name="rejects">Whether JSON of which it comes to anything else is what is wanted; what is no JSON isn't.</param>
internal sealed class JmesPathMatcher(JmesPath path, bool rejects) : ValueMatcher
{
    public override string Name => "JmesPathMatcher";

    public override string Expected => path.Text;

    public override bool Matches(string? value) => value is not null && JsonBytes.TryParse(value, out var json) && Holds(json) != rejects;

    public override bool Matches(RequestBody body) => body.Bytes.IsEmpty ? rejects : body.TryGetJson(out var json) && Holds(json) != rejects;

    private bool Holds(JsonElement json)
    {
        try
        {
            return path.Evaluate(json).ValueKind == JsonValueKind.True;
        }
        catch (JmesTypeException)
        {
            return false;
        }
    }
}
