using System.Text;
using System.Text.Json;
using Mocks.Http.Json;

namespace Mocks.Http.Requests;

/// <summary>A body, parsed at most once for all that look at it. One request's; not for two threads.</summary>
/// <param name="bytes">As they came.</param>
/// <param name="charset">Of the content type; null for UTF-8.</param>
internal sealed class RequestBody(ReadOnlyMemory<byte> bytes, Encoding? charset = null) : IDisposable
{
    // parsers read UTF-8
    private readonly ReadOnlyMemory<byte> _utf8 = charset is null ? bytes : Encoding.Convert(charset, Encoding.UTF8, bytes.ToArray());
    private RequestBody? _plain;
    private string? _text;
    private JsonDocument? _json;
    private JsonDocument? _bare;
    private bool _parsed;
    private bool _strict;
    private bool _parsedBare;

    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>The body as text in its charset; null when it is empty, which to a matcher is absent.</summary>
    public string? Text => bytes.IsEmpty ? null : _text ??= Encoding.UTF8.GetString(_utf8.Span);

    /// <summary>The body as WireMock's templates and reports see it: as UTF-8, whatever it says of itself.</summary>
    public RequestBody AsUtf8 => charset is null ? this : _plain ??= new RequestBody(bytes);

    public bool TryGetJson(out JsonElement json)
    {
        if (!_parsed)
        {
            _parsed = true;
            _json = JsonBytes.TryParseStrict(_utf8);
            _strict = _json is not null;
            _json ??= JsonBytes.TryParseLoose(_utf8, bare: false);
        }

        json = _json?.RootElement ?? default;
        return _json is not null;
    }

    /// <summary>The body if it is JSON and nothing else.</summary>
    public bool TryGetStrictJson(out JsonElement json) => TryGetJson(out json) && _strict;

    /// <summary>The body as paths see it: of what is no JSON, what their reader makes of it.</summary>
    public bool TryGetBareJson(out JsonElement json)
    {
        // what is JSON is the same to both readers
        if (TryGetJson(out json) && _strict)
            return true;
        if (!_parsedBare)
        {
            _parsedBare = true;
            _bare = JsonBytes.TryParseLoose(_utf8, bare: true);
        }

        json = _bare?.RootElement ?? default;
        return _bare is not null;
    }

    /// <summary>Gives back the memory of the parsed forms, which nothing may look at any more.</summary>
    public void Dispose()
    {
        _json?.Dispose();
        _bare?.Dispose();
        _plain?.Dispose();
    }
}
