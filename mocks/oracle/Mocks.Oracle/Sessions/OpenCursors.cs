using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Sessions;

/// <summary>The cursors of a session by the numbers that clients know them by, from 1.</summary>
/// <param name="limit">The parameter open_cursors.</param>
internal sealed class OpenCursors(Func<int> limit)
{
    private readonly Dictionary<int, OpenCursor> _cursors = [];
    private int _last;

    /// <exception cref="OraException">ORA-01000.</exception>
    public OpenCursor Open(Cursor engine)
    {
        if (_cursors.Count >= limit() || _cursors.Count == ushort.MaxValue)
            throw new OraException(OraError.MaximumOpenCursorsExceeded);
        do
            _last = _last % ushort.MaxValue + 1;
        while (_cursors.ContainsKey(_last));
        var cursor = new OpenCursor(_last, engine);
        _cursors.Add(cursor.Number, cursor);
        return cursor;
    }

    /// <exception cref="OraException">ORA-01001.</exception>
    public OpenCursor Find(int number) =>
        _cursors.TryGetValue(number, out var cursor) ? cursor : throw new OraException(OraError.InvalidCursor);

    /// <summary>The same number for another statement, as drivers do with DDL.</summary>
    public OpenCursor Replace(int number, Cursor engine)
    {
        Close(number);
        var cursor = new OpenCursor(number, engine);
        _cursors.Add(number, cursor);
        return cursor;
    }

    /// <summary>A number that is not open is passed over: it is closed already.</summary>
    public void Close(int number)
    {
        if (!_cursors.Remove(number, out var cursor))
            return;
        CloseNested(cursor);
        cursor.Engine.Dispose();
    }

    /// <summary>Cursors that came as values in rows of this one end with it, and when it is executed anew.</summary>
    public void CloseNested(OpenCursor cursor)
    {
        foreach (var nested in cursor.Nested)
            Close(nested);
        cursor.Nested.Clear();
    }

    public void CloseAll()
    {
        foreach (var cursor in _cursors.Values)
            cursor.Engine.Dispose();
        _cursors.Clear();
    }
}
