using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Storage;

/// <summary>A table's rows and its indexes' entries at one moment. Immutable.</summary>
internal sealed class TableData
{
    private readonly PersistentTree<long, StoredRow> _rows;
    private readonly PersistentTree<byte[], long>[] _indexes;

    internal TableData(TableShape shape, PersistentTree<long, StoredRow> rows, PersistentTree<byte[], long>[] indexes)
    {
        Shape = shape;
        _rows = rows;
        _indexes = indexes;
    }

    public TableShape Shape { get; }

    public long Count => _rows.Count;

    /// <summary>The highest number of a row; -1 when there are none.</summary>
    public long LastRow
    {
        get
        {
            var scan = _rows.ScanBackwards();
            return scan.MoveNext() ? scan.Key : -1;
        }
    }

    public static TableData Empty(TableShape shape) => new(
        shape, PersistentTree<long, StoredRow>.Empty(RowOrder.Instance), [.. shape.Indexes.Select(_ => PersistentTree<byte[], long>.Empty(ByteOrder.Instance))]);

    /// <summary>A table of those rows, numbered from 0.</summary>
    public static TableData Of(TableShape shape, IReadOnlyList<Datum[]> rows)
    {
        var tree = PersistentTree<long, StoredRow>.Empty(RowOrder.Instance).ToBuilder();
        for (var i = 0; i < rows.Count; i++)
            tree.Set(i, shape.Encode(i, rows[i]));
        return new TableData(shape, tree.ToImmutable(), Empty(shape)._indexes).Reshape(shape, static row => row);
    }

    public bool TryGet(long row, out StoredRow stored) => _rows.TryGet(row, out stored);

    /// <summary>A row's bytes, which are as good as its version; null when there is none.</summary>
    public byte[]? Version(long row) => _rows.TryGet(row, out var stored) ? stored.Bytes : null;

    public Datum[]? Find(long row) => _rows.TryGet(row, out var stored) ? Shape.Decode(stored) : null;

    public TreeScan<long, StoredRow> Scan() => _rows.Scan();

    /// <summary>All rows, decoded.</summary>
    public IEnumerable<KeyValuePair<long, Datum[]>> Rows()
    {
        foreach (var (row, stored) in _rows.Scan())
            yield return KeyValuePair.Create(row, Shape.Decode(stored));
    }

    /// <summary>The entries of a part of an index, in its order; their values are the rows.</summary>
    public TreeScan<byte[], long> Seek(int index, IndexRange range)
    {
        var (low, high) = Shape.Indexes[index].Bounds(range);
        return _indexes[index].Scan(low, high);
    }

    /// <summary>The row with that key in a unique index; -1 when there is none.</summary>
    public long FindUnique(int index, byte[] key) => _indexes[index].TryGet(key, out var row) ? row : -1;

    /// <summary>A row with those leading keys; -1 when there is none.</summary>
    public long FindKey(int index, Datum[] key)
    {
        if (Shape.Indexes[index].IsUnique && key.Length == Shape.Indexes[index].Ordinals.Length)
            return FindUnique(index, Shape.Indexes[index].Encode(key));
        var scan = Seek(index, new IndexRange(key));
        return scan.MoveNext() ? scan.Value : -1;
    }

    /// <summary>Puts a row in the place of the old one (null: a new row); null removes it.</summary>
    public TableData With(long row, Datum[]? old, Datum[]? values)
    {
        var editor = Edit();
        editor.Write(row, old, values);
        return editor.View();
    }

    public TableEditor Edit() => new(Shape, _rows.ToBuilder(), [.. _indexes.Select(i => i.ToBuilder())]);

    /// <summary>The same rows under another shape; indexes are built anew.</summary>
    public TableData Reshape(TableShape shape, Func<Datum[], Datum[]> convert)
    {
        var rows = PersistentTree<long, StoredRow>.Empty(RowOrder.Instance).ToBuilder();
        var indexes = shape.Indexes.Select(_ => PersistentTree<byte[], long>.Empty(ByteOrder.Instance).ToBuilder()).ToArray();
        foreach (var (row, values) in Rows())
        {
            var converted = convert(values);
            rows.Set(row, shape.Encode(row, converted));
            for (var i = 0; i < indexes.Length; i++)
            {
                if (shape.Indexes[i].KeyOf(converted) is { } key)
                    indexes[i].Set(shape.Indexes[i].Entry(key, row), row);
            }
        }

        return new TableData(shape, rows.ToImmutable(), [.. indexes.Select(i => i.ToImmutable())]);
    }
}
