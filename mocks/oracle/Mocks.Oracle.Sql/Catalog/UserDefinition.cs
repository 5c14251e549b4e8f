using System.Collections.Immutable;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A user and its schema, or a role (which has neither password nor schema).</summary>
internal sealed record UserDefinition(int Id, string Name)
{
    public bool IsRole { get; init; }

    /// <summary>In clear; null without authentication.</summary>
    public string? Password { get; init; }

    public bool IsLocked { get; init; }

    public bool IsExpired { get; init; }

    /// <summary>Password expires soon: log-on succeeds with a warning.</summary>
    public bool InGrace { get; init; }

    public string Profile { get; init; } = "DEFAULT";

    public string DefaultTablespace { get; init; } = "USERS";

    public string TemporaryTablespace { get; init; } = "TEMP";

    public bool HasUnlimitedQuota { get; init; }

    public ImmutableDictionary<string, long> Quotas { get; init; } = ImmutableDictionary<string, long>.Empty;

    /// <summary>ENABLE EDITIONS: its code, views and synonyms may be others in each edition.</summary>
    public bool HasEditions { get; init; }

    public DateTime Created { get; init; }

    public bool IsMaintained { get; init; }

    /// <summary>Granted system privileges; the value tells WITH ADMIN OPTION.</summary>
    public ImmutableDictionary<string, bool> SystemPrivileges { get; init; } = ImmutableDictionary<string, bool>.Empty;

    /// <summary>Granted roles; the value tells WITH ADMIN OPTION.</summary>
    public ImmutableDictionary<string, bool> Roles { get; init; } = ImmutableDictionary<string, bool>.Empty;

    /// <summary>The users that may connect on behalf of this one.</summary>
    public ImmutableHashSet<string> Proxies { get; init; } = [];

    public string AccountStatus => (IsExpired, InGrace, IsLocked) switch
    {
        (true, _, true) => "EXPIRED & LOCKED",
        (true, _, false) => "EXPIRED",
        (false, true, true) => "EXPIRED(GRACE) & LOCKED",
        (false, true, false) => "EXPIRED(GRACE)",
        (false, false, true) => "LOCKED",
        (false, false, false) => "OPEN",
    };
}
