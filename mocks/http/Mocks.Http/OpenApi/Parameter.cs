using Mocks.Http.OpenApi.Schemas;

namespace Mocks.Http.OpenApi;

/// <summary>A parameter of an operation.</summary>
/// <param name="In"><c>path</c>, <c>query</c>, <c>header</c> or <c>cookie</c>.</param>
/// <param name="Style">OpenAPI's name of how lists and objects are written.</param>
/// <param name="IsJson">Whether the value is a JSON text (<c>content</c> instead of <c>schema</c>).</param>
internal sealed record Parameter(
    string Name, string In, bool IsRequired, bool IsDeprecated, string Style, bool Explode, Schema Schema, bool IsJson);
