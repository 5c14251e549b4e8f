using Mocks.Ldap.Access;

namespace Mocks.Ldap.Directory;

/// <summary>What a fixture set says of its directory beyond the entries: part of the state, and so of snapshots and resets.</summary>
internal sealed record DirectorySettings
{
    public static DirectorySettings Default { get; } = new();

    /// <summary>Whether those who have not signed in are served; null leaves it to the environment.</summary>
    public bool? AllowsAnonymous { get; init; }

    /// <summary>Null for the rules that every directory begins with.</summary>
    public AccessRules? Access { get; init; }
}
