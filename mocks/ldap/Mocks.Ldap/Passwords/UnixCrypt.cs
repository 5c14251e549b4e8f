using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mocks.Ldap.Passwords;

/// <summary>crypt(3) with SHA-256 (<c>$5$</c>) and SHA-512 (<c>$6$</c>), after Drepper's public specification of 2007.</summary>
internal static class UnixCrypt
{
    private const int DefaultRounds = 5_000;
    private const int LeastRounds = 1_000;
    private const int MostRounds = 999_999;

    public static bool Matches(string stored, byte[] password)
    {
        if (Md5Crypt.IsHash(stored))
            return Md5Crypt.Matches(stored, password);
        if (BlowfishCrypt.IsHash(stored))
            return BlowfishCrypt.Matches(stored, password);
        if (YescryptCrypt.IsHash(stored))
            return YescryptCrypt.Matches(stored, password);
        if (DesCrypt.IsHash(stored))
            return DesCrypt.Matches(stored, password);
        var parts = stored.Split('$');
        // "", "6", ["rounds=n",] salt, hash
        if (parts.Length < 4 || parts[1] is not ("5" or "6"))
            return false;
        var rounds = DefaultRounds;
        var at = 2;
        if (parts[2].StartsWith("rounds=", StringComparison.Ordinal))
        {
            if (parts.Length < 5 || !int.TryParse(parts[2].AsSpan(7), NumberStyles.None, CultureInfo.InvariantCulture, out rounds))
                return false;
            rounds = Math.Clamp(rounds, LeastRounds, MostRounds);
            at = 3;
        }

        var salt = parts[at].Length > 16 ? parts[at][..16] : parts[at];
        var hash = Hash(parts[1] == "6" ? HashAlgorithmName.SHA512 : HashAlgorithmName.SHA256, password, Encoding.UTF8.GetBytes(salt), rounds);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(parts[at + 1]));
    }

    private static string Hash(HashAlgorithmName algorithm, byte[] password, byte[] salt, int rounds)
    {
        using var digest = IncrementalHash.CreateHash(algorithm);
        digest.AppendData(password);
        digest.AppendData(salt);
        digest.AppendData(password);
        var alternate = digest.GetHashAndReset();

        digest.AppendData(password);
        digest.AppendData(salt);
        digest.AppendData(Repeat(alternate, password.Length));
        for (var bits = password.Length; bits > 0; bits >>= 1)
            digest.AppendData((bits & 1) != 0 ? alternate : password);
        var result = digest.GetHashAndReset();

        for (var i = 0; i < password.Length; i++)
            digest.AppendData(password);
        var passwordSequence = Repeat(digest.GetHashAndReset(), password.Length);
        for (var i = 0; i < 16 + result[0]; i++)
            digest.AppendData(salt);
        var saltSequence = Repeat(digest.GetHashAndReset(), salt.Length);

        for (var round = 0; round < rounds; round++)
        {
            digest.AppendData((round & 1) != 0 ? passwordSequence : result);
            if (round % 3 != 0)
                digest.AppendData(saltSequence);
            if (round % 7 != 0)
                digest.AppendData(passwordSequence);
            digest.AppendData((round & 1) != 0 ? result : passwordSequence);
            result = digest.GetHashAndReset();
        }

        return Encode(result);
    }

    private static byte[] Repeat(byte[] octets, int length)
    {
        var repeated = new byte[length];
        for (var i = 0; i < length; i++)
            repeated[i] = octets[i % octets.Length];
        return repeated;
    }

    // three octets to four characters, least significant first; the octets are taken in an order of the algorithm's own
    private static string Encode(byte[] hash)
    {
        var text = new StringBuilder();
        var third = hash.Length / 3;
        int a = 0, b = third, c = third * 2;
        for (var group = 0; group < third; group++)
        {
            CryptDigits.Append(text, hash[a] << 16 | hash[b] << 8 | hash[c], 4);
            (a, b, c) = hash.Length == 64 ? (b + 1, c + 1, a + 1) : (c + 1, a + 1, b + 1);
        }

        if (hash.Length == 64)
            CryptDigits.Append(text, hash[63], 2);
        else
            CryptDigits.Append(text, hash[31] << 8 | hash[30], 3);
        return text.ToString();
    }
}
