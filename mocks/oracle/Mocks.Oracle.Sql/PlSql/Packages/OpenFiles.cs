using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>The files that UTL_FILE has open in a session, by number.</summary>
internal sealed class OpenFiles
{
    private readonly Dictionary<long, OpenFile> _open = [];
    private long _last;

    public long Open(OpenFile file)
    {
        _open.Add(++_last, file);
        return _last;
    }

    public OpenFile? Find(long id) => _open.GetValueOrDefault(id);

    /// <summary>ORA-29282 for one that isn't open.</summary>
    public void Close(long id)
    {
        if (!_open.Remove(id))
            throw Ora.Error(29282);
    }

    public void CloseAll() => _open.Clear();
}
