using System.Text;

namespace Mocks.Http.Requests;

/// <summary>The charset that a request's content type names, as Java knows charsets.</summary>
internal static class Charset
{
    private const string Parameter = "charset=";

    // families of names that Java has and .NET has no reader for without its tables
    private static readonly string[] Numbered = ["windows-", "cp", "iso-8859-", "iso8859_", "ibm"];
    private static readonly string[] Others =
        ["iso-2022-", "x-", "euc", "gb", "big5", "shift", "sjis", "ms", "koi8", "tis", "jis", "ksc", "hz", "viscii", "cesu", "windows-31j"];

    /// <summary>How a body is read; null for UTF-8, which is also what a charset without a reader here is taken for.</summary>
    public static Encoding? Of(ReceivedRequest request) => NameOf(request) is { } name ? Known(name) : null;

    /// <summary>The name that no charset has, which WireMock fails at; null when there is none.</summary>
    public static string? Unknown(ReceivedRequest request) =>
        NameOf(request) is { } name && !IsUtf8(name) && Known(name) is null && !IsOfFamily(name) ? name : null;

    private static bool IsOfFamily(string name) =>
        Array.Exists(Others, family => name.StartsWith(family, StringComparison.OrdinalIgnoreCase))
        || Array.Exists(Numbered, family => name.StartsWith(family, StringComparison.OrdinalIgnoreCase) && !name.AsSpan(family.Length).ContainsAnyExceptInRange('0', '9'));

    private static string? NameOf(ReceivedRequest request)
    {
        if (request.Header("Content-Type") is not [{ } type, ..] || type.IndexOf(Parameter, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var at))
            return null;
        var name = type.AsSpan(at + Parameter.Length);
        var end = name.IndexOf(';');
        return (end < 0 ? name : name[..end]).Trim().Trim('"').ToString();
    }

    private static bool IsUtf8(string name) =>
        name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase)
        || name.Equals("unicode-1-1-utf-8", StringComparison.OrdinalIgnoreCase);

    private static Encoding? Known(string name) => name.ToUpperInvariant() switch
    {
        "ISO-8859-1" or "ISO8859_1" or "ISO8859-1" or "ISO_8859-1" or "ISO_8859_1" or "LATIN1" or "L1" or "8859_1" => Encoding.Latin1,
        "US-ASCII" or "ASCII" or "ISO646-US" => Encoding.GetEncoding("us-ascii", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD")),
        // without a mark Java begins with the high byte
        "UTF-16" or "UTF_16" or "UTF16" or "UTF-16BE" or "UNICODE" => Encoding.BigEndianUnicode,
        "UTF-16LE" => Encoding.Unicode,
        "UTF-32" or "UTF_32" or "UTF32" or "UTF-32BE" => new UTF32Encoding(true, false),
        _ => null,
    };
}
