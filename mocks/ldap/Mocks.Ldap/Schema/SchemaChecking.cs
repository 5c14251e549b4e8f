namespace Mocks.Ldap.Schema;

/// <summary>How entries are held to the schema.</summary>
internal enum SchemaChecking
{
    /// <summary>What breaks a rule is refused.</summary>
    Strict,

    /// <summary>It is taken, and a warning goes to the log.</summary>
    Lenient,

    /// <summary>It is taken.</summary>
    Off,
}
