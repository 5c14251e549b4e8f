using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Sessions;

/// <summary>The cursors of a session by the numbers that clients know them by, from 1.</summary>
internal sealed class OpenCursors
{
    /// <summary>Drivers leak none; this many are a client's mistake.</summary>
    private const int Maximum = 60_000;

    private readonly Dictionary<int, OpenCursor> _cursors = [];
    private int _last;

    /// <exception cref="OraException">ORA-01000.</exception>
    public OpenCursor Open(Cursor engine)
    {
        if (_cursors.Count >= Maximum)
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
        if (_cursors.Remove(number, out var cursor))
            cursor.Engine.Dispose();
    }

    public void CloseAll()
    {
        foreach (var cursor in _cursors.Values)
            cursor.Engine.Dispose();
        _cursors.Clear();
    }
}
