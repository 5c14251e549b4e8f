using System.Text;
using System.Text.Json;
using Mocks.Http.Json;

namespace Mocks.Http.Requests;

/// <summary>A body, parsed at most once for all that look at it. One request's; not for two threads.</summary>
internal sealed class RequestBody(ReadOnlyMemory<byte> bytes) : IDisposable
{
    private string? _text;
    private JsonDocument? _json;
    private bool _parsed;

    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>The body as UTF-8 text; null when it is empty, which to a matcher is absent.</summary>
    public string? Text => bytes.IsEmpty ? null : _text ??= Encoding.UTF8.GetString(bytes.Span);

    public bool TryGetJson(out JsonElement json)
    {
        if (!_parsed)
        {
            _parsed = true;
            _json = JsonBytes.TryParseDocument(bytes);
        }

        json = _json?.RootElement ?? default;
        return _json is not null;
    }

    /// <summary>Gives back the memory of the parsed form, which nothing may look at any more.</summary>
    public void Dispose() => _json?.Dispose();
}
