using System.Buffers.Binary;
using System.Numerics;

namespace Mocks.Ldap.Passwords;

/// <summary>Schneier's cipher of 1993 with the key schedule that bcrypt wants: a salt may go into it.</summary>
internal sealed class Blowfish
{
    private const int Rounds = 16;
    private const int Boxes = 4 * 256;

    private static readonly Lazy<uint[]> Start = new(FractionOfPi);

    private readonly uint[] _keys = Start.Value[..(Rounds + 2)];
    private readonly uint[] _boxes = Start.Value[(Rounds + 2)..];

    /// <summary>Mixes a key in, and a salt of 16 octets or none.</summary>
    public void Expand(ReadOnlySpan<byte> key, ReadOnlySpan<byte> salt)
    {
        var at = 0;
        for (var i = 0; i < _keys.Length; i++)
            _keys[i] ^= Next(key, ref at);
        var from = 0;
        uint left = 0, right = 0;
        Fill(_keys, salt, ref from, ref left, ref right);
        Fill(_boxes, salt, ref from, ref left, ref right);
    }

    public void Encipher(ref uint left, ref uint right)
    {
        var (keys, boxes) = (_keys, _boxes);
        for (var round = 0; round < Rounds; round++)
        {
            left ^= keys[round];
            right ^= ((boxes[left >> 24] + boxes[256 + (left >> 16 & 0xFF)]) ^ boxes[512 + (left >> 8 & 0xFF)]) + boxes[768 + (left & 0xFF)];
            (left, right) = (right, left);
        }

        (left, right) = (right ^ keys[Rounds + 1], left ^ keys[Rounds]);
    }

    private void Fill(uint[] words, ReadOnlySpan<byte> salt, ref int from, ref uint left, ref uint right)
    {
        for (var i = 0; i < words.Length; i += 2)
        {
            if (!salt.IsEmpty)
            {
                left ^= Next(salt, ref from);
                right ^= Next(salt, ref from);
            }

            Encipher(ref left, ref right);
            (words[i], words[i + 1]) = (left, right);
        }
    }

    // four octets, from the start again at the end
    private static uint Next(ReadOnlySpan<byte> octets, ref int at)
    {
        var word = 0u;
        for (var i = 0; i < 4; i++)
        {
            word = word << 8 | octets[at];
            at = (at + 1) % octets.Length;
        }

        return word;
    }

    // the cipher's constants are the binary digits of pi behind the point, by Machin's formula: 16 arctan 1/5 - 4 arctan 1/239
    private static uint[] FractionOfPi()
    {
        const int Guard = 64;
        var bits = ((Rounds + 2 + Boxes) * 32) + Guard;
        var one = BigInteger.One << bits;
        var pi = ((16 * Arctan(one, 5)) - (4 * Arctan(one, 239))) & (one - 1);
        var octets = (pi >> Guard).ToByteArray(isUnsigned: true, isBigEndian: true);
        var words = new uint[Rounds + 2 + Boxes];
        // leading zeros, if there are any, are not among the octets
        var missing = (words.Length * 4) - octets.Length;
        byte[] padded = [.. new byte[missing], .. octets];
        for (var i = 0; i < words.Length; i++)
            words[i] = BinaryPrimitives.ReadUInt32BigEndian(padded.AsSpan(i * 4));
        return words;
    }

    private static BigInteger Arctan(BigInteger one, int inverse)
    {
        var power = one / inverse;
        var sum = power;
        for (var divisor = 3; !power.IsZero; divisor += 2)
        {
            power /= -inverse * inverse;
            sum += power / divisor;
        }

        return sum;
    }
}
