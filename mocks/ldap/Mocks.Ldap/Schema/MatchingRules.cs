using static Mocks.Ldap.Schema.MatchingRuleKind;

namespace Mocks.Ldap.Schema;

/// <summary>The matching rules of RFC 4517 §4.2, 4530 and 4523 in part, and the three of Active Directory.</summary>
internal static class MatchingRules
{
    private const string Syntaxes = "1.3.6.1.4.1.1466.115.121.1.";

    public static IReadOnlyList<MatchingRule> All { get; } =
    [
        new("2.5.13.0", "objectIdentifierMatch", Syntaxes + "38", Equality, Normalizers.ObjectIdentifier),
        new("2.5.13.1", "distinguishedNameMatch", Syntaxes + "12", Equality, Normalizers.Name),
        new("2.5.13.2", "caseIgnoreMatch", Syntaxes + "15", Equality, Normalizers.CaseIgnore),
        new("2.5.13.3", "caseIgnoreOrderingMatch", Syntaxes + "15", Ordering, Normalizers.CaseIgnore),
        new("2.5.13.4", "caseIgnoreSubstringsMatch", Syntaxes + "58", Substrings, Normalizers.CaseIgnore) { NormalizePart = FoldedPart },
        new("2.5.13.5", "caseExactMatch", Syntaxes + "15", Equality, Normalizers.CaseExact),
        new("2.5.13.6", "caseExactOrderingMatch", Syntaxes + "15", Ordering, Normalizers.CaseExact),
        new("2.5.13.7", "caseExactSubstringsMatch", Syntaxes + "58", Substrings, Normalizers.CaseExact) { NormalizePart = ExactPart },
        new("2.5.13.8", "numericStringMatch", Syntaxes + "36", Equality, Normalizers.Numeric),
        new("2.5.13.9", "numericStringOrderingMatch", Syntaxes + "36", Ordering, Normalizers.Numeric),
        new("2.5.13.10", "numericStringSubstringsMatch", Syntaxes + "58", Substrings, Normalizers.Numeric)
            { NormalizePart = Normalizers.TelephonePart },
        new("2.5.13.11", "caseIgnoreListMatch", Syntaxes + "41", Equality, Normalizers.CaseIgnoreList),
        new("2.5.13.12", "caseIgnoreListSubstringsMatch", Syntaxes + "58", Substrings, Normalizers.CaseIgnoreList)
            { NormalizePart = FoldedPart },
        new("2.5.13.13", "booleanMatch", Syntaxes + "7", Equality, Normalizers.Boolean),
        new("2.5.13.14", "integerMatch", Syntaxes + "27", Equality, Normalizers.Integer),
        new("2.5.13.15", "integerOrderingMatch", Syntaxes + "27", Ordering, Normalizers.Integer),
        new("2.5.13.16", "bitStringMatch", Syntaxes + "6", Equality, Normalizers.BitString),
        new("2.5.13.17", "octetStringMatch", Syntaxes + "40", Equality, Normalizers.Octets),
        new("2.5.13.18", "octetStringOrderingMatch", Syntaxes + "40", Ordering, Normalizers.Octets),
        new("2.5.13.19", "octetStringSubstringsMatch", Syntaxes + "58", Substrings, Normalizers.Octets),
        new("2.5.13.20", "telephoneNumberMatch", Syntaxes + "50", Equality, Normalizers.Telephone),
        new("2.5.13.21", "telephoneNumberSubstringsMatch", Syntaxes + "58", Substrings, Normalizers.Telephone)
            { NormalizePart = Normalizers.TelephonePart },
        new("2.5.13.23", "uniqueMemberMatch", Syntaxes + "34", Equality, Normalizers.NameAndOptionalUid),
        new("2.5.13.27", "generalizedTimeMatch", Syntaxes + "24", Equality, Normalizers.GeneralizedTime),
        new("2.5.13.28", "generalizedTimeOrderingMatch", Syntaxes + "24", Ordering, Normalizers.GeneralizedTime),
        new("2.5.13.29", "integerFirstComponentMatch", Syntaxes + "27", Equality, Normalizers.FirstComponent),
        new("2.5.13.30", "objectIdentifierFirstComponentMatch", Syntaxes + "38", Equality, Normalizers.FirstComponent),
        new("2.5.13.31", "directoryStringFirstComponentMatch", Syntaxes + "15", Equality, Normalizers.FirstComponent),
        new("1.3.6.1.4.1.1466.109.114.1", "caseExactIA5Match", Syntaxes + "26", Equality, Normalizers.CaseExactIa5),
        new("1.3.6.1.4.1.1466.109.114.2", "caseIgnoreIA5Match", Syntaxes + "26", Equality, Normalizers.CaseIgnoreIa5),
        new("1.3.6.1.4.1.1466.109.114.3", "caseIgnoreIA5SubstringsMatch", Syntaxes + "58", Substrings, Normalizers.CaseIgnoreIa5)
            { NormalizePart = FoldedPart },
        new("1.3.6.1.4.1.4203.1.2.1", "caseExactIA5SubstringsMatch", Syntaxes + "58", Substrings, Normalizers.CaseExactIa5)
            { NormalizePart = ExactPart },
        new("1.3.6.1.1.16.2", "UUIDMatch", "1.3.6.1.1.16.1", Equality, Normalizers.Uuid),
        new("1.3.6.1.1.16.3", "UUIDOrderingMatch", "1.3.6.1.1.16.1", Ordering, Normalizers.Uuid),
        new("1.3.6.1.4.1.4203.666.11.2.2", "CSNMatch", "1.3.6.1.4.1.4203.666.11.2.1", Equality, Normalizers.CaseExactIa5),
        new("1.3.6.1.4.1.4203.666.11.2.3", "CSNOrderingMatch", "1.3.6.1.4.1.4203.666.11.2.1", Ordering, Normalizers.CaseExactIa5),
        new("1.2.840.113556.1.4.803", "integerBitAndMatch", Syntaxes + "27", BitAnd, Normalizers.Integer),
        new("1.2.840.113556.1.4.804", "integerBitOrMatch", Syntaxes + "27", BitOr, Normalizers.Integer),
        new("1.2.840.113556.1.4.1941", "distinguishedNameInChainMatch", Syntaxes + "12", InChain, Normalizers.Name),
    ];

    private static byte[]? FoldedPart(byte[] part, SubstringPosition position) => Normalizers.StringPart(part, position, true);

    private static byte[]? ExactPart(byte[] part, SubstringPosition position) => Normalizers.StringPart(part, position, false);
}
