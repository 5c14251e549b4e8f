using System.Collections.Immutable;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>All users, objects and grants. Immutable: a change makes a new one, and statements compiled against the old one are compiled again.</summary>
internal sealed record SchemaCatalog
{
    public static SchemaCatalog Empty { get; } = new();

    public ImmutableDictionary<string, UserDefinition> Users { get; init; } = ImmutableDictionary<string, UserDefinition>.Empty;

    public ImmutableDictionary<int, SchemaObject> Objects { get; init; } = ImmutableDictionary<int, SchemaObject>.Empty;

    public ImmutableDictionary<QualifiedName, int> Names { get; init; } = ImmutableDictionary<QualifiedName, int>.Empty;

    /// <summary>By object id.</summary>
    public ImmutableDictionary<int, ImmutableList<ObjectGrant>> Grants { get; init; } = ImmutableDictionary<int, ImmutableList<ObjectGrant>>.Empty;

    /// <summary>The tables, by id, that have a foreign key to the table of the key's id.</summary>
    public ImmutableDictionary<int, ImmutableHashSet<int>> ReferencingTables { get; init; } = ImmutableDictionary<int, ImmutableHashSet<int>>.Empty;

    /// <summary>The triggers, by id, of a table or view.</summary>
    public ImmutableDictionary<int, ImmutableList<int>> Triggers { get; init; } = ImmutableDictionary<int, ImmutableList<int>>.Empty;

    /// <summary>The materialized views, by id, that a commit of changes to the table of the key's id refreshes.</summary>
    public ImmutableDictionary<int, ImmutableHashSet<int>> RefreshedOnCommit { get; init; } = ImmutableDictionary<int, ImmutableHashSet<int>>.Empty;

    /// <summary>DATABASE_PROPERTIES, system parameters and the like that DDL can change.</summary>
    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What was gathered of tables, by id. A table that was dropped leaves its behind.</summary>
    public ImmutableDictionary<int, TableStatistics> Statistics { get; init; } = ImmutableDictionary<int, TableStatistics>.Empty;

    /// <summary>Tables whose statistics are locked.</summary>
    public ImmutableHashSet<int> LockedStatistics { get; init; } = [];

    /// <summary>Dropped tables, the latest last.</summary>
    public ImmutableList<DroppedTable> RecycleBin { get; init; } = [];

    /// <summary>Runs of jobs, the latest last.</summary>
    public ImmutableList<JobRun> JobRuns { get; init; } = [];

    /// <summary>By edition, and by object: what the edition has made its own; null where it has dropped the object.</summary>
    public ImmutableDictionary<int, ImmutableDictionary<int, SchemaObject?>> Editioned { get; init; } = ImmutableDictionary<int, ImmutableDictionary<int, SchemaObject?>>.Empty;

    /// <summary>The edition that this is the sight of.</summary>
    public int Edition { get; init; } = EditionDefinition.RootId;

    public int NextObjectId { get; init; } = 73_000;

    public int NextUserId { get; init; } = 110;

    /// <summary>Number in the next SYS_C00nnnnn.</summary>
    public int NextConstraintNumber { get; init; } = 8_300;

    public SchemaObject? Find(string owner, string name, ObjectNamespace space = ObjectNamespace.Main) =>
        Names.TryGetValue(new QualifiedName(owner, space, name), out var id) ? Objects[id] : null;

    public T? Find<T>(int id)
        where T : SchemaObject => Objects.GetValueOrDefault(id) as T;

    public TableDefinition Table(int id) => (TableDefinition)Objects[id];

    public UserDefinition? User(string name) => Users.GetValueOrDefault(name) is { IsRole: false } user ? user : null;

    public UserDefinition? Role(string name) => Users.GetValueOrDefault(name) is { IsRole: true } role ? role : null;

    public SchemaCatalog WithUser(UserDefinition user) => this with { Users = Users.SetItem(user.Name, user) };

    public SchemaCatalog WithoutUser(string name) => this with { Users = Users.Remove(name) };

    /// <summary>Adds an object, or replaces that of the same id.</summary>
    public SchemaCatalog With(SchemaObject added)
    {
        var names = Names;
        if (Objects.TryGetValue(added.Id, out var old) && (old.Name != added.Name || old.Owner != added.Owner))
            names = names.Remove(Key(old));
        var catalog = this with { Objects = Objects.SetItem(added.Id, added), Names = names.SetItem(Key(added), added.Id) };
        return added switch
        {
            TableDefinition table => catalog.WithReferences(old as TableDefinition, table),
            TriggerDefinition trigger when old is null => catalog with
            {
                Triggers = catalog.Triggers.SetItem(
                    trigger.TargetId, catalog.Triggers.GetValueOrDefault(trigger.TargetId, []).Add(trigger.Id)),
            },
            MaterializedViewDefinition { RefreshMode: "COMMIT" } view => catalog with { RefreshedOnCommit = OnCommit(view, static (views, id) => views.Add(id)) },
            _ => catalog,
        };
    }

    /// <summary>Removes an object with its indexes, triggers and grants.</summary>
    public SchemaCatalog Without(SchemaObject removed)
    {
        var catalog = this with { Objects = Objects.Remove(removed.Id), Names = Names.Remove(Key(removed)), Grants = Grants.Remove(removed.Id) };
        if (removed is TriggerDefinition trigger)
            return catalog.WithoutTriggerLink(trigger);
        foreach (var id in Triggers.GetValueOrDefault(removed.Id, []))
            catalog = catalog.Without(catalog.Objects[id]);
        if (removed is MaterializedViewDefinition { RefreshMode: "COMMIT" } view)
            catalog = catalog with { RefreshedOnCommit = OnCommit(view, static (views, id) => views.Remove(id)) };
        if (removed is TableDefinition table)
        {
            catalog = catalog.WithReferences(table, null);
            foreach (var index in table.Indexes)
                catalog = catalog with { Objects = catalog.Objects.Remove(index.Id), Names = catalog.Names.Remove(Key(index)) };
        }

        return catalog;
    }

    public IEnumerable<ObjectGrant> GrantsOn(int objectId) => Grants.GetValueOrDefault(objectId, []);

    public IEnumerable<TableDefinition> Referencing(int tableId) =>
        ReferencingTables.GetValueOrDefault(tableId, []).Select(Table);

    public IEnumerable<TriggerDefinition> TriggersOn(int targetId) =>
        Triggers.GetValueOrDefault(targetId, []).Select(id => (TriggerDefinition)Objects[id]);

    private ImmutableDictionary<int, ImmutableHashSet<int>> OnCommit(MaterializedViewDefinition view, Func<ImmutableHashSet<int>, int, ImmutableHashSet<int>> change) =>
        view.Tables.Aggregate(RefreshedOnCommit, (all, table) => all.SetItem(table, change(all.GetValueOrDefault(table, []), view.Id)));

    private SchemaCatalog WithoutTriggerLink(TriggerDefinition trigger) =>
        Triggers.TryGetValue(trigger.TargetId, out var ids)
            ? this with { Triggers = Triggers.SetItem(trigger.TargetId, ids.Remove(trigger.Id)) }
            : this;

    /// <summary>A table's indexes are objects too; its foreign keys are found from the other end.</summary>
    private SchemaCatalog WithReferences(TableDefinition? old, TableDefinition? table)
    {
        var (objects, names, referencing) = (Objects, Names, ReferencingTables);
        foreach (var index in old?.Indexes ?? [])
        {
            objects = objects.Remove(index.Id);
            names = names.Remove(Key(index));
        }

        foreach (var index in table?.Indexes ?? [])
        {
            objects = objects.SetItem(index.Id, index);
            names = names.SetItem(Key(index), index.Id);
        }

        foreach (var foreign in old?.Constraints.Where(c => c.Kind == ConstraintKind.ForeignKey) ?? [])
            referencing = referencing.SetItem(foreign.ReferencedTableId, referencing.GetValueOrDefault(foreign.ReferencedTableId, []).Remove(old!.Id));
        foreach (var foreign in table?.Constraints.Where(c => c.Kind == ConstraintKind.ForeignKey) ?? [])
            referencing = referencing.SetItem(foreign.ReferencedTableId, referencing.GetValueOrDefault(foreign.ReferencedTableId, []).Add(table!.Id));
        return this with { Objects = objects, Names = names, ReferencingTables = referencing };
    }

    private static QualifiedName Key(SchemaObject o) => new(o.Owner, o.Kind.Namespace(), o.Name);
}
