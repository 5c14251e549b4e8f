using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Storage;

/// <summary>
/// An index's keys: which of the row's values, and their bytes. Keys of expressions are stored values too.
/// The entry of a unique index is the key alone, that of another has the row's number behind it.
/// </summary>
internal sealed class IndexShape
{
    private readonly KeyEncoder _encoder;

    public IndexShape(IndexDefinition index, TableDefinition table)
    {
        Id = index.Id;
        IsUnique = index.IsUnique;
        Ordinals = [.. index.Columns.Select(c => table.Ordinal(c.Name))];
        _encoder = new KeyEncoder([.. Ordinals.Select(o => table.Columns[o].Type)], [.. index.Columns.Select(c => c.Descending)]);
    }

    public int Id { get; }

    public bool IsUnique { get; }

    public int[] Ordinals { get; }

    /// <summary>The bytes of a row's key; null when all of it is NULL: such rows aren't in an index.</summary>
    public byte[]? KeyOf(Datum[] row) => _encoder.Encode(row, Ordinals);

    /// <summary>Whether a changed row certainly has the key that it had, since nothing was put into those columns.</summary>
    public bool KeepsKey(Datum[] old, Datum[] row)
    {
        foreach (var ordinal in Ordinals)
        {
            if (!row[ordinal].IsCopyOf(old[ordinal]))
                return false;
        }

        return true;
    }

    /// <summary>The bytes of leading keys.</summary>
    public byte[] Encode(ReadOnlySpan<Datum> values) => _encoder.Encode(values);

    /// <summary>The entry in the tree for a key.</summary>
    public byte[] Entry(byte[] key, long row)
    {
        if (IsUnique)
            return key;
        var entry = new byte[key.Length + sizeof(long)];
        key.CopyTo(entry, 0);
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(entry.AsSpan(key.Length), row);
        return entry;
    }

    /// <summary>The bounds of the entries in a range.</summary>
    public (TreeBound<byte[]> Low, TreeBound<byte[]> High) Bounds(IndexRange range)
    {
        var prefix = _encoder.Encode(range.Prefix);
        var low = new TreeBound<byte[]>(prefix, true);
        var high = prefix.Length > 0 && KeyEncoder.Successor(prefix) is { } after ? new TreeBound<byte[]>(after, false) : default;
        if (range.Low is { } least)
        {
            var key = _encoder.Encode([.. range.Prefix, least]);
            low = new TreeBound<byte[]>(range.LowInclusive ? key : KeyEncoder.Successor(key)!, true); // a value's bytes don't begin with FF
            high = new TreeBound<byte[]>([.. prefix, 0xFF], false);
        }

        if (range.High is { } most)
        {
            var key = _encoder.Encode([.. range.Prefix, most]);
            high = new TreeBound<byte[]>(range.HighInclusive ? KeyEncoder.Successor(key)! : key, false); // a value's bytes don't begin with FF
        }

        return (low, high);
    }
}
