using System.Numerics;
using System.Runtime.InteropServices;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>The rows of a join's right side by the hash of their keys. All are added first, then looked up; rows of one key keep their order.</summary>
internal sealed class JoinTable(RowKeyComparer comparer, int width)
{
    private const int NoHash = -1;

    private readonly List<Datum[]> _rows = [];
    private readonly List<Datum> _keys = [];
    private readonly List<int> _hashes = [];
    private int[] _heads = [];
    private int[] _next = [];

    public int Count => _rows.Count;

    public Datum[] this[int row] => _rows[row];

    /// <summary>A row with a NULL among its keys is kept, but never found.</summary>
    public void Add(ReadOnlySpan<Datum> key, bool hasNull, Datum[] row)
    {
        _rows.Add(row);
        _keys.AddRange(key);
        _hashes.Add(hasNull ? NoHash : HashOf(key));
    }

    public void Complete()
    {
        _heads = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(_rows.Count, 1))];
        _next = new int[_rows.Count];
        Array.Fill(_heads, -1);
        for (var row = _rows.Count - 1; row >= 0; row--)
        {
            if (_hashes[row] == NoHash)
                continue;
            ref var head = ref _heads[_hashes[row] & (_heads.Length - 1)];
            _next[row] = head;
            head = row;
        }
    }

    /// <summary>The first row with the key, from which <see cref="Next"/> goes on; -1 when there is none.</summary>
    public int Find(ReadOnlySpan<Datum> key)
    {
        var hash = HashOf(key);
        return Match(_heads[hash & (_heads.Length - 1)], hash, key);
    }

    /// <summary>The next row with the same key; -1 after the last.</summary>
    public int Next(int row, ReadOnlySpan<Datum> key) => Match(_next[row], _hashes[row], key);

    private int HashOf(ReadOnlySpan<Datum> key) => comparer.Hash(key) & int.MaxValue;

    private int Match(int row, int hash, ReadOnlySpan<Datum> key)
    {
        var keys = CollectionsMarshal.AsSpan(_keys);
        while (row >= 0 && (_hashes[row] != hash || !comparer.Equal(keys.Slice(row * width, width), key)))
            row = _next[row];
        return row;
    }
}
