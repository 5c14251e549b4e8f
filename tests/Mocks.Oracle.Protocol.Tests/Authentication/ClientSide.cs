using System.Security.Cryptography;
using System.Text;
using Mocks.Oracle.Protocol.Messages;

namespace Mocks.Oracle.Protocol.Tests.Authentication;

/// <summary>What a driver does with the challenge of a 12c verifier, as node-oracledb's <c>encryptDecrypt.js</c> has it.</summary>
internal sealed class ClientSide
{
    private readonly byte[] _key;

    public ClientSide(IReadOnlyList<KeyValue> challenge, string password)
    {
        var pairs = challenge.ToDictionary(pair => pair.Key, pair => pair.Value);
        var salt = Convert.FromHexString(pairs["AUTH_VFR_DATA"]);
        byte[] speedySalt = [.. salt, .. "AUTH_PBKDF2_SPEEDY_KEY"u8];
        var speedy = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(password), speedySalt, int.Parse(pairs["AUTH_PBKDF2_VGEN_COUNT"], null), HashAlgorithmName.SHA512, 64);
        var hash = SHA512.HashData([.. speedy, .. salt])[..32];
        var serverKey = Crypt(hash, Convert.FromHexString(pairs["AUTH_SESSKEY"]), encrypt: false);
        var clientKey = RandomNumberGenerator.GetBytes(32);
        SessionKey = Convert.ToHexString(Crypt(hash, clientKey, encrypt: true));
        var shared = Encoding.ASCII.GetBytes(Convert.ToHexString([.. clientKey, .. serverKey]));
        _key = Rfc2898DeriveBytes.Pbkdf2(
            shared, Convert.FromHexString(pairs["AUTH_PBKDF2_CSK_SALT"]), int.Parse(pairs["AUTH_PBKDF2_SDER_COUNT"], null), HashAlgorithmName.SHA512, 32);
    }

    public string SessionKey { get; }

    public string Encrypt(string password)
    {
        byte[] clear = [.. RandomNumberGenerator.GetBytes(16), .. Encoding.UTF8.GetBytes(password)];
        var padding = 16 - clear.Length % 16;
        return Convert.ToHexString(Crypt(_key, [.. clear, .. Enumerable.Repeat((byte)padding, padding)], encrypt: true));
    }

    public LogonRequest PhaseTwo(string password) =>
        new("APP", LogonModes.Logon, [new("AUTH_SESSKEY", SessionKey), new("AUTH_PASSWORD", Encrypt(password))]);

    public byte[] Decrypt(string hex) => Crypt(_key, Convert.FromHexString(hex), encrypt: false);

    private static byte[] Crypt(byte[] key, byte[] bytes, bool encrypt)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return encrypt ? aes.EncryptCbc(bytes, new byte[16], PaddingMode.None) : aes.DecryptCbc(bytes, new byte[16], PaddingMode.None);
    }
}
