using System.Collections.Immutable;

namespace Mocks.Oracle.Sql.Engine.Merging;

/// <summary>The difference between two maps or values, made in a third.</summary>
internal static class MapMerge
{
    /// <summary>What <paramref name="to"/> has if nobody has changed the value since <paramref name="from"/>.</summary>
    public static T Pick<T>(T from, T to, T current) => EqualityComparer<T>.Default.Equals(current, from) ? to : current;

    public static ImmutableDictionary<TKey, TValue> Merge<TKey, TValue>(
        ImmutableDictionary<TKey, TValue> from, ImmutableDictionary<TKey, TValue> to, ImmutableDictionary<TKey, TValue> current)
        where TKey : notnull
    {
        if (ReferenceEquals(current, from) || ReferenceEquals(from, to))
            return ReferenceEquals(current, from) ? to : current;
        foreach (var key in from.Keys.Where(key => !to.ContainsKey(key)))
            current = current.Remove(key);
        foreach (var (key, value) in to)
        {
            var wasThere = from.TryGetValue(key, out var old);
            var isThere = current.TryGetValue(key, out var now);
            if (!wasThere ? !isThere : isThere && EqualityComparer<TValue>.Default.Equals(now, old))
                current = current.SetItem(key, value);
        }

        return current;
    }

    /// <summary>As sets; the order is that of <paramref name="current"/>, or of <paramref name="to"/> where nobody has written.</summary>
    public static IEnumerable<T> Merge<T>(IReadOnlyCollection<T> from, IReadOnlyCollection<T> to, IReadOnlyCollection<T> current) =>
        current.SequenceEqual(from) ? to : current.Except(from.Except(to)).Union(to.Except(from));
}
