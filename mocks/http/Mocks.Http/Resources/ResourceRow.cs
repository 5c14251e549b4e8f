using System.Security.Cryptography;
using System.Text.Json;
using Mocks.Http.Json;

namespace Mocks.Http.Resources;

/// <summary>A row as it is served.</summary>
internal sealed class ResourceRow
{
    public ResourceRow(string key, ReadOnlyMemory<byte> json)
    {
        Key = key;
        Bytes = json;
        Json = JsonDocument.Parse(json).RootElement;
    }

    public string Key { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    public JsonElement Json { get; }

    /// <summary>A strong entity tag: the same content has the same.</summary>
    public string ETag => field ??= $"\"{Convert.ToHexStringLower(SHA256.HashData(Bytes.Span)[..8])}\"";

    /// <summary>A field's value, or undefined.</summary>
    public JsonElement this[string field] => Json.TryGetProperty(field, out var value) ? value : default;

    public static ResourceRow Of(string key, JsonElement json) => new(key, JsonBytes.Bytes(json.WriteTo));
}
