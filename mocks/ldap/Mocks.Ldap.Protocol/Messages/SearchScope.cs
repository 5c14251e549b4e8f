namespace Mocks.Ldap.Protocol.Messages;

public enum SearchScope
{
    BaseObject = 0,
    SingleLevel = 1,
    WholeSubtree = 2,

    /// <summary>The subtree without its base (draft-sermersheim-ldap-subordinate-scope).</summary>
    SubordinateSubtree = 3,
}
