namespace Mocks.Ldap.Schema;

internal enum SyntaxTransfer
{
    Text,

    /// <summary>Octets that are no text.</summary>
    Octets,

    /// <summary>Octets that are asked for and sent under the option <c>;binary</c> (RFC 4522).</summary>
    Binary,
}
