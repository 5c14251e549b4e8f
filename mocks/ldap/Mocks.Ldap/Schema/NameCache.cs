using System.Diagnostics.CodeAnalysis;

namespace Mocks.Ldap.Schema;

/// <summary>
/// Names that were normalised lately, by their octets as written: a bind, a search and a group's members name the same few entries again
/// and again. A name that falls on the place of another takes it.
/// </summary>
internal sealed class NameCache
{
    private const int Places = 4096;
    private const int LongestName = 256;

    private readonly Known?[] _places = new Known?[Places];

    public bool TryGet(ReadOnlySpan<byte> dn, [MaybeNullWhen(false)] out NormalizedName name)
    {
        name = null;
        if (dn.Length > LongestName || Volatile.Read(ref _places[Place(dn)]) is not { } known || !known.Dn.AsSpan().SequenceEqual(dn))
            return false;
        name = known.Name;
        return true;
    }

    public void Keep(ReadOnlySpan<byte> dn, NormalizedName name)
    {
        if (dn.Length <= LongestName)
            Volatile.Write(ref _places[Place(dn)], new Known(dn.ToArray(), name));
    }

    private static int Place(ReadOnlySpan<byte> dn)
    {
        var hash = 2166136261u;
        foreach (var octet in dn)
            hash = (hash ^ octet) * 16777619u;
        return (int)(hash % Places);
    }

    private sealed record Known(byte[] Dn, NormalizedName Name);
}
