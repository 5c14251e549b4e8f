using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>The groups of one grouping set by the hash of their keys, in the order in which they came.</summary>
internal sealed class GroupTable(RowKeyComparer comparer)
{
    private const int FirstPlaces = 16;

    private readonly List<(int Hash, int Next)> _chains = [];
    private int[] _heads = NewHeads(FirstPlaces);

    public List<RowGroup> Groups { get; } = [];

    public RowGroup? Find(ReadOnlySpan<Datum> key, int hash)
    {
        for (var at = _heads[hash & (_heads.Length - 1)]; at >= 0; at = _chains[at].Next)
        {
            if (_chains[at].Hash == hash && comparer.Equal(Groups[at].Keys, key))
                return Groups[at];
        }

        return null;
    }

    /// <summary>A group whose key was not found.</summary>
    public void Add(RowGroup group, int hash)
    {
        if (Groups.Count == _heads.Length)
            Grow();
        ref var head = ref _heads[hash & (_heads.Length - 1)];
        _chains.Add((hash, head));
        head = Groups.Count;
        Groups.Add(group);
    }

    private static int[] NewHeads(int places)
    {
        var heads = new int[places];
        Array.Fill(heads, -1);
        return heads;
    }

    private void Grow()
    {
        _heads = NewHeads(_heads.Length * 2);
        for (var i = 0; i < _chains.Count; i++)
        {
            ref var head = ref _heads[_chains[i].Hash & (_heads.Length - 1)];
            _chains[i] = (_chains[i].Hash, head);
            head = i;
        }
    }
}
