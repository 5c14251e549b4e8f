using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>What a user may do, by itself, through PUBLIC and through the roles that are enabled.</summary>
internal sealed class PrivilegeView
{
    private readonly SchemaCatalog _catalog;
    private readonly HashSet<string> _grantees;
    private readonly HashSet<string> _system;

    /// <param name="catalog">The catalogue that it is true for.</param>
    /// <param name="user">Whose privileges.</param>
    /// <param name="enabledRoles">Null: all that were granted; code with definer's rights has none.</param>
    public PrivilegeView(SchemaCatalog catalog, string user, IReadOnlyCollection<string>? enabledRoles = null)
    {
        _catalog = catalog;
        _grantees = new HashSet<string>(StringComparer.Ordinal);
        _system = new HashSet<string>(StringComparer.Ordinal);
        User = user;
        Add(user, enabledRoles);
        Add("PUBLIC", null);
    }

    private PrivilegeView(SchemaCatalog catalog, PrivilegeView same)
    {
        (_catalog, User) = (catalog, same.User);
        (_grantees, _system) = (same._grantees, same._system);
    }

    public string User { get; }

    /// <summary>The same privileges in another state of the catalogue; null when users or their rights are others there.</summary>
    public PrivilegeView? In(SchemaCatalog catalog) => ReferenceEquals(catalog.Users, _catalog.Users) ? new PrivilegeView(catalog, this) : null;

    public IEnumerable<string> SystemPrivileges => _system;

    /// <summary>The roles in force, without the user and PUBLIC.</summary>
    public IEnumerable<string> EnabledRoles => _grantees.Where(g => g != User && g != "PUBLIC");

    public bool HasSystem(string privilege) => _system.Contains(privilege) || User == "SYS";

    /// <summary>Whether any of the privileges is there, on the object or by a system privilege of the ANY kind.</summary>
    public bool HasObject(SchemaObject target, string privilege) =>
        target.Owner == User || User == "SYS" || HasAny(target, privilege) || HasGrant(target.Id, privilege, null);

    /// <summary>Whether a privilege is there for the column, or for all of them.</summary>
    public bool HasColumn(SchemaObject target, string privilege, string column) =>
        HasObject(target, privilege) || HasGrant(target.Id, privilege, column);

    /// <summary>Whether the object may be seen at all: without that, it doesn't exist (ORA-00942).</summary>
    public bool CanSee(SchemaObject target)
    {
        if (target.Owner == User || User == "SYS")
            return true;
        foreach (var grant in _catalog.GrantsOn(target.Id))
        {
            if (_grantees.Contains(grant.Grantee))
                return true;
        }

        return Array.Exists(AnyPrivileges(target), p => _system.Contains(p));
    }

    /// <summary>Whether the user may pass the privilege on.</summary>
    public bool CanGrant(SchemaObject target, string privilege) =>
        target.Owner == User || User == "SYS" || _system.Contains("GRANT ANY OBJECT PRIVILEGE")
        || _catalog.GrantsOn(target.Id).Any(g => g.Grantable && g.Privilege == privilege && _grantees.Contains(g.Grantee));

    private bool HasGrant(int id, string privilege, string? column)
    {
        foreach (var grant in _catalog.GrantsOn(id))
        {
            if (grant.Privilege == privilege && (grant.Column is null || grant.Column == column || (column is null && grant.Column is null))
                && _grantees.Contains(grant.Grantee))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasAny(SchemaObject target, string privilege) =>
        (target.Owner != "SYS" || _system.Contains("SELECT ANY DICTIONARY"))
        && (_system.Contains($"{privilege} ANY {AnyNoun(target)}") || (privilege == "READ" && _system.Contains("SELECT ANY TABLE")));

    private static string AnyNoun(SchemaObject target) => target.Kind switch
    {
        ObjectKind.Table or ObjectKind.View or ObjectKind.MaterializedView => "TABLE",
        ObjectKind.Sequence => "SEQUENCE",
        ObjectKind.Type or ObjectKind.TypeBody => "TYPE",
        ObjectKind.Queue => "QUEUE",
        _ => "PROCEDURE",
    };

    private static string[] AnyPrivileges(SchemaObject target) => (target.Owner, AnyNoun(target)) switch
    {
        ("SYS", _) => ["SELECT ANY DICTIONARY"],
        (_, "TABLE") => ["SELECT ANY TABLE", "INSERT ANY TABLE", "UPDATE ANY TABLE", "DELETE ANY TABLE", "ALTER ANY TABLE", "DROP ANY TABLE"],
        (_, "SEQUENCE") => ["SELECT ANY SEQUENCE", "ALTER ANY SEQUENCE", "DROP ANY SEQUENCE"],
        (_, "QUEUE") => ["ENQUEUE ANY QUEUE", "DEQUEUE ANY QUEUE", "MANAGE ANY QUEUE"],
        (_, "TYPE") => ["EXECUTE ANY TYPE", "ALTER ANY TYPE", "DROP ANY TYPE"],
        _ => ["EXECUTE ANY PROCEDURE", "ALTER ANY PROCEDURE", "DROP ANY PROCEDURE"],
    };

    private void Add(string grantee, IReadOnlyCollection<string>? onlyRoles)
    {
        if (!_catalog.Users.TryGetValue(grantee, out var definition) || !_grantees.Add(grantee))
            return;
        foreach (var privilege in definition.SystemPrivileges.Keys)
            _system.Add(privilege);
        foreach (var role in definition.Roles.Keys)
        {
            if (onlyRoles is null || onlyRoles.Contains(role))
                Add(role, null);
        }
    }
}
