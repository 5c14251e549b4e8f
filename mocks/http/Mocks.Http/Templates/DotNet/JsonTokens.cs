using System.Text.Json;

namespace Mocks.Http.Templates.DotNet;

/// <summary>JSON as WireMock.Net's templates see it.</summary>
internal static class JsonTokens
{
    public static object Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new DotNetMap(
            [.. json.EnumerateObject().Select(property => new KeyValuePair<string, object?>(property.Name, Of(property.Value)))],
            StringComparer.Ordinal, DotNetType.Object, false),
        JsonValueKind.Array => new DotNetList([.. json.EnumerateArray().Select(Of)], DotNetType.Array),
        JsonValueKind.Number when !json.TryGetInt64(out _) => new DotNetScalar(json.GetDouble(), true),
        _ => new DotNetScalar(TemplateValue.Unwrap(json), true),
    };
}
