using System.Globalization;
using System.Text;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Execution.Functions.Packages.PackageFunction;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages;

/// <summary>UTL_URL: percent-encoding.</summary>
internal static class UtlUrl
{
    private const string Marks = "-_.!~*'()";
    private const string Reserved = ";/?:@&=+$,";

    public static IEnumerable<ScalarFunction> All =>
    [
        Of("UTL_URL.ESCAPE", Text, [Required("URL", Text), Optional("ESCAPE_RESERVED_CHARS", OracleType.Boolean), Optional("URL_CHARSET", Text)], a =>
            Datum.Text(Escape(a.Text(0), a.Boolean(1, false), Set(a)))),
        Of("UTL_URL.UNESCAPE", Text, [Required("URL", Text), Optional("URL_CHARSET", Text)], a => Datum.Text(Unescape(a.Text(0), a.Has(1) ? Named(a.Text(1)) : CharacterSet.Database))),
    ];

    private static CharacterSet Set(PackageArguments a) => a.Has(2) ? Named(a.Text(2)) : CharacterSet.Database;

    /// <summary>By Oracle's name or that of the Internet.</summary>
    private static CharacterSet Named(string name) => CharacterSet.Find(name.ToUpperInvariant() switch
    {
        "UTF-8" => "AL32UTF8",
        "ISO-8859-1" => "WE8ISO8859P1",
        "ISO-8859-15" => "WE8ISO8859P15",
        "US-ASCII" => "US7ASCII",
        "WINDOWS-1252" => "WE8MSWIN1252",
        var other => other,
    }) ?? throw Ora.Error(1482);

    private static string Escape(string url, bool reservedToo, CharacterSet set)
    {
        var result = new StringBuilder();
        foreach (var rune in url.EnumerateRunes())
        {
            var isPlain = rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || Marks.Contains((char)rune.Value, StringComparison.Ordinal)
                || (!reservedToo && Reserved.Contains((char)rune.Value, StringComparison.Ordinal)));
            if (isPlain)
            {
                result.Append((char)rune.Value);
                continue;
            }

            foreach (var b in set.Write(rune.ToString()))
                result.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }

        return result.ToString();
    }

    /// <summary>Raises ORA-29262 for a percent sign without two hexadecimal digits.</summary>
    private static string Unescape(string url, CharacterSet set)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < url.Length; i++)
        {
            if (url[i] != '%')
            {
                bytes.AddRange(set.Write(url[i].ToString()));
                continue;
            }

            if (i + 2 >= url.Length || !byte.TryParse(url.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
                throw Ora.Error(29262);
            bytes.Add(value);
            i += 2;
        }

        return set.Read([.. bytes]);
    }
}
