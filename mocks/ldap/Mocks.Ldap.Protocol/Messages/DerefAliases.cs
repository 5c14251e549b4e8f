namespace Mocks.Ldap.Protocol.Messages;

public enum DerefAliases
{
    Never = 0,
    InSearching = 1,
    FindingBaseObject = 2,
    Always = 3,
}
