using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mocks.Ldap.Passwords;

/// <summary>
/// Holds a password against a userPassword value: <c>{SCHEME}data</c> as RFC 2307 and OpenLDAP's modules write it, or the password
/// itself. A scheme that is not known is no scheme: the value is taken as the password, as OpenLDAP does.
/// </summary>
internal static class PasswordCheck
{
    public static bool Matches(ReadOnlySpan<byte> stored, byte[] password)
    {
        if (stored.IsEmpty || stored[0] != '{' || stored.IndexOf((byte)'}') is not (> 0 and var end))
            return CryptographicOperations.FixedTimeEquals(stored, password);
        var data = Encoding.UTF8.GetString(stored[(end + 1)..]);
        return Encoding.UTF8.GetString(stored[1..end]).ToUpperInvariant() switch
        {
            "CLEARTEXT" => CryptographicOperations.FixedTimeEquals(stored[(end + 1)..], password),
            "MD5" or "SMD5" => Digest(HashAlgorithmName.MD5, 16, data, password),
            "SHA" or "SSHA" => Digest(HashAlgorithmName.SHA1, 20, data, password),
            "SHA256" or "SSHA256" => Digest(HashAlgorithmName.SHA256, 32, data, password),
            "SHA384" or "SSHA384" => Digest(HashAlgorithmName.SHA384, 48, data, password),
            "SHA512" or "SSHA512" => Digest(HashAlgorithmName.SHA512, 64, data, password),
            "PBKDF2" or "PBKDF2-SHA1" => Pbkdf2(HashAlgorithmName.SHA1, data, password),
            "PBKDF2-SHA256" => Pbkdf2(HashAlgorithmName.SHA256, data, password),
            "PBKDF2-SHA512" => Pbkdf2(HashAlgorithmName.SHA512, data, password),
            "CRYPT" => UnixCrypt.Matches(data, password),
            _ => CryptographicOperations.FixedTimeEquals(stored, password),
        };
    }

    // base64 of digest(password + salt) + salt; without salt for the schemes that have none
    private static bool Digest(HashAlgorithmName algorithm, int length, string data, byte[] password)
    {
        if (Decode(data) is not { } bytes || bytes.Length < length)
            return false;
        byte[] salted = [.. password, .. bytes.AsSpan(length)];
        return CryptographicOperations.FixedTimeEquals(CryptographicOperations.HashData(algorithm, salted), bytes.AsSpan(0, length));
    }

    // iterations$salt$key, base64 with "." for "+" and without padding
    private static bool Pbkdf2(HashAlgorithmName algorithm, string data, byte[] password)
    {
        const int MostIterations = 10_000_000;
        var parts = data.Split('$');
        if (parts.Length != 3 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var iterations) || iterations is < 1 or > MostIterations
            || Decode(parts[1].Replace('.', '+')) is not { } salt || Decode(parts[2].Replace('.', '+')) is not { Length: > 0 } key)
            return false;
        return CryptographicOperations.FixedTimeEquals(Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, algorithm, key.Length), key);
    }

    private static byte[]? Decode(string base64)
    {
        var padded = base64.TrimEnd('=');
        padded = padded.PadRight((padded.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length];
        return Convert.TryFromBase64String(padded, bytes, out var length) ? bytes[..length] : null;
    }
}
