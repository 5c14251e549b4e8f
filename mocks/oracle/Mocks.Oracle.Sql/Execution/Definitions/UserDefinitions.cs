using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>CREATE and ALTER USER, CREATE ROLE.</summary>
internal static class UserDefinitions
{
    public static ExecuteResult Create(DefinitionContext context, CreateUser statement)
    {
        context.Require("CREATE USER");
        var name = statement.Name.Name;
        if (context.Catalog.Users.ContainsKey(name))
        {
            if (statement.IfNotExists)
                return DefinitionContext.Done;
            throw Ora.Error(1920, 0, name);
        }

        var user = Apply(context, new UserDefinition(context.Catalog.NextUserId, name) { Created = context.Now }, statement.Options);
        return context.Publish(c => c.WithUser(user) with { NextUserId = c.NextUserId + 1 });
    }

    public static ExecuteResult Alter(DefinitionContext context, AlterUser statement)
    {
        foreach (var name in statement.Names)
        {
            if (context.Catalog.User(name.Name) is not { } user)
            {
                if (statement.IfExists)
                    continue;
                throw Ora.Error(1918, 0, name.Name);
            }

            if (name.Name != context.Session.User || !OnlyPassword(statement.Options))
                context.Require("ALTER USER");
            var changed = Apply(context, user, statement.Options);
            context.Publish(c => c.WithUser(changed));
        }

        return DefinitionContext.Done;
    }

    public static ExecuteResult Create(DefinitionContext context, CreateRole statement)
    {
        context.Require("CREATE ROLE");
        var name = statement.Name.Name;
        if (context.Catalog.Users.ContainsKey(name))
        {
            if (statement.IfNotExists)
                return DefinitionContext.Done;
            throw Ora.Error(1921, 0, name);
        }

        var role = new UserDefinition(context.Catalog.NextUserId, name) { IsRole = true, Created = context.Now, Password = statement.Password };
        var creator = context.Session.User;
        return context.Publish(c =>
        {
            var with = c.WithUser(role) with { NextUserId = c.NextUserId + 1 };
            // who creates a role has it
            return creator == "SYS" ? with : with.WithUser(with.Users[creator] with { Roles = with.Users[creator].Roles.SetItem(name, true) });
        });
    }

    private static bool OnlyPassword(UserOptions options) =>
        options is { Locked: null, PasswordExpire: false, Quotas.Count: 0, DefaultTablespace: null, TemporaryTablespace: null, Profile: null, DefaultRoles: null, Proxy: null, Others.Count: 0 };

    private static UserDefinition Apply(DefinitionContext context, UserDefinition user, UserOptions options)
    {
        if (options.Authentication == UserAuthentication.Password)
            user = user with { Password = options.Password, IsExpired = false, InGrace = false };
        else if (options.Authentication is UserAuthentication.None or UserAuthentication.Externally or UserAuthentication.Globally)
            user = user with { Password = null };
        if (options.Locked is { } locked)
            user = user with { IsLocked = locked };
        if (options.Others.Contains("EDITIONS", StringComparer.Ordinal) && options.Others.Contains("ENABLE", StringComparer.Ordinal))
            user = user with { HasEditions = true };
        if (options.PasswordExpire)
            user = user with { IsExpired = true };
        if (options.DefaultTablespace is { } tablespace)
            user = user with { DefaultTablespace = tablespace.Name };
        if (options.TemporaryTablespace is { } temporary)
            user = user with { TemporaryTablespace = temporary.Name };
        if (options.Profile is { Name: not "DEFAULT" } named && !context.Catalog.Properties.ContainsKey("PROFILE." + named.Name))
            throw Ora.Error(2380, 0, named.Name);
        if (options.Profile is { } profile)
            user = user with { Profile = profile.Name };
        foreach (var quota in options.Quotas)
        {
            user = user with
            {
                HasUnlimitedQuota = user.HasUnlimitedQuota || quota.Bytes is null,
                Quotas = user.Quotas.SetItem(quota.Tablespace.Name, quota.Bytes ?? -1),
            };
        }

        if (options.Proxy is { } proxy)
        {
            if (context.Catalog.User(proxy.Proxy.Name) is null)
                throw Ora.Error(1918, 0, proxy.Proxy.Name);
            user = user with { Proxies = proxy.Grant ? user.Proxies.Add(proxy.Proxy.Name) : user.Proxies.Remove(proxy.Proxy.Name) };
        }

        return user;
    }
}
