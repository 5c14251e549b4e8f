using Microsoft.Extensions.Primitives;
using Mocks.Http.Matching;
using Mocks.Http.Requests;

namespace Mocks.Http.Templates;

/// <summary><c>request</c> in a response template, with WireMock's names.</summary>
internal sealed class RequestModel(ReceivedRequest request, PathTemplate? template) : ITemplateObject
{
    private PathModel? _path;

    public IEnumerable<KeyValuePair<string, object?>> Properties => [];

    public bool TryGet(string name, out object? value)
    {
        value = name switch
        {
            "id" => request.Id.ToString(),
            "url" => request.Url,
            "path" => _path ??= new PathModel(request.Path, template),
            "pathSegments" => _path ??= new PathModel(request.Path, template),
            "query" => new TemplateMap(JavaHashOrder.Sort(request.Query).Select(Boxed), StringComparer.Ordinal),
            "headers" => new TemplateMap(request.Headers.OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase).Select(Boxed), StringComparer.OrdinalIgnoreCase),
            "cookies" => new TemplateMap(request.Cookies.Select(Boxed), StringComparer.Ordinal),
            "method" => new TemplateWord(request.Method),
            "scheme" => request.Scheme,
            "host" => request.Host,
            "port" => (long)request.Port,
            "baseUrl" => request.BaseUrl,
            "clientIp" => request.ClientAddress,
            "protocol" => request.Protocol,
            "body" => request.Body.AsUtf8.Text ?? "",
            "bodyAsBase64" => Convert.ToBase64String(request.BodyBytes.Span),
            "multipart" => request.Parts.Count > 0,
            "binary" or "isBinary" => false,
            "parts" => new TemplateMap(JavaHashOrder.Sort(request.Parts.Select(Part).ToArray()), StringComparer.Ordinal),
            "requestLine" => this,
            // WireMock.Net's names
            "pathsegments" or "PathSegments" => _path ??= new PathModel(request.Path, template),
            "bodyAsJson" or "BodyAsJson" => request.Body.TryGetJson(out var json) ? TemplateValue.FromJson(json) : null,
            "bodyAsString" => request.Body.Text ?? "",
            "absoluteUrl" or "absoluteurl" or "AbsoluteUrl" => request.BaseUrl + request.Url,
            "origin" => request.BaseUrl,
            "clientIP" or "clientip" => request.ClientAddress,
            _ => null,
        };
        return value is not null;
    }

    private static KeyValuePair<string, object?> Boxed(KeyValuePair<string, StringValues> pair) => new(pair.Key, pair.Value);

    private static KeyValuePair<string, object?> Part(RequestPart part) => new(part.Name ?? "", new TemplateMap(
        [
            new("name", part.Name),
            new("headers", new TemplateMap(part.Headers.Select(Boxed), StringComparer.OrdinalIgnoreCase)),
            new("body", part.Body.Text ?? ""),
            new("bodyAsBase64", Convert.ToBase64String(part.Body.Bytes.Span)),
        ],
        StringComparer.Ordinal));
}
