using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mocks.Ldap.Passwords;

/// <summary>
/// bcrypt (<c>$2a$</c>, <c>$2b$</c>, <c>$2y$</c>; Provos and Mazieres, 1999): Blowfish with a key schedule made costly on purpose, over a
/// fixed text.
/// </summary>
internal static class BlowfishCrypt
{
    private const string Alphabet = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const int SaltLength = 22;
    private const int HashLength = 31;
    private const int LongestPassword = 72;
    private const int LeastCost = 4;

    /// <summary>Of the power of two: at 16 a check takes seconds.</summary>
    private const int MostCost = 16;

    public static bool IsHash(string stored) => stored.Length > 4 && stored[0] == '$' && stored[1] == '2' && stored[3] == '$' && stored[2] is 'a' or 'b' or 'y';

    public static bool Matches(string stored, byte[] password)
    {
        var parts = stored.Split('$');
        if (parts.Length != 4 || parts[3].Length != SaltLength + HashLength || parts[3].Any(character => !Alphabet.Contains(character, StringComparison.Ordinal))
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var cost) || cost is < LeastCost or > MostCost)
            return false;
        var hash = Hash(password, Decode(parts[3][..SaltLength], 16), cost);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Encode(hash)), Encoding.ASCII.GetBytes(parts[3][SaltLength..]));
    }

    private static byte[] Hash(byte[] password, byte[] salt, int cost)
    {
        // the zero that ends it is part of the key
        byte[] key = [.. password.AsSpan(0, Math.Min(password.Length, LongestPassword)), 0];
        key = key.Length > LongestPassword ? key[..LongestPassword] : key;
        var blowfish = new Blowfish();
        blowfish.Expand(key, salt);
        for (var round = 0; round < 1 << cost; round++)
        {
            blowfish.Expand(key, []);
            blowfish.Expand(salt, []);
        }

        var text = "OrpheanBeholderScryDoubt"u8.ToArray();
        for (var at = 0; at < text.Length; at += 8)
        {
            var left = BinaryPrimitives.ReadUInt32BigEndian(text.AsSpan(at));
            var right = BinaryPrimitives.ReadUInt32BigEndian(text.AsSpan(at + 4));
            for (var i = 0; i < 64; i++)
                blowfish.Encipher(ref left, ref right);
            BinaryPrimitives.WriteUInt32BigEndian(text.AsSpan(at), left);
            BinaryPrimitives.WriteUInt32BigEndian(text.AsSpan(at + 4), right);
        }

        // the last octet has never been part of the hash
        return text[..23];
    }

    // base64 of its own: another alphabet, no padding
    private static byte[] Decode(string text, int length)
    {
        var octets = new byte[length];
        int bits = 0, count = 0, at = 0;
        foreach (var character in text)
        {
            bits = bits << 6 | Alphabet.IndexOf(character, StringComparison.Ordinal);
            count += 6;
            if (count >= 8 && at < length)
                octets[at++] = (byte)(bits >> (count -= 8));
        }

        return octets;
    }

    private static string Encode(byte[] octets)
    {
        var text = new StringBuilder();
        int bits = 0, count = 0;
        foreach (var octet in octets)
        {
            bits = bits << 8 | octet;
            count += 8;
            while (count >= 6)
                text.Append(Alphabet[bits >> (count -= 6) & 0x3F]);
        }

        if (count > 0)
            text.Append(Alphabet[bits << (6 - count) & 0x3F]);
        return text.ToString();
    }
}
