using System.Text;

namespace Mocks.Oracle.Types;

/// <summary>A character set by Oracle's name and number.</summary>
/// <param name="FixedWidth">Bytes that a declared character takes where all take the same; 1 for the others.</param>
public sealed record CharacterSet(int Id, string Name, int FixedWidth, Encoding Encoding)
{
    private static readonly CharacterSet[] All =
    [
        new(873, "AL32UTF8", 1, Encoding.UTF8),
        new(871, "UTF8", 1, Encoding.UTF8),
        new(2000, "AL16UTF16", 2, new UnicodeEncoding(bigEndian: true, byteOrderMark: false)),
        new(2002, "AL16UTF16LE", 2, new UnicodeEncoding(bigEndian: false, byteOrderMark: false)),
        new(1, "US7ASCII", 1, Encoding.ASCII),
        new(31, "WE8ISO8859P1", 1, Encoding.Latin1),
        .. CodePages([(32, "EE8ISO8859P2", 28592), (35, "CL8ISO8859P5", 28595), (37, "EL8ISO8859P7", 28597), (38, "IW8ISO8859P8", 28598), (39, "WE8ISO8859P9", 28599), (46, "WE8ISO8859P15", 28605), (170, "EE8MSWIN1250", 1250), (171, "CL8MSWIN1251", 1251), (178, "WE8MSWIN1252", 1252), (4, "US8PC437", 437), (10, "WE8PC850", 850), (830, "JA16EUC", 51932), (832, "JA16SJIS", 932), (846, "KO16MSWIN949", 949), (852, "ZHS16GBK", 936), (865, "ZHT16BIG5", 950)]),
    ];

    public static CharacterSet Database => All[0];

    public static CharacterSet National => All[2];

    /// <summary>By name, CHAR_CS or NCHAR_CS; null when it isn't known.</summary>
    public static CharacterSet? Find(string name) => name.ToUpperInvariant() switch
    {
        "CHAR_CS" => Database,
        "NCHAR_CS" => National,
        var upper => Array.Find(All, set => set.Name == upper),
    };

    public static CharacterSet? Find(OracleNumber id) => Array.Find(All, set => id == set.Id);

    public string Read(byte[] bytes) => Encoding.GetString(bytes);

    /// <summary>What the set has not becomes its base letter, or a question mark.</summary>
    public byte[] Write(string text)
    {
        if (Id != 1)
            return Encoding.GetBytes(text);
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            plain.Append(rune.IsAscii ? (char)rune.Value : rune.IsBmp && BaseLetters.Of((char)rune.Value) is < '\x80' and var letter ? letter : '?');
        return Encoding.GetBytes(plain.ToString());
    }

    private static IEnumerable<CharacterSet> CodePages(IEnumerable<(int Id, string Name, int CodePage)> sets) =>
        sets.Select(set => new CharacterSet(set.Id, set.Name, 1, CodePagesEncodingProvider.Instance.GetEncoding(set.CodePage) ?? Encoding.Latin1));
}
