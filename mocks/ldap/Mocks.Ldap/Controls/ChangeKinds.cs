namespace Mocks.Ldap.Controls;

/// <summary>What can be done to an entry, as the persistent search control has it.</summary>
[Flags]
internal enum ChangeKinds
{
    None = 0,
    Add = 1,
    Delete = 2,
    Modify = 4,
    ModifyDn = 8,
    All = Add | Delete | Modify | ModifyDn,
}
