using System.Text.Json;
using Mocks.Http.OpenApi.Schemas;

namespace Mocks.Http.OpenApi;

/// <summary>A header of an answer.</summary>
internal sealed record ContractHeader(string Name, bool IsRequired, Schema Schema, JsonElement? Example);
