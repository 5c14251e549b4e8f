using System.Runtime.CompilerServices;

namespace Mocks.Ldap.Directory;

/// <summary>Steps through elements of BER that this process wrote, so that nothing of them is checked.</summary>
internal static class EncodedElement
{
    /// <summary>The length of the content of the element at a place, which is moved past identifier and length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Enter(ReadOnlySpan<byte> encoded, ref int position)
    {
        int length = encoded[position + 1];
        position += 2;
        if (length < 0x80)
            return length;
        var octets = length & 0x7F;
        length = 0;
        for (var i = 0; i < octets; i++)
            length = length << 8 | encoded[position++];
        return length;
    }
}
