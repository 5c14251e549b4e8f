namespace Mocks.Ldap.Controls;

/// <summary>What became of an entry (RFC 4533 §2.3).</summary>
internal enum SyncState
{
    Present = 0,
    Add = 1,
    Modify = 2,
    Delete = 3,
}
