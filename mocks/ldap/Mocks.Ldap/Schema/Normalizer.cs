namespace Mocks.Ldap.Schema;

/// <summary>
/// A value in the form in which octet-by-octet comparison is the matching rule: equal values have equal octets and, for rules with
/// an order, lesser values come first. Null when the value is none of the rule's syntax.
/// </summary>
internal delegate byte[]? Normalizer(ReadOnlySpan<byte> value, LdapSchema schema);
