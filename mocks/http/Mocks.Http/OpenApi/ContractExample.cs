using System.Text.Json;

namespace Mocks.Http.OpenApi;

/// <summary>An example of a body.</summary>
/// <param name="Key">Its name below <c>examples</c>; <c>default</c> for the only one.</param>
internal sealed record ContractExample(string Key, JsonElement Value);
