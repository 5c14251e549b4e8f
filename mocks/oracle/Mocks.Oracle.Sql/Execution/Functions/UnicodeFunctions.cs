using System.Globalization;
using System.Text;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>ASCIISTR, UNISTR, NCHR, COMPOSE, DECOMPOSE and the widths of East Asian characters.</summary>
internal static class UnicodeFunctions
{
    private const int FullWidthOffset = 0xFEE0;

    public static IEnumerable<ScalarFunction> All =>
    [
        ParameterTypes.Function("ASCIISTR", 1, 1, ParameterTypes.Texts, (types, _) => OracleType.Varchar2(Math.Clamp(types[0].Length * 5, 1, OracleType.MaxSqlBytes)), a => Datum.Text(AsciiStr(a[0].AsText()))),
        ParameterTypes.Function("UNISTR", 1, 1, ParameterTypes.Texts, (types, _) => OracleType.NVarchar2(Math.Clamp(types[0].Length, 1, 2000)), a => Datum.Text(UniStr(a[0].AsText()))),
        ParameterTypes.Function("NCHR", 1, 1, ParameterTypes.Numbers, (_, _) => OracleType.NVarchar2(1), a => Datum.Text(((char)(ushort)a[0].AsNumber().ToInt64()).ToString())),
        ParameterTypes.Function("COMPOSE", 1, 1, ParameterTypes.Texts, (types, _) => OracleType.Varchar2(Math.Max(1, types[0].ByteLength)), a => Datum.Text(CombiningMarks.Compose(a[0].AsText()))),
        ParameterTypes.Function("DECOMPOSE", 1, 2, ParameterTypes.Texts, (types, _) => OracleType.Varchar2(Math.Clamp(types[0].ByteLength * 3, 1, OracleType.MaxSqlBytes)), a => Datum.Text(CombiningMarks.Decompose(a[0].AsText()))),
        ParameterTypes.Function("TO_SINGLE_BYTE", 1, 1, ParameterTypes.Texts, (types, _) => types[0], a => Datum.Text(Map(a[0].AsText(), Narrow))),
        ParameterTypes.Function("TO_MULTI_BYTE", 1, 1, ParameterTypes.Texts, (types, _) => OracleType.Varchar2(Math.Clamp(types[0].ByteLength * 3, 1, OracleType.MaxSqlBytes)), a => Datum.Text(Map(a[0].AsText(), Wide))),
    ];

    private static string AsciiStr(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c < 0x80 && c != '\\')
                result.Append(c);
            else
                result.Append(CultureInfo.InvariantCulture, $"\\{(int)c:X4}");
        }

        return result.ToString();
    }

    /// <summary>ORA-30186 when a backslash is followed by neither four hexadecimal digits nor another one.</summary>
    private static string UniStr(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                result.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '\\')
            {
                result.Append(text[++i]);
            }
            else if (i + 4 < text.Length && ushort.TryParse(text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                result.Append((char)unit);
                i += 4;
            }
            else
            {
                throw Ora.Error(30186);
            }
        }

        return result.ToString();
    }

    private static string Map(string text, Func<char, char> map) => string.Create(text.Length, (text, map), static (span, state) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = state.map(state.text[i]);
    });

    private static char Narrow(char c) => c switch
    {
        '\u3000' => ' ',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - FullWidthOffset),
        _ => c,
    };

    private static char Wide(char c) => c switch
    {
        ' ' => '\u3000',
        >= '!' and <= '~' => (char)(c + FullWidthOffset),
        _ => c,
    };
}
