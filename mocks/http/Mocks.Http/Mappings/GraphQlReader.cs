using System.Text.Json;
using Mocks.Http.GraphQl;
using Mocks.Http.Json;
using Mocks.Http.Matching;

namespace Mocks.Http.Mappings;

/// <summary>
/// Reads the <c>parameters</c> of WireMock's <c>graphql-body-matcher</c>: <c>query</c>, <c>variables</c> and <c>operationName</c>, or
/// <c>expectedJson</c> with all three in an object or its text.
/// </summary>
internal static class GraphQlReader
{
    public const string Name = "graphql-body-matcher";

    /// <summary>Null when there is a problem, which is then told.</summary>
    public static GraphQlBodyMatcher? Read(MappingDocument document, JsonSpot custom)
    {
        var parameters = custom["parameters"] ?? custom;
        var spot = parameters["expectedJson"] ?? parameters;
        var expected = spot.Kind == JsonValueKind.String
            ? JsonBytes.TryParse(spot.Text, out var parsed) ? parsed : default
            : document.Json(spot);
        if (expected.ValueKind != JsonValueKind.Object || !expected.TryGetProperty("query", out var query) || query.ValueKind != JsonValueKind.String)
        {
            document.Problem(spot, $"\"{Name}\" has no \"query\"", "Give one in \"parameters\".");
            return null;
        }

        try
        {
            return new GraphQlBodyMatcher(
                query.ToString(),
                expected.TryGetProperty("variables", out var variables) ? variables : null,
                expected.TryGetProperty("operationName", out var operation) && operation.ValueKind == JsonValueKind.String ? operation.GetString() : null);
        }
        catch (GraphQlException exception)
        {
            document.Problem(spot, $"the query is no GraphQL: {exception.Message} (character {exception.Position + 1})", "Mend the query.");
            return null;
        }
    }
}
