using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>Writing to a LOB where it stands, through its locator. No trigger fires and nothing but the LOB changes.</summary>
internal static class LobColumn
{
    /// <summary>ORA-22920 when the transaction has not locked the row, ORA-22922 when there is no such row any more.</summary>
    public static Lob Write(SessionContext session, Lob stored, Lob content)
    {
        var place = stored.Place ?? throw Ora.Error(22922);
        var table = session.Catalog.Objects.GetValueOrDefault(place.Table) as TableDefinition ?? throw Ora.Error(22922);
        var workspace = session.Workspace;
        var isMine = workspace.HasTouched(table.Id, place.Row)
            || session.Store.Locks.IsHeldBy(LockKey.Row(table.Id, place.Row), workspace.Owner);
        if (!isMine && !table.IsTemporary)
            throw Ora.Error(22920);
        workspace.Refresh();
        if (workspace.Table(table.Id).Find(place.Row) is not { } old || place.Column >= old.Length || !table.Columns[place.Column].Type.IsLob)
            throw Ora.Error(22922);
        var row = (Datum[])old.Clone();
        row[place.Column] = Datum.Lob(content.As(stored.Kind));
        workspace.Write(table, place.Row, old, row);
        return row[place.Column].AsLob();
    }
}
