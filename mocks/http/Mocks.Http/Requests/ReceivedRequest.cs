using Microsoft.Extensions.Primitives;

namespace Mocks.Http.Requests;

/// <summary>
/// A request as it came: what matchers test, templates show and the request log keeps. Parsed parts are made when first asked
/// for, by one thread while it is served; the log keeps it <see cref="Bare"/>.
/// </summary>
internal sealed class ReceivedRequest
{
    private static readonly byte[] Process = Guid.NewGuid().ToByteArray()[..8];
    private static long _lastNumber;

    private KeyValuePair<string, StringValues>[]? _query;
    private KeyValuePair<string, StringValues>[]? _dotNetQuery;
    private KeyValuePair<string, StringValues>[]? _cookies;
    private KeyValuePair<string, StringValues>[]? _form;
    private IReadOnlyList<RequestPart>? _parts;
    private RequestBody? _body;

    /// <summary>Upper case as a rule; compared with case.</summary>
    public required string Method { get; init; }

    /// <summary>Path and query as they were sent, percent-encoded.</summary>
    public required string Url { get; init; }

    public required string Scheme { get; init; }

    public required string Host { get; init; }

    public required int Port { get; init; }

    /// <summary><c>HTTP/1.1</c>, <c>HTTP/2</c>.</summary>
    public required string Protocol { get; init; }

    /// <summary>The remote address without its port.</summary>
    public required string ClientAddress { get; init; }

    public required DateTimeOffset Time { get; init; }

    public required KeyValuePair<string, StringValues>[] Headers { get; init; }

    /// <summary>The headers as they came; null when they are those of <see cref="Headers"/>.</summary>
    public KeyValuePair<string, StringValues>[]? SentHeaders { get; init; }

    public required ReadOnlyMemory<byte> BodyBytes { get; init; }

    /// <summary>Ascending; what <see cref="Id"/> is made of.</summary>
    public long Number { get; init; } = Interlocked.Increment(ref _lastNumber);

    /// <summary>The identity that the admin API knows the request by.</summary>
    public Guid Id => new((int)(Number >> 32), (short)(Number >> 16), (short)Number, Process);

    /// <summary>The URL up to its question mark, as it was sent.</summary>
    public ReadOnlySpan<char> PathSpan
    {
        get
        {
            var end = Url.IndexOf('?', StringComparison.Ordinal);
            return end < 0 ? Url : Url.AsSpan(0, end);
        }
    }

    public string Path => Url.IndexOf('?', StringComparison.Ordinal) is var end and >= 0 ? Url[..end] : Url;

    public KeyValuePair<string, StringValues>[] Query => _query ??= QueryText.Parse(QueryPart(Url));

    /// <summary>The query as WireMock.Net reads it.</summary>
    public KeyValuePair<string, StringValues>[] DotNetQuery => _dotNetQuery ??= Requests.DotNetQuery.Parse(QueryPart(Url));

    public KeyValuePair<string, StringValues>[] Cookies => _cookies ??= CookieText.Parse(Header("Cookie"));

    public KeyValuePair<string, StringValues>[] Form =>
        _form ??= Header("Content-Type") is [{ } type, ..] && type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
            ? QueryText.Parse(Body.Text, charset: Charset.Of(this))
            : [];

    /// <summary>The parts of a multipart body; empty for any other.</summary>
    public IReadOnlyList<RequestPart> Parts => _parts ??= MultipartText.Parse(Header("Content-Type"), BodyBytes);

    public RequestBody Body => _body ??= new RequestBody(BodyBytes, BodyBytes.IsEmpty ? null : Charset.Of(this));

    public string BaseUrl =>
        Port == (Scheme == "https" ? 443 : 80) ? $"{Scheme}://{Host}" : $"{Scheme}://{Host}:{Port}";

    /// <summary>Empty when there is no such header.</summary>
    public StringValues Header(string name)
    {
        foreach (var (key, values) in Headers)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                return values;
        }

        return StringValues.Empty;
    }

    /// <summary>The same among the headers as they came, by a name with its case or without.</summary>
    public StringValues SentHeader(string name, StringComparison comparison) =>
        Array.Find(SentHeaders ?? Headers, header => header.Key.Equals(name, comparison)).Value;

    /// <summary>Ends the serving: what was parsed of the body is given back.</summary>
    public void Release() => _body?.Dispose();

    /// <summary>The same request without what was parsed: what the log keeps, and what another thread may match.</summary>
    public ReceivedRequest Bare() => _query is null && _dotNetQuery is null && _cookies is null && _form is null && _parts is null && _body is null
        ? this
        : new ReceivedRequest
        {
            Method = Method,
            Url = Url,
            Scheme = Scheme,
            Host = Host,
            Port = Port,
            Protocol = Protocol,
            ClientAddress = ClientAddress,
            Time = Time,
            Headers = Headers,
            SentHeaders = SentHeaders,
            BodyBytes = BodyBytes,
            Number = Number,
        };

    private static string? QueryPart(string url) => url.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? url[(at + 1)..] : null;
}
