using Microsoft.Extensions.Primitives;
using Mocks.Http.Templates;

namespace Mocks.Http.Responses;

/// <summary>A header of a response; <paramref name="Templates"/>, one a value, when they depend on the request.</summary>
internal sealed record ResponseHeader(string Name, StringValues Values, IReadOnlyList<Template>? Templates = null);
