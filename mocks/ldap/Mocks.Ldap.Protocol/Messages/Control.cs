namespace Mocks.Ldap.Protocol.Messages;

/// <summary>RFC 4511 §4.1.11.</summary>
public sealed record Control(string Oid, bool Critical, byte[]? Value);
