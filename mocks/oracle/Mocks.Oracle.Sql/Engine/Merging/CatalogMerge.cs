using System.Collections.Immutable;
using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Engine.Merging;

/// <summary>Users, objects, grants and parameters.</summary>
internal static class CatalogMerge
{
    public static SchemaCatalog Merge(SchemaCatalog from, SchemaCatalog to, SchemaCatalog current)
    {
        if (ReferenceEquals(from, to))
            return current;
        if (ReferenceEquals(current, from))
            return to;
        var merged = Objects(from, to, current) with { Users = Users(from.Users, to.Users, current.Users) };
        return merged with
        {
            Grants = Grants(from, to, merged),
            Editioned = MapMerge.Merge(from.Editioned, to.Editioned, current.Editioned),
            Properties = MapMerge.Merge(from.Properties, to.Properties, current.Properties),
            NextObjectId = Math.Max(to.NextObjectId, current.NextObjectId),
            NextUserId = Math.Max(to.NextUserId, current.NextUserId),
            NextConstraintNumber = Math.Max(to.NextConstraintNumber, current.NextConstraintNumber),
        };
    }

    private static ImmutableDictionary<string, UserDefinition> Users(
        ImmutableDictionary<string, UserDefinition> from, ImmutableDictionary<string, UserDefinition> to, ImmutableDictionary<string, UserDefinition> current)
    {
        var merged = MapMerge.Merge(from, to, current);
        foreach (var (name, wanted) in to)
        {
            if (from.TryGetValue(name, out var old) && !ReferenceEquals(old, wanted) && current.TryGetValue(name, out var now) && !now.Equals(old))
                merged = merged.SetItem(name, User(old, wanted, now));
        }

        return merged;
    }

    /// <summary>A user that both have changed, property by property.</summary>
    private static UserDefinition User(UserDefinition from, UserDefinition to, UserDefinition current) => current with
    {
        Password = MapMerge.Pick(from.Password, to.Password, current.Password),
        IsLocked = MapMerge.Pick(from.IsLocked, to.IsLocked, current.IsLocked),
        IsExpired = MapMerge.Pick(from.IsExpired, to.IsExpired, current.IsExpired),
        InGrace = MapMerge.Pick(from.InGrace, to.InGrace, current.InGrace),
        Profile = MapMerge.Pick(from.Profile, to.Profile, current.Profile),
        DefaultTablespace = MapMerge.Pick(from.DefaultTablespace, to.DefaultTablespace, current.DefaultTablespace),
        TemporaryTablespace = MapMerge.Pick(from.TemporaryTablespace, to.TemporaryTablespace, current.TemporaryTablespace),
        HasUnlimitedQuota = MapMerge.Pick(from.HasUnlimitedQuota, to.HasUnlimitedQuota, current.HasUnlimitedQuota),
        HasEditions = MapMerge.Pick(from.HasEditions, to.HasEditions, current.HasEditions),
        Quotas = MapMerge.Merge(from.Quotas, to.Quotas, current.Quotas),
        SystemPrivileges = MapMerge.Merge(from.SystemPrivileges, to.SystemPrivileges, current.SystemPrivileges),
        Roles = MapMerge.Merge(from.Roles, to.Roles, current.Roles),
        Proxies = [.. MapMerge.Merge(from.Proxies, to.Proxies, current.Proxies)],
    };

    /// <summary>Tables first, and with them their indexes; triggers find their tables.</summary>
    private static SchemaCatalog Objects(SchemaCatalog from, SchemaCatalog to, SchemaCatalog current)
    {
        foreach (var removed in from.Objects.Values.Where(o => o is not IndexDefinition && !to.Objects.ContainsKey(o.Id)))
        {
            if (current.Objects.TryGetValue(removed.Id, out var now))
                current = current.Without(now);
        }

        foreach (var wanted in to.Objects.Values.Where(o => o is not IndexDefinition).OrderBy(o => o is TriggerDefinition).ThenBy(o => o.Id))
        {
            var old = from.Objects.GetValueOrDefault(wanted.Id);
            if (!ReferenceEquals(old, wanted) && Merged(old, wanted, current) is { } merged)
                current = current.With(merged);
        }

        return current;
    }

    /// <summary>The object as it shall be; null leaves it as it is.</summary>
    private static SchemaObject? Merged(SchemaObject? from, SchemaObject to, SchemaCatalog current)
    {
        var now = current.Objects.GetValueOrDefault(to.Id);
        var nameIsFree = current.Find(to.Owner, to.Name, to.Kind.Namespace()) is not { } other || other.Id == to.Id;
        if (from is null)
        {
            if (now is not null && (now.Name != to.Name || now.Owner != to.Owner))
                throw new MergeConflictException($"object {to.Id} is {now.Owner}.{now.Name} as well as {to.Owner}.{to.Name}");
            return nameIsFree ? to : null;
        }

        if (now is null || !nameIsFree)
            return null;
        if (ReferenceEquals(now, from) || now.Equals(from))
            return to;
        return (from, to, now) is (TableDefinition a, TableDefinition b, TableDefinition c) ? DefinitionMerge.Merge(a, b, c) : null;
    }

    private static ImmutableDictionary<int, ImmutableList<ObjectGrant>> Grants(SchemaCatalog from, SchemaCatalog to, SchemaCatalog merged)
    {
        var grants = merged.Grants;
        foreach (var id in from.Grants.Keys.Concat(to.Grants.Keys).Where(merged.Objects.ContainsKey).ToHashSet())
        {
            var (old, wanted, now) = (from.Grants.GetValueOrDefault(id, []), to.Grants.GetValueOrDefault(id, []), merged.Grants.GetValueOrDefault(id, []));
            if (ReferenceEquals(old, wanted))
                continue;
            ImmutableList<ObjectGrant> list = [.. MapMerge.Merge(old, wanted, now)];
            grants = list.IsEmpty ? grants.Remove(id) : grants.SetItem(id, list);
        }

        return grants;
    }
}
