namespace Mocks.Ldap.Schema;

internal delegate bool SyntaxCheck(ReadOnlySpan<byte> value, LdapSchema schema);
