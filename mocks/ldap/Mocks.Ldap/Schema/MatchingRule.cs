namespace Mocks.Ldap.Schema;

/// <summary>A matching rule of RFC 4517 §4.2.</summary>
/// <param name="Oid">Its numeric OID.</param>
/// <param name="Name">Its name, as in schema definitions.</param>
/// <param name="SyntaxOid">The syntax of its assertions.</param>
/// <param name="Kind">What it answers.</param>
/// <param name="Normalize">Value and assertion in comparable form.</param>
internal sealed record MatchingRule(string Oid, string Name, string SyntaxOid, MatchingRuleKind Kind, Normalizer Normalize)
{
    /// <summary>For substrings: one part of the assertion, by where it stands.</summary>
    public Func<byte[], SubstringPosition, byte[]?> NormalizePart { get; init; } = static (part, _) => part;
}
