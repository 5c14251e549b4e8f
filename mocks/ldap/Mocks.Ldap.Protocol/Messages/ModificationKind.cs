namespace Mocks.Ldap.Protocol.Messages;

public enum ModificationKind
{
    Add = 0,
    Delete = 1,
    Replace = 2,

    /// <summary>RFC 4525.</summary>
    Increment = 3,
}
