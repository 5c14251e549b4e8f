namespace Mocks.Oracle.Types;

/// <summary>A physical ROWID: data object, relative file, block and row. As text 18 characters: OOOOOOFFFBBBBBBRRR.</summary>
public readonly record struct OracleRowId(uint ObjectNumber, ushort File, uint Block, ushort Row) : IComparable<OracleRowId>
{
    public const int TextLength = 18;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// <summary>Raises ORA-01410.</summary>
    public static OracleRowId Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var value) ? value : throw new OraException(OraError.InvalidRowid);

    public static bool TryParse(ReadOnlySpan<char> text, out OracleRowId value)
    {
        value = default;
        if (text.Length != TextLength
            || !TryRead(text[..6], out var objectNumber)
            || !TryRead(text[6..9], out var file)
            || !TryRead(text[9..15], out var block)
            || !TryRead(text[15..], out var row)
            || objectNumber > uint.MaxValue || file > 1023 || block > uint.MaxValue || row > ushort.MaxValue)
            return false;
        value = new OracleRowId((uint)objectNumber, (ushort)file, (uint)block, (ushort)row);
        return true;
    }

    public static bool operator <(OracleRowId a, OracleRowId b) => a.CompareTo(b) < 0;

    public static bool operator >(OracleRowId a, OracleRowId b) => a.CompareTo(b) > 0;

    public static bool operator <=(OracleRowId a, OracleRowId b) => a.CompareTo(b) <= 0;

    public static bool operator >=(OracleRowId a, OracleRowId b) => a.CompareTo(b) >= 0;

    public int CompareTo(OracleRowId other) =>
        (ObjectNumber, File, Block, Row).CompareTo((other.ObjectNumber, other.File, other.Block, other.Row));

    public override string ToString() => string.Create(TextLength, this, static (text, id) =>
    {
        Write(text[..6], id.ObjectNumber);
        Write(text[6..9], id.File);
        Write(text[9..15], id.Block);
        Write(text[15..], id.Row);
    });

    private static void Write(Span<char> text, ulong value)
    {
        for (var i = text.Length - 1; i >= 0; i--, value >>= 6)
            text[i] = Alphabet[(int)(value & 63)];
    }

    private static bool TryRead(ReadOnlySpan<char> text, out ulong value)
    {
        value = 0;
        foreach (var c in text)
        {
            var digit = Alphabet.IndexOf(c, StringComparison.Ordinal);
            if (digit < 0)
                return false;
            value = (value << 6) | (uint)digit;
        }
        return true;
    }
}
