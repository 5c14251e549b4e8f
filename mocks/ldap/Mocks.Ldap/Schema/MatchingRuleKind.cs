namespace Mocks.Ldap.Schema;

internal enum MatchingRuleKind
{
    Equality,
    Ordering,
    Substrings,

    /// <summary>Bits of an integer, all of the assertion's: 1.2.840.113556.1.4.803.</summary>
    BitAnd,

    /// <summary>Bits of an integer, any of the assertion's: 1.2.840.113556.1.4.804.</summary>
    BitOr,

    /// <summary>A DN reached through a chain of DN-valued attributes: 1.2.840.113556.1.4.1941.</summary>
    InChain,
}
