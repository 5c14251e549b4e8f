using System.Collections.Immutable;

namespace Mocks.Http.Resources;

/// <summary>The rows of a resource in the order of their making, found by key. A value: every change makes another.</summary>
internal sealed class ResourceRows
{
    public static ResourceRows Empty { get; } = new(
        ImmutableSortedDictionary<long, ResourceRow>.Empty, ImmutableDictionary.Create<string, long>(StringComparer.Ordinal), 0);

    private readonly ImmutableSortedDictionary<long, ResourceRow> _rows;
    private readonly ImmutableDictionary<string, long> _places;
    private readonly long _last;

    private ResourceRows(ImmutableSortedDictionary<long, ResourceRow> rows, ImmutableDictionary<string, long> places, long last)
    {
        _rows = rows;
        _places = places;
        _last = last;
    }

    public int Count => _rows.Count;

    public IEnumerable<ResourceRow> All => _rows.Values;

    public static ResourceRows Of(IEnumerable<ResourceRow> rows)
    {
        var all = ImmutableSortedDictionary.CreateBuilder<long, ResourceRow>();
        var places = ImmutableDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        var last = 0L;
        foreach (var row in rows)
        {
            all[++last] = row;
            places[row.Key] = last;
        }

        return new ResourceRows(all.ToImmutable(), places.ToImmutable(), last);
    }

    public ResourceRow? Find(string key) => _places.TryGetValue(key, out var place) ? _rows[place] : null;

    /// <summary>Adds a row, or puts it in the place of the one with its key.</summary>
    public ResourceRows With(ResourceRow row) => _places.TryGetValue(row.Key, out var place)
        ? new ResourceRows(_rows.SetItem(place, row), _places, _last)
        : new ResourceRows(_rows.Add(_last + 1, row), _places.Add(row.Key, _last + 1), _last + 1);

    public ResourceRows Without(string key) => _places.TryGetValue(key, out var place)
        ? new ResourceRows(_rows.Remove(place), _places.Remove(key), _last)
        : this;
}
