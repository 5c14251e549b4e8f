using System.Security.Cryptography;
using System.Text;

namespace Mocks.Ldap.Passwords;

/// <summary>New hashes, for the password modify operation: {SSHA}, OpenLDAP's default.</summary>
internal static class PasswordHash
{
    private const int SaltLength = 8;

    public static byte[] Make(byte[] password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        byte[] salted = [.. password, .. salt];
        byte[] hashed = [.. CryptographicOperations.HashData(HashAlgorithmName.SHA1, salted), .. salt];
        return Encoding.ASCII.GetBytes("{SSHA}" + Convert.ToBase64String(hashed));
    }

    /// <summary>A password of the server's choice (RFC 3062: genPasswd).</summary>
    public static string Generate() => RandomNumberGenerator.GetString("abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 8);
}
