namespace Mocks.Ldap.Directory;

/// <summary>Octet by octet, unsigned; a prefix comes first.</summary>
internal struct ByteOrder : IComparer<byte[]>
{
    public readonly int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
}
