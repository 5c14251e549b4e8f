using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Konscious.Security.Cryptography;

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
            "ARGON2" => Argon2(data, password),
            "CRYPT" => UnixCrypt.Matches(data, password),
            _ => CryptographicOperations.FixedTimeEquals(stored, password),
        };
    }

    /// <summary>Whether a check takes milliseconds, as its scheme means it to.</summary>
    public static bool IsCostly(ReadOnlySpan<byte> stored) =>
        stored.Length > 0 && stored[0] == '{' && (HasScheme(stored, "PBKDF2"u8) || HasScheme(stored, "ARGON2"u8) || HasScheme(stored, "CRYPT"u8));

    private static bool HasScheme(ReadOnlySpan<byte> stored, ReadOnlySpan<byte> scheme) =>
        stored.Length > scheme.Length && Ascii.EqualsIgnoreCase(stored.Slice(1, scheme.Length), scheme);

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

    // $argon2id$v=19$m=65536,t=2,p=1$salt$hash, base64 without padding: the form of OpenLDAP's module and of the reference program
    private static bool Argon2(string data, byte[] password)
    {
        const int MostMemory = 1024 * 1024;
        var parts = data.Split('$');
        if (parts is not ["", var kind, "v=19", var costs, var saltText, var hashText] || Decode(saltText) is not { Length: >= 8 } salt
            || Decode(hashText) is not { Length: >= 4 } hash || Costs(costs) is not ({ } memory, { } rounds, { } lanes) || memory > MostMemory)
            return false;
        using Argon2? argon = kind switch
        {
            "argon2i" => new Argon2i(password),
            "argon2d" => new Argon2d(password),
            "argon2id" => new Argon2id(password),
            _ => null,
        };
        if (argon is null)
            return false;
        (argon.Salt, argon.MemorySize, argon.Iterations, argon.DegreeOfParallelism) = (salt, memory, rounds, lanes);
        return CryptographicOperations.FixedTimeEquals(argon.GetBytes(hash.Length), hash);
    }

    // m=kilobytes,t=rounds,p=lanes
    private static (int? Memory, int? Rounds, int? Lanes) Costs(string text)
    {
        int? Find(string name) => Array.Find(text.Split(','), part => part.StartsWith(name, StringComparison.Ordinal)) is { } part
            && int.TryParse(part.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1 << 24
                ? number
                : null;
        return (Find("m="), Find("t="), Find("p="));
    }

    private static byte[]? Decode(string base64)
    {
        var padded = base64.TrimEnd('=');
        padded = padded.PadRight((padded.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length];
        return Convert.TryFromBase64String(padded, bytes, out var length) ? bytes[..length] : null;
    }
}
