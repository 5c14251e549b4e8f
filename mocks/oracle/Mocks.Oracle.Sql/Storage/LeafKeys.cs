namespace Mocks.Oracle.Sql.Storage;

/// <summary>The keys of a leaf, in order. The leaf knows how many there are and hands the count in.</summary>
internal abstract class LeafKeys<TKey>
{
    public abstract TKey this[int at] { get; }

    /// <summary>The sign of the key there against another.</summary>
    public abstract int Compare(int at, TKey other);

    /// <summary>The place of a key, or the complement of where it belongs.</summary>
    public int Find(int count, TKey key)
    {
        var (low, high) = (0, count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var sign = Compare(middle, key);
            if (sign == 0)
                return middle;
            if (sign < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return ~low;
    }

    public abstract void Insert(int at, int count, TKey key);

    public abstract void Remove(int at, int count);

    /// <summary>Parts with the keys behind the first so many.</summary>
    public abstract LeafKeys<TKey> Split(int kept, int count);

    public abstract void Append(LeafKeys<TKey> right, int rightCount, int count);

    public abstract LeafKeys<TKey> Copy(int count);
}
