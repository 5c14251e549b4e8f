using System.Text;
using System.Text.Json;
using Mocks.Http.Json;

namespace Mocks.Http.Requests;

/// <summary>A body, parsed at most once for all that look at it. One request's; not for two threads.</summary>
internal sealed class RequestBody(ReadOnlyMemory<byte> bytes) : IDisposable
{
    private string? _text;
    private JsonDocument? _json;
    private JsonDocument? _bare;
    private bool _parsed;
    private bool _strict;
    private bool _parsedBare;

    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>The body as UTF-8 text; null when it is empty, which to a matcher is absent.</summary>
    public string? Text => bytes.IsEmpty ? null : _text ??= Encoding.UTF8.GetString(bytes.Span);

    public bool TryGetJson(out JsonElement json)
    {
        if (!_parsed)
        {
            _parsed = true;
            _json = JsonBytes.TryParseStrict(bytes);
            _strict = _json is not null;
            _json ??= JsonBytes.TryParseLoose(bytes, bare: false);
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
            _bare = JsonBytes.TryParseLoose(bytes, bare: true);
        }

        json = _bare?.RootElement ?? default;
        return _bare is not null;
    }

    /// <summary>Gives back the memory of the parsed forms, which nothing may look at any more.</summary>
    public void Dispose()
    {
        _json?.Dispose();
        _bare?.Dispose();
    }
}
