using System.Globalization;
using System.Text;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Execution.Functions.Packages.PackageFunction;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages;

/// <summary>UTL_I18N: text in other character sets, and HTML's character references.</summary>
internal static class UtlI18n
{
    public static IEnumerable<ScalarFunction> All =>
    [
        Of("UTL_I18N.STRING_TO_RAW", Bytes, [Required("DATA", Text), Optional("DST_CHARSET", Text)], a => Datum.Raw(Set(a, 1).Write(a.Text(0)))),
        Of("UTL_I18N.RAW_TO_CHAR", Text, [Required("DATA", Bytes), Optional("SRC_CHARSET", Text)], a => Datum.Text(Set(a, 1).Read(a.Raw(0)))),
        Of("UTL_I18N.RAW_TO_NCHAR", OracleType.NVarchar2(2000), [Required("DATA", Bytes), Optional("SRC_CHARSET", Text)], a => Datum.Text(Set(a, 1).Read(a.Raw(0)))),
        Of("UTL_I18N.ESCAPE_REFERENCE", Text, [Required("STR", Text), Optional("PAGE_CS_NAME", Text)], a => Datum.Text(Escape(a.Text(0), Set(a, 1)))),
        Of("UTL_I18N.UNESCAPE_REFERENCE", Text, [Required("STR", Text)], a => Datum.Text(Unescape(a.Text(0)))),
    ];

    private static CharacterSet Set(PackageArguments a, int index) =>
        a.Has(index) ? CharacterSet.Find(a.Text(index)) ?? throw Ora.Error(1482) : CharacterSet.Database;

    /// <summary>Markup, and what the page's character set has not.</summary>
    private static string Escape(string text, CharacterSet set)
    {
        var result = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var shown = rune.Value switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;", _ => rune.ToString() };
            if (!rune.IsAscii && set.Read(set.Encoding.GetBytes(shown)) != shown)
                result.Append(CultureInfo.InvariantCulture, $"&#x{rune.Value:x};");
            else
                result.Append(shown);
        }

        return result.ToString();
    }

    private static string Unescape(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] == '&' ? text.IndexOf(';', i) : -1;
            if (end > i && Reference(text[(i + 1)..end]) is { } character)
            {
                result.Append(character);
                i = end;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    private static string? Reference(string name) => name switch
    {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "quot" => "\"",
        "apos" => "'",
        "nbsp" => "\u00A0",
        ['#', 'x' or 'X', .. var hex] => int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? Character(code) : null,
        ['#', .. var digits] => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? Character(code) : null,
        _ => null,
    };

    private static string? Character(int code) => Rune.IsValid(code) ? new Rune(code).ToString() : null;
}
