namespace Mocks.Oracle.Sql.Syntax;

/// <summary>Finds the keyword of a word without an allocation: an open-addressing table by a hash of the upper-case letters.</summary>
internal static class Keywords
{
    private const int Size = 4096;

    /// <summary>FNV-1a's offset basis; <see cref="Mix"/> folds in one character.</summary>
    public const uint Seed = 2166136261;

    private static readonly string[] Names = Enum.GetNames<Keyword>();
    private static readonly Keyword[] Table = Fill();

    public static uint Mix(uint hash, char upper) => (hash ^ upper) * 16777619;

    public static string NameOf(Keyword keyword) => Names[(int)keyword];

    public static bool IsReserved(Keyword keyword) => keyword is > Keyword.None and <= Keyword.WITH;

    public static bool IsRestricted(Keyword keyword) => keyword is >= Keyword.ACCESS and <= Keyword.WHENEVER;

    /// <summary>The keyword of a word whose upper-case hash is given.</summary>
    public static Keyword Find(ReadOnlySpan<char> word, uint hash)
    {
        for (var slot = Slot(hash); Table[slot] != Keyword.None; slot = (slot + 1) & (Size - 1))
        {
            if (word.Equals(Names[(int)Table[slot]], StringComparison.OrdinalIgnoreCase))
                return Table[slot];
        }
        return Keyword.None;
    }

    public static Keyword Find(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word)
            hash = Mix(hash, char.ToUpperInvariant(c));
        return Find(word, hash);
    }

    private static uint Slot(uint hash) => (hash ^ (hash >> 15)) & (Size - 1);

    private static Keyword[] Fill()
    {
        var table = new Keyword[Size];
        for (var i = 1; i < Names.Length; i++)
        {
            var hash = Seed;
            foreach (var c in Names[i])
                hash = Mix(hash, c);
            var slot = Slot(hash);
            while (table[slot] != Keyword.None)
                slot = (slot + 1) & (Size - 1);
            table[slot] = (Keyword)i;
        }
        return table;
    }
}
