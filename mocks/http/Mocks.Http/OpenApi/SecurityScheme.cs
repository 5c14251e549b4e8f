namespace Mocks.Http.OpenApi;

/// <summary>A way to prove who one is.</summary>
/// <param name="Type"><c>apiKey</c>, <c>http</c>, <c>oauth2</c>, <c>openIdConnect</c> or <c>mutualTLS</c>.</param>
/// <param name="Scheme">Of <c>http</c>: <c>basic</c>, <c>bearer</c>, <c>digest</c>; of <c>apiKey</c>: <c>header</c>, <c>query</c>, <c>cookie</c>.</param>
/// <param name="Name">Of <c>apiKey</c>: the header, parameter or cookie.</param>
internal sealed record SecurityScheme(string Type, string Scheme, string Name);
