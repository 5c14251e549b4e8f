namespace Mocks.Ldap.Directory;

/// <summary>What the server notes of an entry's making and changing. Times are UTC; names are as bound.</summary>
internal sealed record OperationalStamp(
    Guid Uuid, string CreatorsName, string CreateTimestamp, string ModifiersName, string ModifyTimestamp, string Csn);
