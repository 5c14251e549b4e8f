namespace Mocks.Ldap.Schema;

/// <summary>A matching rule of RFC 4517 §4.2.</summary>
/// <param name="Oid">Its numeric OID.</param>
/// <param name="Name">Its name, as in schema definitions.</param>
/// <param name="SyntaxOid">The syntax of its assertions.</param>
/// <param name="Kind">What it answers.</param>
/// <param name="Normalize">Value and assertion in comparable form.</param>
internal sealed record MatchingRule(string Oid, string Name, string SyntaxOid, MatchingRuleKind Kind, Normalizer Normalize)
{
    private const string DirectoryString = "1.3.6.1.4.1.1466.115.121.1.15";

    // country, printable and telephone strings are directory strings of a narrower kind
    private static readonly HashSet<string> NarrowerStrings =
        ["1.3.6.1.4.1.1466.115.121.1.11", "1.3.6.1.4.1.1466.115.121.1.44", "1.3.6.1.4.1.1466.115.121.1.50"];

    /// <summary>Whether values of the type are of the rule's syntax (RFC 4512 §4.1.4).</summary>
    public bool AppliesTo(AttributeType type) =>
        type.Syntax.Oid == SyntaxOid || type.Equality?.SyntaxOid == SyntaxOid
        || (SyntaxOid == DirectoryString && NarrowerStrings.Contains(type.Syntax.Oid));

    /// <summary>For substrings: one part of the assertion, by where it stands.</summary>
    public Func<byte[], SubstringPosition, byte[]?> NormalizePart { get; init; } = static (part, _) => part;
}
