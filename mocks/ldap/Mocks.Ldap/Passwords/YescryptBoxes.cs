using System.Runtime.InteropServices;

namespace Mocks.Ldap.Passwords;

/// <summary>
/// yescrypt's three S-boxes of 4 KB, made of the password, and the mixing that multiplies, looks up in two of them and writes to the third,
/// which take turns.
/// </summary>
internal sealed class YescryptBoxes
{
    private const int BoxEntries = 512;
    private const int Rounds = 6;
    private const int Gather = 4;
    private const int Simple = 2;
    private const uint Mask = (BoxEntries / Simple - 1) * Simple * sizeof(ulong);

    private readonly ulong[] _boxes = new ulong[3 * BoxEntries];
    private int _first = 2 * BoxEntries;
    private int _second = BoxEntries;
    private int _third;
    private int _written;

    /// <summary>Made from 128 octets, which are left mixed.</summary>
    public YescryptBoxes(Span<uint> block) =>
        YescryptMemory.Fill(block, MemoryMarshal.Cast<ulong, uint>(_boxes.AsSpan()), null, isReadingBack: false);

    /// <summary>Mixes a block in place, 64 octets after another.</summary>
    public void Mix(Span<uint> state)
    {
        var words = MemoryMarshal.Cast<uint, ulong>(state);
        Span<ulong> x = stackalloc ulong[Gather * Simple];
        words[^x.Length..].CopyTo(x);
        for (var at = 0; at < words.Length; at += x.Length)
        {
            var part = words.Slice(at, x.Length);
            for (var i = 0; i < x.Length; i++)
                x[i] ^= part[i];
            Transform(x);
            x.CopyTo(part);
        }

        SalsaBlocks.Salsa20(state[^16..], 2);
    }

    private void Transform(Span<ulong> x)
    {
        var first = _boxes.AsSpan(_first, BoxEntries);
        var second = _boxes.AsSpan(_second, BoxEntries);
        var third = _boxes.AsSpan(_third, BoxEntries);
        var written = _written;
        for (var round = 0; round < Rounds; round++)
        {
            for (var lane = 0; lane < x.Length; lane += Simple)
            {
                var chosen = x[lane];
                var low = (int)((uint)chosen & Mask) / sizeof(ulong);
                var high = (int)((uint)(chosen >> 32) & Mask) / sizeof(ulong);
                for (var i = 0; i < Simple; i++)
                {
                    var number = x[lane + i];
                    number = ((number >> 32) * (uint)number + first[low + i]) ^ second[high + i];
                    x[lane + i] = number;
                    if (round is > 0 and < Rounds - 1)
                        third[written++] = number;
                }
            }
        }

        (_first, _second, _third) = (_third, _first, _second);
        _written = written & (BoxEntries - 1);
    }
}
