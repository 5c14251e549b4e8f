namespace Mocks.Ldap.Schema;

/// <summary>A value in the one way in which it is shown, or the same array when it is that already.</summary>
internal delegate byte[] SyntaxRewrite(byte[] value, LdapSchema schema);
