using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Dictionary.Privileges;

/// <summary>A grant and what it is on.</summary>
internal readonly record struct GrantRow(SchemaObject On, ObjectGrant Grant)
{
    /// <summary>The grants on the objects of a name and owner, where those are asked for.</summary>
    public static IEnumerable<GrantRow> Of(DictionaryQuery query)
    {
        var (owner, name) = (query.Key("OWNER") ?? query.Key("TABLE_SCHEMA"), query.Key("TABLE_NAME"));
        foreach (var (id, grants) in query.Catalog.Grants)
        {
            if (!query.Catalog.Objects.TryGetValue(id, out var on) || (name is not null && name != on.Name) || (owner is not null && owner != on.Owner))
                continue;
            foreach (var grant in grants)
                yield return new GrantRow(on, grant);
        }
    }

    /// <summary>The user has a part in it: owns the object, granted or got the privilege.</summary>
    public bool Involves(string user) => On.Owner == user || Grant.Grantor == user || Grant.Grantee == user;

    /// <summary>The user has the privilege: by itself, by a role that is enabled, or as everybody has.</summary>
    public bool IsHeldBy(DictionaryQuery query) =>
        Grant.Grantee == query.User || Grant.Grantee == "PUBLIC" || query.Privileges.EnabledRoles.Contains(Grant.Grantee);

    /// <summary>Whether an edition that lists the grants that were made, those received, or all of them shows this one.</summary>
    public bool IsShown(DictionaryQuery query, GrantDirection direction) => (direction, query.Scope) switch
    {
        (GrantDirection.Made, ViewScope.User) => On.Owner == query.User,
        (GrantDirection.Made, _) => On.Owner == query.User || Grant.Grantor == query.User,
        (GrantDirection.Received, ViewScope.User) => Grant.Grantee == query.User,
        (GrantDirection.Received, _) => IsHeldBy(query),
        (_, ViewScope.User) => Involves(query.User),
        (_, ViewScope.All) => Involves(query.User) || IsHeldBy(query),
        _ => true,
    };
}
