using System.Diagnostics.CodeAnalysis;

namespace Mocks.Ldap.Directory;

internal sealed class OctetEquality : IEqualityComparer<byte[]>
{
    public static OctetEquality Instance { get; } = new();

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode([DisallowNull] byte[] obj)
    {
        var hash = default(HashCode);
        hash.AddBytes(obj);
        return hash.ToHashCode();
    }
}
