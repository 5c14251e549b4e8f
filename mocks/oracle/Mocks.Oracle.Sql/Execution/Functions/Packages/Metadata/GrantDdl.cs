using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages.Metadata;

/// <summary>GRANT as DBMS_METADATA writes it, and what else GET_GRANTED_DDL tells of a user or role.</summary>
internal static class GrantDdl
{
    /// <summary>The statements of a kind; null for a kind that isn't known.</summary>
    public static IEnumerable<string>? Granted(DdlContext context, UserDefinition grantee, string type) => type switch
    {
        "SYSTEM_GRANT" => grantee.SystemPrivileges.OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => $"\n  GRANT {p.Key} TO {Name(grantee.Name)}{(p.Value ? " WITH ADMIN OPTION" : "")}{context.Terminator()}"),
        "ROLE_GRANT" => grantee.Roles.OrderBy(r => r.Key, StringComparer.Ordinal)
            .Select(r => $"\n   GRANT \"{r.Key}\" TO {Name(grantee.Name)}{(r.Value ? " WITH ADMIN OPTION" : "")}{context.Terminator()}"),
        "OBJECT_GRANT" => context.Catalog.Grants.OrderBy(g => g.Key).Where(g => context.Catalog.Objects.ContainsKey(g.Key))
            .SelectMany(g => g.Value.Where(o => o.Grantee == grantee.Name).Select(o => On(context, context.Catalog.Objects[g.Key], o))),
        "DEFAULT_ROLE" => grantee.IsRole || grantee.Roles.IsEmpty ? [] : [$"\n   ALTER USER \"{grantee.Name}\" DEFAULT ROLE ALL{context.Terminator()}"],
        "TABLESPACE_QUOTA" => grantee.Quotas.OrderBy(q => q.Key, StringComparer.Ordinal)
            .Select(q => $"\n  ALTER USER \"{grantee.Name}\" QUOTA {(q.Value < 0 ? "UNLIMITED" : FormattableString.Invariant($"{q.Value}"))} ON \"{q.Key}\"{context.Terminator()}"),
        _ => null,
    };

    /// <summary>What others may do with an object.</summary>
    public static IEnumerable<string> OfObject(DdlContext context, SchemaObject target) => context.Catalog.GrantsOn(target.Id).Select(g => On(context, target, g));

    private static string On(DdlContext context, SchemaObject target, ObjectGrant grant)
    {
        var columns = grant.Column is null ? "" : $" (\"{grant.Column}\")";
        return $"\n  GRANT {grant.Privilege}{columns} ON {context.Name(target)} TO {Name(grant.Grantee)}{(grant.Grantable ? " WITH GRANT OPTION" : "")}{context.Terminator()}";
    }

    private static string Name(string grantee) => grantee == "PUBLIC" ? grantee : $"\"{grantee}\"";
}
