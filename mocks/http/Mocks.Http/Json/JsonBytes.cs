using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mocks.Http.Json;

/// <summary>JSON in and out, with the options that suit what comes from strangers: bounded depth, nothing but JSON.</summary>
internal static class JsonBytes
{
    private const int Depth = 256;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = Depth };

    /// <summary>Non-ASCII and HTML characters stay as they are.</summary>
    public static JsonWriterOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static bool TryParse(ReadOnlyMemory<byte> bytes, out JsonElement element)
    {
        element = TryParseDocument(bytes)?.RootElement ?? default;
        return element.ValueKind != JsonValueKind.Undefined;
    }

    /// <summary>A document that its owner disposes of, so that its memory is used again; null when the bytes are no JSON.</summary>
    public static JsonDocument? TryParseDocument(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length >= 3 && bytes.Span[..3].SequenceEqual("\uFEFF"u8))
            bytes = bytes[3..];
        if (bytes.IsEmpty)
            return null;
        try
        {
            return JsonDocument.Parse(bytes, Strict);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static bool TryParse(string text, out JsonElement element) => TryParse(Encoding.UTF8.GetBytes(text), out element);

    /// <summary>What <paramref name="write"/> writes, as a value that needs no disposal.</summary>
    public static JsonElement Element(Action<Utf8JsonWriter> write) => JsonDocument.Parse(Bytes(write)).RootElement;

    public static ReadOnlyMemory<byte> Bytes(Action<Utf8JsonWriter> write, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Plain with { Indented = indented }))
            write(writer);
        return buffer.WrittenMemory;
    }

    /// <summary>A string without quotes, anything else as JSON without white space.</summary>
    public static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!, // its kind says that it is one
        JsonValueKind.Object or JsonValueKind.Array => JsonPretty.Compact(value),
        JsonValueKind.Undefined => "",
        _ => value.GetRawText(),
    };
}
