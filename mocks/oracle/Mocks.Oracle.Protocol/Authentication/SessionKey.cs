using System.Security.Cryptography;
using System.Text;

namespace Mocks.Oracle.Protocol.Authentication;

/// <summary>What client and server share after a logon (the "combo key" of the drivers).</summary>
public sealed class SessionKey(byte[] key)
{
    private const int SaltBytes = 16;

    /// <summary>AUTH_SVR_RESPONSE: proves to the client that we know its password too.</summary>
    public string ServerResponse()
    {
        var clear = new byte[3 * SaltBytes];
        RandomNumberGenerator.Fill(clear.AsSpan(0, SaltBytes));
        Encoding.ASCII.GetBytes("SERVER_TO_CLIENT").CopyTo(clear, SaltBytes);
        clear.AsSpan(2 * SaltBytes).Fill(SaltBytes);
        return Convert.ToHexString(Cipher.Encrypt(key, clear));
    }

    /// <summary>AUTH_PASSWORD and AUTH_NEWPASSWORD: 16 random bytes, the password, PKCS #7 padding. Null if it is none.</summary>
    public string? DecryptPassword(string? hex)
    {
        if (LogonVerifier.FromHex(hex) is not { } encrypted || encrypted.Length % SaltBytes != 0 || encrypted.Length <= SaltBytes)
            return null;
        var clear = Cipher.Decrypt(key, encrypted);
        int padding = clear[^1];
        if (padding is 0 or > SaltBytes || clear.Length - padding < SaltBytes)
            return null;
        return Encoding.UTF8.GetString(clear, SaltBytes, clear.Length - SaltBytes - padding);
    }
}
