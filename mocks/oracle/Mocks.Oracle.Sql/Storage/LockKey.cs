namespace Mocks.Oracle.Sql.Storage;

/// <summary>What a lock is on: a table (Part is -1), a row (its number), or a key of an index (the key's hash).</summary>
/// <param name="Object">Object id of the table or index.</param>
internal readonly record struct LockKey(int Object, long Part)
{
    public bool IsIndexKey => Part < -1;

    public static LockKey Table(int table) => new(table, -1);

    public static LockKey Row(int table, long row) => new(table, row);

    /// <summary>Two keys with one hash would wait for each other needlessly; at 64 bits that doesn't happen in practice.</summary>
    public static LockKey IndexKey(int index, ReadOnlySpan<byte> key)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in key)
            hash = (hash ^ b) * 1099511628211UL;
        return new(index, (long)(hash | 1UL << 63));
    }
}
