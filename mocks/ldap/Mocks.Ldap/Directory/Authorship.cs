namespace Mocks.Ldap.Directory;

/// <summary>Who made an entry and who changed it last, and when. Entries that came together share one.</summary>
internal sealed record Authorship(string CreatorsName, string CreateTimestamp, string ModifiersName, string ModifyTimestamp, string Csn);
