using System.Text;

namespace Mocks.Fuzz;

/// <summary>Requests as bytes on a connection, to a mock that has all mappings of the cases, of which none may end in an unexpected error.</summary>
internal sealed class HttpRequestTarget : ITarget
{
    private const int MostMappings = 300;

    private HttpServer? _server;

    public string Name => "http-request";

    public IReadOnlyList<byte[]> Corpus => HttpCorpus.Requests;

    public void Run(byte[] input)
    {
        _server ??= Started();
        var head = _server.Call(input);
        // what a template, a missing file or a proxied request comes to is a 500 that says so, and a stub's own is marked; a bug has neither text nor mark
        if (head.StartsWith("HTTP/1.1 500", StringComparison.Ordinal)
            && head.Contains("Content-Length: 0", StringComparison.Ordinal) && !head.Contains("Matched-Stub-Id", StringComparison.Ordinal))
            throw new InvalidOperationException(head);
    }

    private static HttpServer Started()
    {
        var texts = HttpCorpus.Mappings.Select(Encoding.UTF8.GetString)
            .Where(text => !text.Contains("proxyBaseUrl", StringComparison.Ordinal) && !text.Contains("elay", StringComparison.Ordinal) && !text.Contains("ProxyUrl", StringComparison.Ordinal));
        var server = new HttpServer();
        foreach (var text in texts.Take(MostMappings))
            server.Call(Encoding.UTF8.GetBytes($"POST /__admin/mappings HTTP/1.1\r\nHost: fuzz\r\nConnection: close\r\nContent-Length: {Encoding.UTF8.GetByteCount(text)}\r\n\r\n{text}"));
        return server;
    }
}
