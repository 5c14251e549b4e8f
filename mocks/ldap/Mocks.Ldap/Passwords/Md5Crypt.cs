using System.Security.Cryptography;
using System.Text;

namespace Mocks.Ldap.Passwords;

/// <summary>crypt(3) with MD5 (<c>$1$</c>), as FreeBSD has had it since 1994 and old directories still hold it.</summary>
internal static class Md5Crypt
{
    private const string Magic = "$1$";
    private const int LongestSalt = 8;
    private const int Rounds = 1_000;

    public static bool IsHash(string stored) => stored.StartsWith(Magic, StringComparison.Ordinal);

    public static bool Matches(string stored, byte[] password)
    {
        var parts = stored.Split('$');
        if (parts.Length != 4)
            return false;
        var salt = Encoding.UTF8.GetBytes(parts[2].Length > LongestSalt ? parts[2][..LongestSalt] : parts[2]);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(password, salt)), Encoding.UTF8.GetBytes(parts[3]));
    }

    private static string Hash(byte[] password, byte[] salt)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        digest.AppendData(password);
        digest.AppendData(salt);
        digest.AppendData(password);
        var alternate = digest.GetHashAndReset();

        digest.AppendData(password);
        digest.AppendData(Encoding.ASCII.GetBytes(Magic));
        digest.AppendData(salt);
        for (var left = password.Length; left > 0; left -= alternate.Length)
            digest.AppendData(alternate.AsSpan(0, Math.Min(left, alternate.Length)));
        for (var bits = password.Length; bits > 0; bits >>= 1)
            digest.AppendData((bits & 1) != 0 ? [0] : password.AsSpan(0, 1));
        var result = digest.GetHashAndReset();

        for (var round = 0; round < Rounds; round++)
        {
            digest.AppendData((round & 1) != 0 ? password : result);
            if (round % 3 != 0)
                digest.AppendData(salt);
            if (round % 7 != 0)
                digest.AppendData(password);
            digest.AppendData((round & 1) != 0 ? result : password);
            result = digest.GetHashAndReset();
        }

        return Encode(result);
    }

    private static string Encode(byte[] hash)
    {
        var text = new StringBuilder();
        foreach (var (high, middle, low) in ((int, int, int)[])[(0, 6, 12), (1, 7, 13), (2, 8, 14), (3, 9, 15), (4, 10, 5)])
            CryptDigits.Append(text, hash[high] << 16 | hash[middle] << 8 | hash[low], 4);
        CryptDigits.Append(text, hash[11], 2);
        return text.ToString();
    }
}
