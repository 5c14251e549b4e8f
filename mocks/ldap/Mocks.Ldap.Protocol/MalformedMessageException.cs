namespace Mocks.Ldap.Protocol;

/// <summary>What came is no LDAPMessage: the connection ends with a notice of disconnection (RFC 4511 §4.1.1).</summary>
public sealed class MalformedMessageException(string reason) : Exception(reason);
