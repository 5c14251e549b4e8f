namespace Mocks.Ldap.Directory;

/// <summary>One value of one entry in the index.</summary>
/// <param name="Attribute">The attribute type's ordinal.</param>
/// <param name="Entry">The entry's id.</param>
/// <param name="Value">The value as its equality rule compares it.</param>
internal readonly record struct IndexKey(int Attribute, int Entry, byte[] Value);
