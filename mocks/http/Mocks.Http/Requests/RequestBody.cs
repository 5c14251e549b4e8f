using System.Text;
using System.Text.Json;
using Mocks.Http.Json;

namespace Mocks.Http.Requests;

/// <summary>A body, parsed at most once for all that look at it. One request's; not for two threads.</summary>
internal sealed class RequestBody(ReadOnlyMemory<byte> bytes)
{
    private string? _text;
    private JsonElement _json;
    private bool _parsed;
    private bool _isJson;

    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>The body as UTF-8 text; null when it is empty, which to a matcher is absent.</summary>
    public string? Text => bytes.IsEmpty ? null : _text ??= Encoding.UTF8.GetString(bytes.Span);

    public bool TryGetJson(out JsonElement json)
    {
        if (!_parsed)
        {
            _parsed = true;
            _isJson = JsonBytes.TryParse(bytes, out _json);
        }

        json = _json;
        return _isJson;
    }
}
