namespace Mocks.Oracle.Sql.Storage;

/// <summary>The rows of one table that a transaction has written, in the order of the writes; a row that was written twice is there twice.</summary>
internal sealed class TouchedRows
{
    private readonly List<long> _rows = [];
    private readonly HashSet<long> _known = []; // those of the first so many that were asked about: a load only adds
    private int _knownCount;

    public int Count => _rows.Count;

    public IEnumerable<long> Distinct() => _rows.Distinct();

    public void Add(long row) => _rows.Add(row);

    public bool Contains(long row)
    {
        for (; _knownCount < _rows.Count; _knownCount++)
            _known.Add(_rows[_knownCount]);
        return _known.Contains(row);
    }

    /// <summary>Forgets all writes but the first so many.</summary>
    public void Cut(int kept)
    {
        _rows.RemoveRange(kept, _rows.Count - kept);
        if (_knownCount <= kept)
            return;
        _known.Clear();
        _knownCount = 0;
    }
}
