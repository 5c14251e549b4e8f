namespace Mocks.Http.OpenApi.Schemas;

/// <summary>How a value stands in XML (OpenAPI's XML Object).</summary>
internal sealed record XmlName(string? Name, bool IsAttribute, bool IsWrapped);
