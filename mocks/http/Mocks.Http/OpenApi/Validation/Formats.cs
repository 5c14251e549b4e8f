using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Mocks.Http.OpenApi.Validation;

/// <summary>The formats of JSON Schema and OpenAPI that can be wrong (those that ajv-formats tests); any other is right.</summary>
internal static partial class Formats
{
    private static readonly SearchValues<char> NotInUris = SearchValues.Create(" \"<>\\^`{|}");

    public static bool IsValid(string format, string text) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => IsDateTime(text),
        "time" => TimeForm().IsMatch(text),
        "duration" => DurationForm().IsMatch(text) && text[^1] is not ('P' or 'T'),
        "email" or "idn-email" => EmailForm().IsMatch(text),
        "hostname" or "idn-hostname" => text.Length is > 0 and <= 253 && HostForm().IsMatch(text),
        "ipv4" => IPAddress.TryParse(text, out var four) && four.AddressFamily == AddressFamily.InterNetwork && text.Count(c => c == '.') == 3,
        "ipv6" => text.Contains(':', StringComparison.Ordinal) && IPAddress.TryParse(text, out var six) && six.AddressFamily == AddressFamily.InterNetworkV6,
        "uri" or "iri" or "url" => Uri.TryCreate(text, UriKind.Absolute, out _) && text.Contains(':', StringComparison.Ordinal) && !text.StartsWith('/') && !text.AsSpan().ContainsAny(NotInUris),
        "uri-reference" or "iri-reference" => !text.AsSpan().ContainsAny(NotInUris),
        "uuid" => UuidForm().IsMatch(text),
        "json-pointer" => text.Length == 0 || text.StartsWith('/'),
        "byte" => text.Length % 4 == 0 && Convert.TryFromBase64String(text, new byte[text.Length], out _),
        "regex" => IsRegex(text),
        _ => true,
    };

    public static bool IsValid(string format, decimal number) => format switch
    {
        "int32" => decimal.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue,
        "int64" => decimal.IsInteger(number),
        _ => true,
    };

    private static bool IsDateTime(string text)
    {
        var split = text.AsSpan().IndexOfAny('T', 't', ' ');
        return split == 10
            && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && TimeForm().IsMatch(text[11..]) && (text[^1] is 'Z' or 'z' || text.AsSpan(11).IndexOfAny('+', '-') >= 0);
    }

    private static bool IsRegex(string text)
    {
        try
        {
            _ = new Regex(text, RegexOptions.None, TimeSpan.FromSeconds(1));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\A(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?(?:[zZ]|[-+](?:[01][0-9]|2[0-3]):?[0-5][0-9])?\z", RegexOptions.None, 1000)]
    private static partial Regex TimeForm();

    [GeneratedRegex(@"\AP(?:[0-9]+W|(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?(?:T(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:\.[0-9]+)?S)?)?)\z", RegexOptions.None, 1000)]
    private static partial Regex DurationForm();

    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~\-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9\-]*[A-Za-z0-9])?\.)+[A-Za-z0-9](?:[A-Za-z0-9\-]*[A-Za-z0-9])?\z", RegexOptions.None, 1000)]
    private static partial Regex EmailForm();

    [GeneratedRegex(@"\A(?:[A-Za-z0-9](?:[A-Za-z0-9\-]{0,61}[A-Za-z0-9])?)(?:\.[A-Za-z0-9](?:[A-Za-z0-9\-]{0,61}[A-Za-z0-9])?)*\z", RegexOptions.None, 1000)]
    private static partial Regex HostForm();

    [GeneratedRegex(@"\A(?:urn:uuid:)?[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\z", RegexOptions.None, 1000)]
    private static partial Regex UuidForm();
}
