using Microsoft.Extensions.Primitives;
using Mocks.Http.Requests;

namespace Mocks.Http.Templates.DotNet;

/// <summary><c>request</c> in a template of WireMock.Net's dialect: its names without regard to case, several values of a name as one text.</summary>
internal sealed class DotNetRequestModel(ReceivedRequest request) : ITemplateObject
{
    private readonly RequestModel _model = new(request, null);

    public IEnumerable<KeyValuePair<string, object?>> Properties => [];

    public bool TryGet(string name, out object? value)
    {
        value = name.ToUpperInvariant() switch
        {
            "URL" or "ABSOLUTEURL" => Uri.UnescapeDataString(request.BaseUrl + request.Url),
            "PATH" or "ABSOLUTEPATH" => Uri.UnescapeDataString(request.Path),
            "PATHSEGMENTS" or "ABSOLUTEPATHSEGMENTS" => new DotNetList([.. request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)], "System.String[]"),
            "QUERY" => new DotNetMap([.. request.DotNetQuery.Select(Joined)], StringComparer.Ordinal, DotNetType.ByName, true),
            "HEADERS" => new DotNetMap([.. (request.SentHeaders ?? request.Headers).Select(Joined)], StringComparer.Ordinal, DotNetType.ByName, true),
            "COOKIES" => new DotNetMap([.. request.Cookies.Select(cookie => new KeyValuePair<string, object?>(cookie.Key, cookie.Value[^1]))], StringComparer.Ordinal, DotNetType.ByName, true),
            "PROTOCOL" => request.Scheme,
            "METHOD" => request.Method,
            "BODY" => request.Body.Text ?? "",
            "BODYASJSON" => request.Body.TryGetStrictJson(out var json) ? JsonTokens.Of(json) : null,
            "BODYASSTRING" => null,
            _ => _model.TryGet(name, out var found) ? found : null,
        };
        return value is not null;
    }

    private static KeyValuePair<string, object?> Joined(KeyValuePair<string, StringValues> pair) => new(pair.Key, new JoinedValues(pair.Value));
}
