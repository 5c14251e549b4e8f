using System.Text;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>Functions from text to text and to numbers, without positions and padding.</summary>
internal static class TextFunctions
{
    private const int CharacterBytes = 4;

    public static IEnumerable<ScalarFunction> All =>
    [
        Same("UPPER", 1, text => text.ToUpperInvariant()),
        Same("LOWER", 1, text => text.ToLowerInvariant()),
        Same("INITCAP", 1, Initcap),
        Same("NLS_UPPER", 2, text => text.ToUpperInvariant()),
        Same("NLS_LOWER", 2, text => text.ToLowerInvariant()),
        Same("NLS_INITCAP", 2, Initcap),
        Same("REVERSE", 1, Reverse),
        ParameterTypes.Function("CONCAT", 2, int.MaxValue, ParameterTypes.Texts, (types, _) => Text(types.Sum(type => type.ByteLength)), Concat) with { AcceptsNull = true },
        ParameterTypes.Function("REPLACE", 2, 3, (index, given) => index == 0 ? LobText.Parameter(index, given) : ParameterTypes.Texts(index, given), ReplaceType, Replace) with { AcceptsNull = true },
        ParameterTypes.Function(
            "TRANSLATE", 3, 3, ParameterTypes.Texts, (types, _) => Text(types[0].ByteLength * CharacterBytes),
            arguments => Datum.Text(Translate(arguments[0].AsText(), arguments[1].AsText(), arguments[2].AsText()))),
        ParameterTypes.Function(
            "SOUNDEX", 1, 1, ParameterTypes.Texts, (_, _) => Text(4), arguments => Datum.Text(Soundex(arguments[0].AsText()))),
        ParameterTypes.Function("CHR", 1, 1, ParameterTypes.Numbers, (_, _) => Text(CharacterBytes), arguments => Chr(arguments[0].AsNumber())),
        ParameterTypes.Function(
            "ASCII", 1, 1, ParameterTypes.Texts, (_, _) => OracleType.AnyNumber, arguments => Datum.Number(Ascii(arguments[0].AsText()))),
        Measure("LENGTH", CodePoints.Count),
        new("LENGTHB", 1, 1, arguments =>
        {
            var type = LobText.Parameter(0, arguments[0].Type);
            return new FunctionSignature(OracleType.AnyNumber, [type], (_, values) => Datum.Number(Bytes(LobText.Of(values[0]), type.IsNational)));
        }),
        Measure("LENGTHC", CodePoints.Count),
        Measure("LENGTH2", text => text.Length),
        Measure("LENGTH4", CodePoints.Count),
    ];

    private static OracleType Text(int bytes) => OracleType.Varchar2(Math.Clamp(bytes, 1, OracleType.MaxSqlBytes));

    private static ScalarFunction Same(string name, int most, Func<string, string> change) => ParameterTypes.Function(
        name, 1, most, LobText.Parameter, (types, _) => types[0], arguments => LobText.Like(arguments[0], change(LobText.Of(arguments[0]))));

    private static ScalarFunction Measure(string name, Func<string, int> measure) => ParameterTypes.Function(
        name, 1, 1, (index, given) => given.IsLob ? given : ParameterTypes.Texts(index, given), (_, _) => OracleType.AnyNumber,
        arguments => Datum.Number(arguments[0].AsObject() is Lob lob ? lob.Length : measure(arguments[0].AsText())));

    private static int Bytes(string text, bool isNational) => isNational ? text.Length * 2 : Encoding.UTF8.GetByteCount(text);

    private static Datum Concat(Datum[] arguments)
    {
        var text = new StringBuilder();
        foreach (var argument in arguments)
            text.Append(argument.AsText());
        return Encoding.UTF8.GetByteCount(text.ToString()) > OracleType.MaxSqlBytes
            ? throw Ora.Error(1489)
            : Datum.Text(text.ToString());
    }

    /// <summary>A letter after anything but a letter or digit is large, others are small.</summary>
    private static string Initcap(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        var inWord = false;
        for (var i = 0; i < source.Length; i++)
        {
            span[i] = inWord ? char.ToLowerInvariant(source[i]) : char.ToUpperInvariant(source[i]);
            inWord = char.IsLetterOrDigit(source[i]);
        }
    });

    private static OracleType ReplaceType(IReadOnlyList<OracleType> types, IReadOnlyList<BoundExpression> arguments)
    {
        if (types[0].IsLob)
            return types[0];
        var growth = types.Count == 3 ? Math.Max(1, types[2].ByteLength) : 1;
        return Text((int)Math.Min(OracleType.MaxSqlBytes, (long)types[0].ByteLength * growth));
    }

    private static Datum Replace(Datum[] arguments)
    {
        if (arguments[0].IsNull || arguments[1].IsNull)
            return arguments[0];
        var replacement = arguments.Length == 3 ? arguments[2].AsText() : "";
        return LobText.Like(arguments[0], LobText.Of(arguments[0]).Replace(arguments[1].AsText(), replacement, StringComparison.Ordinal));
    }

    private static string Translate(string text, string from, string to)
    {
        var source = from.EnumerateRunes().ToList();
        var target = to.EnumerateRunes().ToList();
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var index = source.IndexOf(rune);
            if (index < 0)
                result.Append(rune.ToString());
            else if (index < target.Count)
                result.Append(target[index].ToString());
        }

        return result.ToString();
    }

    private static string Reverse(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var end = text.Length; end > 0;)
        {
            var start = end > 1 && char.IsLowSurrogate(text[end - 1]) ? end - 2 : end - 1;
            result.Append(text, start, end - start);
            end = start;
        }

        return result.ToString();
    }

    /// <summary>Knuth's phonetic code: a letter and three digits.</summary>
    private static string Soundex(string text)
    {
        const string codes = "01230120022455012623010202"; // A to Z
        var result = new StringBuilder(4);
        var last = '0';
        foreach (var letter in text.Where(char.IsAsciiLetter).Select(char.ToUpperInvariant))
        {
            var code = codes[letter - 'A'];
            if (result.Length == 0)
                result.Append(letter);
            else if (code != '0' && code != last)
                result.Append(code);
            if (letter is not ('H' or 'W'))
                last = code;
            if (result.Length == 4)
                break;
        }

        return result.Length == 0 ? "" : result.ToString().PadRight(4, '0');
    }

    /// <summary>The number is the bytes of the character in AL32UTF8, read as one number.</summary>
    private static Datum Chr(OracleNumber number)
    {
        if (!number.Truncate().TryToInt64(out var code) || code < 0 || code > uint.MaxValue)
            throw Ora.Error(1428, 0, number.ToString());
        Span<byte> bytes = stackalloc byte[CharacterBytes];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)code);
        var start = code > 0xFFFFFF ? 0 : code > 0xFFFF ? 1 : code > 0xFF ? 2 : 3;
        return Datum.Text(Encoding.UTF8.GetString(bytes[start..]));
    }

    private static long Ascii(string text)
    {
        Span<byte> bytes = stackalloc byte[CharacterBytes];
        var rune = text.EnumerateRunes().First(); // an empty text is NULL and never comes here
        var value = 0L;
        foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
            value = (value << 8) | b;
        return value;
    }
}
