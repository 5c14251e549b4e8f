using System.Numerics;

namespace Mocks.Ldap.Passwords;

/// <summary>
/// scrypt's mixing of blocks of 64 octets by Salsa20 (RFC 7914 §3, §4), on words in the order that suits vector instructions: word
/// 5·i mod 16 of a block stands at place i.
/// </summary>
internal static class SalsaBlocks
{
    private const int Words = 16;

    public static void Load(ReadOnlySpan<uint> block, Span<uint> state)
    {
        for (var at = 0; at < block.Length; at += Words)
        {
            for (var i = 0; i < Words; i++)
                state[at + i] = block[at + i * 5 % Words];
        }
    }

    public static void Store(ReadOnlySpan<uint> state, Span<uint> block)
    {
        for (var at = 0; at < state.Length; at += Words)
        {
            for (var i = 0; i < Words; i++)
                block[at + i * 5 % Words] = state[at + i];
        }
    }

    /// <summary>The number that chooses the next block: the first word of the last 64 octets; there is never memory for more than it counts.</summary>
    public static uint Integer(ReadOnlySpan<uint> state) => state[^Words];

    /// <summary>scryptBlockMix: even blocks come first in the result, then the odd ones.</summary>
    public static void Mix(Span<uint> state)
    {
        Span<uint> x = stackalloc uint[Words];
        state[^Words..].CopyTo(x);
        var result = new uint[state.Length];
        var count = state.Length / Words;
        for (var block = 0; block < count; block++)
        {
            for (var i = 0; i < Words; i++)
                x[i] ^= state[block * Words + i];
            Salsa20(x, 8);
            x.CopyTo(result.AsSpan((block % 2 * count / 2 + block / 2) * Words));
        }

        result.CopyTo(state);
    }

    public static void Salsa20(Span<uint> block, int rounds)
    {
        Span<uint> x = stackalloc uint[Words];
        for (var i = 0; i < Words; i++)
            x[i * 5 % Words] = block[i];
        for (var round = 0; round < rounds; round += 2)
        {
            Quarter(x, 0, 4, 8, 12);
            Quarter(x, 5, 9, 13, 1);
            Quarter(x, 10, 14, 2, 6);
            Quarter(x, 15, 3, 7, 11);
            Quarter(x, 0, 1, 2, 3);
            Quarter(x, 5, 6, 7, 4);
            Quarter(x, 10, 11, 8, 9);
            Quarter(x, 15, 12, 13, 14);
        }

        for (var i = 0; i < Words; i++)
            block[i] += x[i * 5 % Words];
    }

    private static void Quarter(Span<uint> x, int a, int b, int c, int d)
    {
        x[b] ^= BitOperations.RotateLeft(x[a] + x[d], 7);
        x[c] ^= BitOperations.RotateLeft(x[b] + x[a], 9);
        x[d] ^= BitOperations.RotateLeft(x[c] + x[b], 13);
        x[a] ^= BitOperations.RotateLeft(x[d] + x[c], 18);
    }
}
