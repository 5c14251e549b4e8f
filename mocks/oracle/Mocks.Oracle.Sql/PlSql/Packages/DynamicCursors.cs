using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>The cursors that DBMS_SQL has open in a session.</summary>
internal sealed class DynamicCursors
{
    private const int First = 1_000_000;

    private readonly Dictionary<long, DynamicCursor> _open = [];
    private long _last = First;

    public long LastRowCount { get; set; }

    public int LastErrorPosition { get; set; }

    public long Open(DynamicCursor cursor)
    {
        _open.Add(++_last, cursor);
        return _last;
    }

    public bool IsOpen(long number) => _open.ContainsKey(number);

    /// <summary>ORA-29471 for a number that no open cursor has.</summary>
    public DynamicCursor Find(long number) => _open.TryGetValue(number, out var cursor) ? cursor : throw Ora.Error(29471);

    public void Close(long number)
    {
        if (!_open.Remove(number))
            throw Ora.Error(29471);
    }
}
