namespace Mocks.Ldap.Protocol.Names;

/// <summary>One assertion of an RDN.</summary>
/// <param name="Type">The attribute type as written: a name or a numeric OID.</param>
/// <param name="Value">The value with escapes resolved; of the <c>#hex</c> form, the content of the BER element.</param>
public sealed record AttributeTypeAndValue(string Type, byte[] Value);
