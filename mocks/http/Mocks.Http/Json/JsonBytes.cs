using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

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
        element = (TryParseStrict(bytes) ?? TryParseLoose(bytes, bare: false))?.RootElement ?? default;
        return element.ValueKind != JsonValueKind.Undefined;
    }

    /// <summary>A document that its owner disposes of, so that its memory is used again; null when the bytes are no JSON.</summary>
    public static JsonDocument? TryParseStrict(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length >= 3 && bytes.Span[..3].SequenceEqual("\uFEFF"u8))
            bytes = bytes[3..];
        if (bytes.IsEmpty)
            return null;
        // what is no UTF-8 becomes what any decoder makes of it: names are looked at later, where it would be an error
        if (!Utf8.IsValid(bytes.Span))
            bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes.Span));
        try
        {
            return JsonDocument.Parse(bytes, Strict);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What <see cref="TryParseStrict"/> leaves: read as WireMock's reader for paths does, if <paramref name="bare"/>, else as that for equality.</summary>
    public static JsonDocument? TryParseLoose(ReadOnlyMemory<byte> bytes, bool bare) =>
        MayBeLoose(bytes.Span, bare) && LooseJson.Read(Encoding.UTF8.GetString(bytes.Span), bare) is { } strict ? TryParseStrict(strict) : null;

    public static bool TryParse(string text, out JsonElement element) => TryParse(Encoding.UTF8.GetBytes(text), out element);

    /// <summary>A text as WireMock's reader for paths takes it: what is no JSON at all is a string.</summary>
    public static bool TryParseBare(string text, out JsonElement element)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        element = (TryParseStrict(bytes) ?? TryParseLoose(bytes, bare: true))?.RootElement ?? default;
        return element.ValueKind != JsonValueKind.Undefined;
    }

    // most of what is no JSON is XML or plain text: not worth a second look where only a quirk of JSON would do
    private static bool MayBeLoose(ReadOnlySpan<byte> bytes, bool bare)
    {
        var start = bytes.TrimStart(" \t\r\n"u8);
        return !start.IsEmpty && start[0] != (byte)'<' && (bare || start[0] is (byte)'{' or (byte)'[' or (byte)'"' or (byte)'\'' or (byte)'/' or (byte)'-' or (>= (byte)'0' and <= (byte)'9'));
    }

    /// <summary>The same, but of nothing behind the value.</summary>
    public static bool TryParseWhole(string text, out JsonElement element) => TryParse(text, out element) && Excess(text) is null;

    /// <summary>Where what is behind the text's first value starts, in characters; null when there is nothing, or no value.</summary>
    public static int? Excess(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        try
        {
            reader.Read();
            reader.Skip();
        }
        catch (JsonException)
        {
            return null;
        }

        var end = (int)reader.BytesConsumed;
        while (end < bytes.Length && char.IsWhiteSpace((char)bytes[end]))
            end++;
        return end < bytes.Length ? Encoding.UTF8.GetCharCount(bytes.AsSpan(0, end)) : null;
    }

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
