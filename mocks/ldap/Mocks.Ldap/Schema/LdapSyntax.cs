namespace Mocks.Ldap.Schema;

/// <summary>A syntax of RFC 4517 §3.3.</summary>
/// <param name="Oid">Its numeric OID.</param>
/// <param name="Description">Its name, published in the subschema.</param>
/// <param name="IsValid">Whether octets are a value of it; the schema is asked about names within DNs.</param>
/// <param name="IsBinary">Whether values are no text: base64 in LDIF, <c>;binary</c> in some clients.</param>
internal sealed record LdapSyntax(string Oid, string Description, SyntaxCheck IsValid, bool IsBinary = false);
