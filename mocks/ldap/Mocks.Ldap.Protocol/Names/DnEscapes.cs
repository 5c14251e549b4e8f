namespace Mocks.Ldap.Protocol.Names;

/// <summary>How a character that would end a value is written in a DN; RFC 4514 §2.4 has both.</summary>
public enum DnEscapes
{
    /// <summary><c>\2C</c>, as OpenLDAP.</summary>
    Hexadecimal,

    /// <summary><c>\,</c>, as Active Directory.</summary>
    Character,
}
