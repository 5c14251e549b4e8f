namespace Mocks.Ldap.Protocol.Messages;

/// <summary>An attribute description with values, as it came (RFC 4511 §4.1.7).</summary>
public sealed record PartialAttribute(string Description, IReadOnlyList<byte[]> Values);
