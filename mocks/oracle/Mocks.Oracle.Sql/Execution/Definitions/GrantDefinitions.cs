using System.Collections.Immutable;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>GRANT and REVOKE.</summary>
internal static class GrantDefinitions
{
    public static ExecuteResult Grant(DefinitionContext context, GrantStatement statement)
    {
        for (var i = 0; i < statement.Grantees.Count; i++)
            CheckGrantee(context, statement.Grantees[i], statement.Passwords.ElementAtOrDefault(i));
        if (statement.On is { } target)
            return GrantObject(context, statement, target);
        foreach (var privilege in statement.Privileges)
            GrantSystem(context, privilege, statement);
        return DefinitionContext.Done;
    }

    public static ExecuteResult Revoke(DefinitionContext context, RevokeStatement statement)
    {
        foreach (var grantee in statement.Grantees)
            CheckGrantee(context, grantee, null);
        if (statement.On is { } target)
            return RevokeObject(context, statement, target);
        foreach (var privilege in statement.Privileges)
            RevokeSystem(context, privilege, statement);
        return DefinitionContext.Done;
    }

    /// <summary>GRANT … IDENTIFIED BY makes users.</summary>
    private static void CheckGrantee(DefinitionContext context, Identifier grantee, string? password)
    {
        if (context.Catalog.Users.ContainsKey(grantee.Name))
            return;
        if (password is null)
            throw Ora.Error(1917, 0, grantee.Name);
        context.Require("CREATE USER");
        var user = new UserDefinition(context.Catalog.NextUserId, grantee.Name) { Created = context.Now, Password = password };
        context.Publish(c => c.WithUser(user) with { NextUserId = c.NextUserId + 1 });
    }

    private static void GrantSystem(DefinitionContext context, PrivilegeItem item, GrantStatement statement)
    {
        var admin = statement.WithAdminOption;
        var names = item.Name == "ALL PRIVILEGES" ? SystemPrivileges.All : [item.Name];
        if (SystemPrivileges.IsKnown(names[0]) && !item.Quoted)
        {
            MayGrant(context, names[0], isRole: false);
            Change(context, statement.Grantees, u => u with { SystemPrivileges = names.Aggregate(u.SystemPrivileges, (p, n) => p.SetItem(n, admin || p.GetValueOrDefault(n))) });
        }
        else if (context.Catalog.Role(item.Name) is not null)
        {
            MayGrant(context, item.Name, isRole: true);
            if (statement.Grantees.Any(g => g.Name == item.Name || IsGrantedTo(context.Catalog, item.Name, g.Name)))
                throw Ora.Error(1934);
            Change(context, statement.Grantees, u => u with { Roles = u.Roles.SetItem(item.Name, admin || u.Roles.GetValueOrDefault(item.Name)) });
        }
        else
        {
            throw item.Name.Contains(' ', StringComparison.Ordinal) || (!item.Quoted && IsOfObjects(item.Name)) ? Ora.Error(990, item.Position) : Ora.Error(1919, 0, item.Name);
        }
    }

    private static bool IsOfObjects(string privilege) =>
        SystemPrivileges.OfObject(ObjectKind.Table).Contains(privilege) || SystemPrivileges.OfObject(ObjectKind.Procedure).Contains(privilege);

    /// <summary>Whether the role already holds the grantee, so that the grant would make a circle.</summary>
    private static bool IsGrantedTo(SchemaCatalog catalog, string role, string grantee) =>
        catalog.Users[role].Roles.Keys.Any(r => r == grantee || IsGrantedTo(catalog, r, grantee));

    private static void MayGrant(DefinitionContext context, string name, bool isRole)
    {
        if (context.Privileges.HasSystem(isRole ? "GRANT ANY ROLE" : "GRANT ANY PRIVILEGE"))
            return;
        var user = context.Catalog.User(context.Session.CurrentUser)!; // who is logged on exists
        if (!(isRole ? user.Roles : user.SystemPrivileges).GetValueOrDefault(name))
            throw isRole ? Ora.Error(1932, 0, name) : Ora.Error(1031);
    }

    private static void RevokeSystem(DefinitionContext context, PrivilegeItem item, RevokeStatement statement)
    {
        if (SystemPrivileges.IsKnown(item.Name) || item.Name == "ALL PRIVILEGES")
        {
            MayGrant(context, item.Name, isRole: false);
            foreach (var grantee in statement.Grantees)
            {
                if (item.Name != "ALL PRIVILEGES" && !context.Catalog.Users[grantee.Name].SystemPrivileges.ContainsKey(item.Name))
                    throw Ora.Error(1952, 0, grantee.Name);
            }

            Change(context, statement.Grantees, u => u with
            {
                SystemPrivileges = item.Name == "ALL PRIVILEGES" ? u.SystemPrivileges.Clear() : u.SystemPrivileges.Remove(item.Name),
            });
            return;
        }

        if (context.Catalog.Role(item.Name) is null)
            throw Ora.Error(1919, 0, item.Name);
        MayGrant(context, item.Name, isRole: true);
        foreach (var grantee in statement.Grantees)
        {
            if (!context.Catalog.Users[grantee.Name].Roles.ContainsKey(item.Name))
                throw Ora.Error(1951, 0, item.Name, grantee.Name);
        }

        Change(context, statement.Grantees, u => u with { Roles = u.Roles.Remove(item.Name) });
    }

    private static void Change(DefinitionContext context, IReadOnlyList<Identifier> grantees, Func<UserDefinition, UserDefinition> change) =>
        context.Publish(c => grantees.Aggregate(c, (catalog, g) => catalog.WithUser(change(catalog.Users[g.Name]))));

    private static SchemaObject Target(DefinitionContext context, PrivilegeTarget target)
    {
        if (target.Kind == PrivilegeTargetKind.Directory)
            return context.Catalog.Find("SYS", target.Name.Name.Name, ObjectNamespace.Directory) ?? throw Ora.Error(22930);
        if (target.Kind == PrivilegeTargetKind.Edition)
            return EditionDefinition.Find(context.Catalog, target.Name.Name.Name) ?? throw Ora.Error(38802);
        if (target.Kind != PrivilegeTargetKind.Object)
            throw Ora.Unsupported($"GRANT ON {target.Kind}", target.Position);
        var found = context.Session.Resolver.Find(target.Name.Schema?.Name, target.Name.Name.Name, target.Name.Position);
        if (found is null || !context.Privileges.CanSee(found))
        {
            if (found is null || !context.Privileges.HasSystem("GRANT ANY OBJECT PRIVILEGE"))
                throw context.Session.Resolver.NoTable(target.Name);
        }

        return found;
    }

    private static IEnumerable<(string Privilege, string? Column)> Expand(PrivilegeItem item, SchemaObject target)
    {
        if (item.Name is "ALL" or "ALL PRIVILEGES")
            return SystemPrivileges.OfObject(target.Kind).Select(p => (p, (string?)null));
        if (!SystemPrivileges.OfObject(target.Kind).Contains(item.Name))
            throw Ora.Error(!IsOfObjects(item.Name) ? 990 : target.Kind == ObjectKind.Table && item.Name == "EXECUTE" ? 2224 : 2225, item.Position);
        return item.Columns.Count == 0 ? [(item.Name, null)] : item.Columns.Select(c => (item.Name, (string?)c.Name));
    }

    private static ExecuteResult GrantObject(DefinitionContext context, GrantStatement statement, PrivilegeTarget on)
    {
        var target = Target(context, on);
        var grants = new List<ObjectGrant>();
        foreach (var (privilege, column) in statement.Privileges.SelectMany(p => Expand(p, target)))
        {
            if (!context.Privileges.CanGrant(target, privilege))
                throw Ora.Error(1031, 0);
            grants.AddRange(statement.Grantees.Select(g => new ObjectGrant(g.Name, privilege, column, GrantorOf(context, target, privilege), statement.WithGrantOption)));
        }

        if (statement.Grantees.Any(g => g.Name == target.Owner) && statement.Grantees.Count == 1 && target.Owner == context.Session.CurrentUser)
            throw Ora.Error(1749);
        return context.Publish(c => c with
        {
            Grants = c.Grants.SetItem(target.Id, grants.Aggregate(
                c.Grants.GetValueOrDefault(target.Id, []),
                (list, g) => list.RemoveAll(o => IsSame(o, g) && (g.Grantable || !o.Grantable)) is var rest && rest.Exists(o => IsSame(o, g)) ? rest : rest.Add(g))),
        });
    }

    private static ExecuteResult RevokeObject(DefinitionContext context, RevokeStatement statement, PrivilegeTarget on)
    {
        var target = Target(context, on);
        var isAll = statement.Privileges.Any(p => p.Name is "ALL" or "ALL PRIVILEGES");
        var wanted = statement.Privileges.SelectMany(p => Expand(p, target)).Select(p => p.Privilege).ToHashSet(StringComparer.Ordinal);
        var grantees = statement.Grantees.Select(g => g.Name).ToHashSet(StringComparer.Ordinal);
        if (target.Owner != context.Session.CurrentUser && !context.Privileges.HasSystem("GRANT ANY OBJECT PRIVILEGE") && !wanted.All(p => context.Privileges.CanGrant(target, p)))
            throw Ora.Error(1031);
        if (statement.Privileges.FirstOrDefault(p => p.Columns.Count > 0) is { } columns)
            throw Ora.Error(1750, columns.Position);
        var matching = context.Catalog.GrantsOn(target.Id)
            .Where(g => grantees.Contains(g.Grantee) && wanted.Contains(g.Privilege) && g.Grantor == GrantorOf(context, target, g.Privilege)).ToList();
        if (matching.Count == 0 && !isAll)
            throw Ora.Error(1927);
        return context.Publish(c => c with
        {
            Grants = c.Grants.SetItem(target.Id, WithoutPassedOn(c.Grants.GetValueOrDefault(target.Id, ImmutableList<ObjectGrant>.Empty).RemoveAll(matching.Contains), target.Owner)),
        });
    }

    /// <summary>In whose name a privilege is given: the owner's, unless the user has it with the option to pass it on.</summary>
    private static string GrantorOf(DefinitionContext context, SchemaObject target, string privilege)
    {
        var user = context.Session.CurrentUser;
        return user != target.Owner && context.Catalog.GrantsOn(target.Id).Any(g => g.Grantee == user && g.Privilege == privilege && g.Grantable) ? user : target.Owner;
    }

    private static bool IsSame(ObjectGrant a, ObjectGrant b) => a.Grantee == b.Grantee && a.Privilege == b.Privilege && a.Column == b.Column && a.Grantor == b.Grantor;

    /// <summary>Who lost the option to pass a privilege on, takes what it passed on along.</summary>
    private static ImmutableList<ObjectGrant> WithoutPassedOn(ImmutableList<ObjectGrant> grants, string owner)
    {
        while (true)
        {
            var kept = grants.RemoveAll(g => g.Grantor != owner && !grants.Exists(o => o.Grantee == g.Grantor && o.Privilege == g.Privilege && o.Grantable));
            if (kept.Count == grants.Count)
                return kept;
            grants = kept;
        }
    }
}
