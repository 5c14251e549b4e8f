using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Storage;

namespace Mocks.Oracle.Sql.Dictionary;

/// <summary>One reading of a view: who reads, which edition, and what names the statement asks for.</summary>
internal sealed class DictionaryQuery(SessionContext session, Snapshot snapshot, ViewScope scope, IReadOnlyDictionary<string, string> keys)
{
    public SessionContext Session => session;

    public Snapshot Snapshot => snapshot;

    public SchemaCatalog Catalog { get; } = EditionView.Of(snapshot.Catalog, session.EditionId);

    public ViewScope Scope => scope;

    /// <summary>Who reads; USER_ views show what this user owns, whatever CURRENT_SCHEMA is.</summary>
    public string User => session.User;

    public PrivilegeView Privileges => session.Privileges;

    public int Compat => session.Instance.Compat;

    /// <summary>The text that the column has in every row that is wanted, or null.</summary>
    public string? Key(string column) => keys.GetValueOrDefault(column);

    /// <summary>Objects of a kind that this edition shows, of an owner and name if those are given.</summary>
    public IEnumerable<T> Objects<T>(string? owner, string? name, ObjectNamespace space = ObjectNamespace.Main)
        where T : SchemaObject
    {
        if (scope == ViewScope.User)
        {
            if (owner is not null && owner != User)
                return [];
            owner = User;
        }

        return Candidates<T>(owner, name, space).Where(Shows);
    }

    /// <summary>Whether this edition shows the object: ALL_ only what the user may know of.</summary>
    public bool Shows(SchemaObject found) => scope switch
    {
        ViewScope.User => found.Owner == User,
        ViewScope.All => Sees(found),
        _ => true,
    };

    /// <summary>Whether the user may know of the object, on its own account or of the table that it belongs to.</summary>
    public bool Sees(SchemaObject found) => found switch
    {
        IndexDefinition index => Privileges.CanSee(index) || (Catalog.Objects.TryGetValue(index.TableId, out var table) && Privileges.CanSee(table)),
        TriggerDefinition trigger => trigger.Owner == User || (Catalog.Objects.TryGetValue(trigger.TargetId, out var target) && target.Owner == User) || Privileges.HasSystem("CREATE ANY TRIGGER") || Privileges.HasSystem("ALTER ANY TRIGGER"),
        SynonymDefinition synonym => SeesSynonym(synonym),
        _ => Privileges.CanSee(found),
    };

    private bool SeesSynonym(SynonymDefinition synonym) =>
        synonym.Owner == "PUBLIC" || synonym.Owner == User || Privileges.User == "SYS" || Privileges.HasSystem("SELECT ANY DICTIONARY")
        || (Catalog.Find(synonym.TargetOwner, synonym.TargetName) is { } target && Privileges.CanSee(target));

    private IEnumerable<T> Candidates<T>(string? owner, string? name, ObjectNamespace space)
        where T : SchemaObject
    {
        if (owner is not null && name is not null)
            return Catalog.Find(owner, name, space) is T only ? [only] : [];
        if (name is not null)
            return Catalog.Users.Keys.Select(u => Catalog.Find(u, name, space)).OfType<T>();
        var all = Catalog.Objects.Values.OfType<T>();
        return owner is null ? all : all.Where(o => o.Owner == owner);
    }
}
