namespace Mocks.Oracle.Sql.Catalog;

/// <summary>
/// A character set narrower than Unicode: what it doesn't have becomes its replacement, as the real database stores it. The mock's own
/// is AL32UTF8, which has everything.
/// </summary>
public sealed class DatabaseCharacterSet
{
    internal const string Property = "NLS_CHARACTERSET";
    internal const string Default = "AL32UTF8";

    /// <summary>The characters of Windows-1252 beyond Latin-1.</summary>
    private const string Windows = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

    private static readonly DatabaseCharacterSet[] All =
    [
        new("US7ASCII", '?', static c => c < 0x80),
        new("WE8ISO8859P1", '¿', static c => c < 0x100),
        new("WE8MSWIN1252", '¿', static c => c < 0x80 || c is >= '\u00A0' and < '\u0100' || Windows.Contains(c, StringComparison.Ordinal)),
    ];

    private readonly char _replacement;
    private readonly Func<char, bool> _has;

    private DatabaseCharacterSet(string name, char replacement, Func<char, bool> has) => (Name, _replacement, _has) = (name, replacement, has);

    public string Name { get; }

    internal static DatabaseCharacterSet? Find(string name) => Array.Find(All, set => set.Name == name);

    /// <summary>The text as the database would give it back.</summary>
    public string Through(string text)
    {
        if (text.All(_has))
            return text;
        var result = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            result.Append(rune.IsBmp && _has((char)rune.Value) ? (char)rune.Value : _replacement);
        return result.ToString();
    }
}
