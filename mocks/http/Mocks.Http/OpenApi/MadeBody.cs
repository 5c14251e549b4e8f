using System.Text.Json;
using Mocks.Http.OpenApi.Validation;

namespace Mocks.Http.OpenApi;

/// <summary>An answer's body and headers, made.</summary>
/// <param name="Value">The body as a value; undefined when there is none.</param>
/// <param name="Violations">Where an example breaks its own contract.</param>
internal sealed record MadeBody(
    ReadOnlyMemory<byte> Bytes, JsonElement Value, IReadOnlyList<(string Name, string Value)> Headers, IReadOnlyList<Violation> Violations);
