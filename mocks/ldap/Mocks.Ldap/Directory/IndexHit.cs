namespace Mocks.Ldap.Directory;

/// <summary>What a range of the index gives.</summary>
/// <param name="Entry">The entry's id.</param>
/// <param name="Value">The value in comparable form.</param>
internal readonly record struct IndexHit(int Entry, ReadOnlyMemory<byte> Value);
