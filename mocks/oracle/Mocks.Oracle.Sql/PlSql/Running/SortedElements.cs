using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Elements in the order of their keys, in two arrays: appending and looking up in a row without gaps take constant time.</summary>
internal sealed class SortedElements<TKey>(IComparer<TKey> comparer)
{
    private TKey[] _keys = [];
    private Datum[] _values = [];

    public int Count { get; private set; }

    public bool TryGet(TKey key, out Datum value)
    {
        var place = Find(key);
        value = place >= 0 ? _values[place] : default;
        return place >= 0;
    }

    public void Set(TKey key, Datum value)
    {
        var place = Find(key);
        if (place < 0)
            Insert(place = ~place, key);
        _values[place] = value;
    }

    public void Remove(TKey key)
    {
        if (Find(key) is >= 0 and var place)
            RemoveAt(place, 1);
    }

    public void RemoveRange(TKey low, TKey high)
    {
        var from = Find(low);
        var to = Find(high);
        from = from < 0 ? ~from : from;
        to = to < 0 ? ~to : to + 1;
        if (to > from)
            RemoveAt(from, to - from);
    }

    /// <summary>The place of the first key above.</summary>
    public int After(TKey key)
    {
        var place = Find(key);
        return place < 0 ? ~place : place + 1;
    }

    /// <summary>The place of the last key below; -1 when there is none.</summary>
    public int Before(TKey key)
    {
        var place = Find(key);
        return (place < 0 ? ~place : place) - 1;
    }

    public TKey KeyAt(int place) => _keys[place];

    public IEnumerable<Datum> Values() => _values.Take(Count);

    public IEnumerable<TKey> Keys() => _keys.Take(Count);

    public SortedElements<TKey> Copy()
    {
        var copy = new SortedElements<TKey>(comparer) { _keys = _keys[..Count], _values = _values[..Count], Count = Count };
        for (var i = 0; i < Count; i++)
            copy._values[i] = CompositeValues.Copy(_values[i]);
        return copy;
    }

    private int Find(TKey key)
    {
        if (Count == 0)
            return ~0;
        if (key is long number && _keys is long[] numbers)
        {
            var guess = number - numbers[0];
            if (guess >= 0 && guess < Count && numbers[guess] == number)
                return (int)guess;
        }

        return comparer.Compare(key, _keys[Count - 1]) > 0 ? ~Count : Array.BinarySearch(_keys, 0, Count, key, comparer);
    }

    private void Insert(int place, TKey key)
    {
        if (Count == _keys.Length)
        {
            var size = Math.Max(8, Count * 2);
            Array.Resize(ref _keys, size);
            Array.Resize(ref _values, size);
        }

        if (place < Count)
        {
            Array.Copy(_keys, place, _keys, place + 1, Count - place);
            Array.Copy(_values, place, _values, place + 1, Count - place);
        }

        _keys[place] = key;
        Count++;
    }

    private void RemoveAt(int place, int count)
    {
        Array.Copy(_keys, place + count, _keys, place, Count - place - count);
        Array.Copy(_values, place + count, _values, place, Count - place - count);
        Array.Clear(_values, Count - count, count);
        Count -= count;
    }
}
