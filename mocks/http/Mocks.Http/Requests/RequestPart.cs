using Microsoft.Extensions.Primitives;

namespace Mocks.Http.Requests;

/// <summary>One part of a <c>multipart/*</c> body.</summary>
internal sealed record RequestPart(
    string? Name, string? FileName, IReadOnlyList<KeyValuePair<string, StringValues>> Headers, RequestBody Body)
{
    public StringValues Header(string name) =>
        Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
