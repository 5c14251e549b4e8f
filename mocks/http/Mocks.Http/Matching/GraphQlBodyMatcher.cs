using System.Text.Json;
using Mocks.Http.GraphQl;
using Mocks.Http.Json;
using Mocks.Http.Requests;

namespace Mocks.Http.Matching;

/// <summary>
/// WireMock's GraphQL extension, <c>graphql-body-matcher</c>: a body that asks for the same as what is expected, whatever the order of
/// fields and arguments, with the same variables and the same name of the operation.
/// </summary>
/// <param name="text">The query as it was written.</param>
/// <param name="variables">Null for none, which <c>null</c> and <c>{}</c> are too.</param>
internal sealed class GraphQlBodyMatcher(string text, JsonElement? variables, string? operation) : ValueMatcher
{
    private static readonly JsonEquality Equality = new(ignoreArrayOrder: false, ignoreExtraElements: false);

    private readonly string _canonical = GraphQlQuery.Canonical(text);

    public override string Name => "graphql-body-matcher";

    public override string Expected => text;

    public override bool Matches(string? value) => value is not null && JsonBytes.TryParse(value, out var json) && Matches(json);

    public override bool Matches(RequestBody body) => body.TryGetJson(out var json) && Matches(json);

    private bool Matches(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("query", out var query) || query.ValueKind != JsonValueKind.String)
            return false;
        try
        {
            return SameVariables(body) && Operation(body) == operation && GraphQlQuery.Canonical(query.ToString()) == _canonical;
        }
        catch (GraphQlException)
        {
            // what is no GraphQL asks for nothing
            return false;
        }
    }

    private bool SameVariables(JsonElement body)
    {
        var given = body.TryGetProperty("variables", out var found) && !IsNothing(found) ? found : (JsonElement?)null;
        return variables is { } expected && !IsNothing(expected) ? given is { } actual && Equality.Same(expected, actual) : given is null;
    }

    private static bool IsNothing(JsonElement json) =>
        json.ValueKind == JsonValueKind.Null || (json.ValueKind == JsonValueKind.Object && json.GetPropertyCount() == 0);

    private static string? Operation(JsonElement body) =>
        body.TryGetProperty("operationName", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
}
