using System.Globalization;
using System.Text;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Execution.Functions.Packages.PackageFunction;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages;

/// <summary>UTL_ENCODE: Base64 in lines of 64 characters, and quoted-printable.</summary>
internal static class UtlEncode
{
    private const int LineLength = 64;
    private const int QuotedLineLength = 75;
    private const int Base64 = 1;

    public static IEnumerable<ScalarFunction> All =>
    [
        Of("UTL_ENCODE.BASE64_ENCODE", Bytes, [Required("R", Bytes)], a => Datum.Raw(Encoding.ASCII.GetBytes(ToBase64(a.Raw(0))))),
        Of("UTL_ENCODE.BASE64_DECODE", Bytes, [Required("R", Bytes)], a => Datum.Raw(FromBase64(Encoding.ASCII.GetString(a.Raw(0))))),
        Of("UTL_ENCODE.QUOTED_PRINTABLE_ENCODE", Bytes, [Required("R", Bytes)], a => Datum.Raw(Encoding.ASCII.GetBytes(ToQuoted(a.Raw(0))))),
        Of("UTL_ENCODE.QUOTED_PRINTABLE_DECODE", Bytes, [Required("R", Bytes)], a => Datum.Raw(FromQuoted(a.Raw(0)))),
        Of("UTL_ENCODE.TEXT_ENCODE", Text, [Required("BUF", Text), Optional("ENCODE_CHARSET", Text), Optional("ENCODING", Number)], a =>
        {
            var bytes = Set(a, 1).Write(a.Text(0));
            return Datum.Text(a.Whole(2) == Base64 ? ToBase64(bytes) : ToQuoted(bytes));
        }),
        Of("UTL_ENCODE.TEXT_DECODE", Text, [Required("BUF", Text), Optional("ENCODE_CHARSET", Text), Optional("ENCODING", Number)], a =>
            Datum.Text(Set(a, 1).Read(a.Whole(2) == Base64 ? FromBase64(a.Text(0)) : FromQuoted(Encoding.UTF8.GetBytes(a.Text(0)))))),
    ];

    private static CharacterSet Set(PackageArguments a, int index) =>
        a.Has(index) ? CharacterSet.Find(a.Text(index)) ?? throw Ora.Error(1482) : CharacterSet.Database;

    private static string ToBase64(byte[] bytes)
    {
        var text = Convert.ToBase64String(bytes);
        return string.Join("\r\n", text.Chunk(LineLength).Select(line => new string(line)));
    }

    /// <summary>What is not of the alphabet is skipped.</summary>
    private static byte[] FromBase64(string text)
    {
        var clean = new string([.. text.Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/')]);
        if (clean.Length % 4 == 1)
            clean = clean[..^1];
        return Convert.FromBase64String(clean.PadRight((clean.Length + 3) / 4 * 4, '='));
    }

    private static string ToQuoted(byte[] bytes)
    {
        var result = new StringBuilder();
        var column = 0;
        foreach (var b in bytes)
        {
            var shown = b is (>= 33 and <= 126 and not (byte)'=') or (byte)' ' ? ((char)b).ToString() : string.Create(CultureInfo.InvariantCulture, $"={b:X2}");
            if (column + shown.Length > QuotedLineLength)
            {
                result.Append("=\r\n");
                column = 0;
            }

            result.Append(shown);
            column += shown.Length;
        }

        return result.ToString();
    }

    private static byte[] FromQuoted(byte[] bytes)
    {
        var result = new List<byte>(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != '=')
                result.Add(bytes[i]);
            else if (i + 2 < bytes.Length && byte.TryParse(Encoding.ASCII.GetString(bytes, i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
                (i, _) = (i + 2, Added(result, value));
            else
                i += i + 1 < bytes.Length && bytes[i + 1] == '\r' ? 2 : 1;
        }

        return [.. result];

        static bool Added(List<byte> list, byte value)
        {
            list.Add(value);
            return true;
        }
    }
}
