using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>
/// The catalogue as a session of an edition sees it: in the place of objects stand those that the edition, or one that it comes from, has made
/// its own, under the same ids. The catalogue of the database is that of the root edition.
/// </summary>
internal static class EditionView
{
    private static readonly ImmutableDictionary<int, SchemaObject?> Nothing = ImmutableDictionary<int, SchemaObject?>.Empty;
    private static readonly ConditionalWeakTable<SchemaCatalog, ConcurrentDictionary<int, SchemaCatalog>> Known = [];

    public static SchemaCatalog Of(SchemaCatalog root, int edition)
    {
        if (edition == EditionDefinition.RootId || root.Edition == edition)
            return root;
        return Known.GetValue(root, static _ => []).GetOrAdd(edition, static (id, catalog) => Make(catalog, id), root);
    }

    /// <summary>The root catalogue after a change that a session of the edition has made to what it sees.</summary>
    public static SchemaCatalog Changed(SchemaCatalog root, int edition, Func<SchemaCatalog, SchemaCatalog> change)
    {
        var seen = Of(root, edition);
        var changed = change(seen);
        if (ReferenceEquals(seen, root))
            return changed;
        var own = root.Editioned.GetValueOrDefault(edition, Nothing);
        var result = root;
        foreach (var gone in seen.Objects.Values.Where(o => !changed.Objects.ContainsKey(o.Id)))
        {
            if (EditionDefinition.IsEditioned(seen, gone))
                own = own.SetItem(gone.Id, null);
            else if (result.Objects.TryGetValue(gone.Id, out var found))
                result = result.Without(found);
        }

        foreach (var (id, made) in changed.Objects.OrderBy(o => o.Value is TriggerDefinition))
        {
            if (ReferenceEquals(seen.Objects.GetValueOrDefault(id), made))
                continue;
            if (EditionDefinition.IsEditioned(changed, made))
                own = own.SetItem(id, made);
            else if (made is not IndexDefinition)
                result = result.With(made);
        }

        return result with
        {
            Editioned = own.IsEmpty ? result.Editioned : result.Editioned.SetItem(edition, own),
            Grants = Grants(result, seen, changed),
            Users = changed.Users,
            Properties = changed.Properties,
            Statistics = changed.Statistics,
            LockedStatistics = changed.LockedStatistics,
            RecycleBin = changed.RecycleBin,
            JobRuns = changed.JobRuns,
            NextObjectId = changed.NextObjectId,
            NextUserId = changed.NextUserId,
            NextConstraintNumber = changed.NextConstraintNumber,
        };
    }

    private static SchemaCatalog Make(SchemaCatalog root, int edition)
    {
        var chain = new Stack<int>();
        for (var at = root.Find<EditionDefinition>(edition); at?.ParentId is { } parent; at = root.Find<EditionDefinition>(parent))
            chain.Push(at.Id);
        var catalog = root;
        foreach (var (id, own) in chain.SelectMany(e => root.Editioned.GetValueOrDefault(e, Nothing)).OrderBy(o => o.Value is TriggerDefinition))
        {
            if (own is not null)
                catalog = catalog.With(own);
            else if (catalog.Objects.TryGetValue(id, out var found))
                catalog = catalog.Without(found) with { Grants = catalog.Grants };
        }

        return catalog with { Edition = edition };
    }

    /// <summary>What was dropped in the edition alone keeps its grants.</summary>
    private static ImmutableDictionary<int, ImmutableList<ObjectGrant>> Grants(SchemaCatalog result, SchemaCatalog seen, SchemaCatalog changed)
    {
        var grants = changed.Grants;
        foreach (var (id, list) in seen.Grants)
        {
            if (!grants.ContainsKey(id) && result.Objects.ContainsKey(id) && !changed.Objects.ContainsKey(id))
                grants = grants.SetItem(id, list);
        }

        return grants;
    }
}
