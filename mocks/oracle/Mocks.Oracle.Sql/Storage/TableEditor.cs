using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Storage;

/// <summary>
/// A table being changed row by row. Nodes are copied when first written to and then edited in place, so what <see cref="View"/> gives is
/// good until the next change; of an editor that was let go it is good for ever.
/// </summary>
internal sealed class TableEditor(TableShape shape, TreeBuilder<long, StoredRow> rows, TreeBuilder<byte[], long>[] indexes)
{
    public TableData View()
    {
        var views = new PersistentTree<byte[], long>[indexes.Length];
        for (var i = 0; i < views.Length; i++)
            views[i] = indexes[i].View();
        return new TableData(shape, rows.View(), views);
    }

    /// <summary>Puts a row in the place of the old one (null: a new row); null removes it.</summary>
    public void Write(long row, Datum[]? old, Datum[]? values)
    {
        for (var i = 0; i < indexes.Length; i++)
        {
            var index = shape.Indexes[i];
            if (old is not null && values is not null && index.KeepsKey(old, values))
                continue;
            var oldKey = old is null ? null : index.KeyOf(old);
            var newKey = values is null ? null : index.KeyOf(values);
            if (oldKey is null ? newKey is null : newKey is not null && oldKey.AsSpan().SequenceEqual(newKey))
                continue;
            if (oldKey is not null && (!index.IsUnique || (indexes[i].TryGet(oldKey, out var owner) && owner == row)))
                indexes[i].Remove(index.Entry(oldKey, row));
            if (newKey is not null)
                indexes[i].Set(index.Entry(newKey, row), row);
        }

        if (values is null)
            rows.Remove(row);
        else
            rows.Set(row, shape.Encode(row, values));
    }
}
