namespace Mocks.Ldap.Schema;

/// <summary>RFC 4512 §4.1.2. All but the first are operational.</summary>
internal enum AttributeUsage
{
    UserApplications,
    DirectoryOperation,
    DistributedOperation,
    DsaOperation,
}
