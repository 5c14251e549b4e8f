using System.Collections.Immutable;

namespace Mocks.Http.Stubs;

/// <summary>All stubs, by identity and by what finds them. A value: adding and removing make another.</summary>
internal sealed class StubSet
{
    public static StubSet Empty { get; } = new(ImmutableDictionary<Guid, Stub>.Empty, StubIndex.Empty, 0);

    private readonly ImmutableDictionary<Guid, Stub> _byId;
    private readonly long _lastOrder;

    private StubSet(ImmutableDictionary<Guid, Stub> byId, StubIndex index, long lastOrder)
    {
        _byId = byId;
        Index = index;
        _lastOrder = lastOrder;
    }

    public StubIndex Index { get; }

    public int Count => _byId.Count;

    /// <summary>The latest first, as WireMock lists them.</summary>
    public IEnumerable<Stub> All => _byId.Values.OrderByDescending(stub => stub.Order);

    public IEnumerable<Stub> Unordered => _byId.Values;

    public Stub? Find(Guid id) => _byId.GetValueOrDefault(id);

    /// <summary>Adds stubs, each newer than the one before; one with the identity of a present stub replaces it.</summary>
    public StubSet With(IEnumerable<Stub> stubs)
    {
        var order = _lastOrder;
        var added = new Dictionary<Guid, Stub>();
        foreach (var stub in stubs)
            added[stub.Id] = stub with { Order = ++order };
        var index = Index;
        foreach (var id in added.Keys)
        {
            if (_byId.TryGetValue(id, out var replaced))
                index = index.Without(replaced);
        }

        return new StubSet(_byId.SetItems(added), index.With(added.Values), order);
    }

    /// <summary>Puts a stub in the place of the one with its identity, whose age it takes over.</summary>
    public StubSet Replacing(Stub replaced, Stub stub)
    {
        var aged = stub with { Order = replaced.Order };
        return new StubSet(_byId.SetItem(aged.Id, aged), Index.Without(replaced).With([aged]), _lastOrder);
    }

    public StubSet Without(Stub stub) => new(_byId.Remove(stub.Id), Index.Without(stub), _lastOrder);
}
