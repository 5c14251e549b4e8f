namespace Mocks.Ldap.Access;

/// <summary>What one may do, as OpenLDAP ranks it: each holds all before it.</summary>
internal enum AccessLevel
{
    None,

    /// <summary>Hear that there is such an entry, when something about it goes wrong.</summary>
    Disclose,

    /// <summary>Sign in with it.</summary>
    Auth,
    Compare,

    /// <summary>Use it in a filter.</summary>
    Search,
    Read,
    Write,
}
