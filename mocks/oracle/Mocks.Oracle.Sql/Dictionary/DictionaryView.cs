using System.Collections.Immutable;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Dictionary;

/// <summary>One edition of a family: the view that a statement names.</summary>
internal sealed record DictionaryView(DictionaryFamily Family, ViewScope Scope, int Compat) : ComputedTable
{
    private static readonly ViewColumn ContainerId = new("CON_ID", OracleType.AnyNumber, false, Datum.Number(3), ViewScope.Cdb, 19);

    private static readonly ViewColumn InstanceId = new("INST_ID", OracleType.AnyNumber, false, Datum.Number(1), ViewScope.Global, 19);

    private ViewColumn[]? _declared;
    private ImmutableArray<TableColumn> _columns;

    public override ImmutableArray<TableColumn> Columns
    {
        get
        {
            if (_columns.IsDefault)
                _columns = [.. Declared.Select(c => new TableColumn(c.Name, c.Type) { NotNull = c.NotNull })];
            return _columns;
        }
    }

    public override string Comment => Scope switch
    {
        ViewScope.User => $"{Family.Subject} of the user",
        ViewScope.All => $"{Family.Subject} that the user may see",
        ViewScope.Dba => $"{Family.Subject} in the database",
        ViewScope.Global => $"{Family.Subject} of all instances",
        ViewScope.Cdb => $"{Family.Subject} in all containers that are open",
        _ => Family.Subject,
    };

    private ViewColumn[] Declared => _declared ??=
    [
        .. Scope == ViewScope.Global ? new[] { InstanceId } : [],
        .. Family.Columns.Where(c => (c.Scopes & (Scope == ViewScope.Global ? ViewScope.Single : Scope)) != ViewScope.None && c.Since <= Compat && !(Scope == ViewScope.Global && c.Name == InstanceId.Name)),
        .. Scope == ViewScope.Cdb ? new[] { ContainerId } : [],
    ];

    public override VirtualKey KeyOf(int column)
    {
        var name = Declared[column].Name;
        return !Family.Keys.Contains(name) ? VirtualKey.None : name.EndsWith("OWNER", StringComparison.Ordinal) ? VirtualKey.Owner : VirtualKey.Name;
    }

    public override IEnumerable<Datum[]> Rows(SessionContext session, Snapshot snapshot, int[] columns, IReadOnlyList<(int Column, string Text)> keys)
    {
        var texts = new Dictionary<string, string>(keys.Count, StringComparer.Ordinal);
        foreach (var (column, text) in keys)
            texts[Declared[column].Name] = text;
        return Family.Rows(new DictionaryQuery(session, snapshot, Scope, texts), Array.ConvertAll(columns, c => Declared[c]));
    }

    public bool Equals(DictionaryView? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Id;
}
