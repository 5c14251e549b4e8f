using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>An explicit cursor, or what a REF CURSOR points to.</summary>
internal sealed class CursorValue
{
    private OpenQuery? _query;

    public bool IsOpen => _query is not null;

    public IReadOnlyList<ColumnDescription> Columns { get; private set; } = [];

    public long RowCount { get; private set; }

    /// <summary>Whether the last fetch found a row; null before the first.</summary>
    public bool? Found { get; private set; }

    /// <summary>The ROWID behind the row fetched last, of a cursor FOR UPDATE.</summary>
    public Datum CurrentRow { get; private set; }

    /// <summary>The query's last column is the ROWID for CURRENT OF.</summary>
    public bool HasRowId { get; private set; }

    public static CursorValue Of(OpenQuery query, IReadOnlyList<ColumnDescription> columns)
    {
        var cursor = new CursorValue();
        cursor.Open(query, columns, false);
        return cursor;
    }

    /// <summary>A cursor that the client holds: the block fetches on where the client is.</summary>
    public static CursorValue OfClient(Cursor cursor) => Of(cursor.OpenRows ?? throw Ora.Error(1001), cursor.Columns);

    public void Open(OpenQuery query, IReadOnlyList<ColumnDescription> columns, bool hasRowId)
    {
        _query = query;
        Columns = hasRowId ? [.. columns.SkipLast(1)] : columns;
        HasRowId = hasRowId;
        RowCount = 0;
        Found = null;
        CurrentRow = default;
    }

    public Datum[]? Fetch()
    {
        if (_query is null)
            throw Ora.Error(1001);
        if (Found != false && _query.TryRead(out var row))
        {
            RowCount++;
            Found = true;
            if (HasRowId)
                CurrentRow = row[^1];
            return row;
        }

        Found = false;
        return null;
    }

    /// <summary>Notes what a bulk fetch found: NOTFOUND when it got fewer rows than it asked for.</summary>
    public void NoteEnd() => Found = false;

    public void Close()
    {
        if (_query is null)
            throw Ora.Error(1001);
        _query = null;
    }

    /// <summary>Hands the rows that are left to the client.</summary>
    public Cursor ToClient(SessionContext session) =>
        Cursor.OfOpenQuery(session, _query ?? throw Ora.Error(1001), Columns);
}
