using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mocks.Oracle.Protocol.Messages;

namespace Mocks.Oracle.Protocol.Authentication;

/// <summary>
/// The 12c verifier (type 0x4815).
/// <code>
/// P = PBKDF2-SHA512(password, salt ‖ "AUTH_PBKDF2_SPEEDY_KEY", 4096, 64 bytes)
/// H = SHA512(P ‖ salt), its first 32 bytes
/// AUTH_SESSKEY of the server = AES(H, A), of the client = AES(H, B)
/// K = PBKDF2-SHA512(hex(B ‖ A), csk salt, 3, 32 bytes)
/// AUTH_PASSWORD = AES(K, 16 random bytes ‖ password ‖ padding)
/// </code>
/// Learnt from node-oracledb <c>encryptDecrypt.js</c> and go-ora <c>auth_object.go</c>.
/// </summary>
public sealed class Pbkdf2Verifier : LogonVerifier
{
    private const int VerifierType = 0x4815;
    private const int GenerationCount = 4096;
    private const int DerivationCount = 3;
    private const int KeyBytes = 32;

    private readonly string? _password;
    private readonly byte[] _cskSalt;
    private readonly byte[] _hash;
    private readonly byte[] _serverKey;

    /// <param name="password">Null when there is no such user: the exchange runs its course and fails.</param>
    public Pbkdf2Verifier(string? password)
    {
        _password = password;
        var salt = RandomNumberGenerator.GetBytes(16);
        _cskSalt = RandomNumberGenerator.GetBytes(16);
        _serverKey = RandomNumberGenerator.GetBytes(KeyBytes);
        byte[] speedySalt = [.. salt, .. "AUTH_PBKDF2_SPEEDY_KEY"u8];
        var speedyKey = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(password ?? ""), speedySalt, GenerationCount, HashAlgorithmName.SHA512, 64);
        _hash = SHA512.HashData([.. speedyKey, .. salt])[..KeyBytes];
        Challenge =
        [
            new("AUTH_SESSKEY", Convert.ToHexString(Cipher.Encrypt(_hash, _serverKey))),
            new("AUTH_VFR_DATA", Convert.ToHexString(salt), VerifierType),
            new("AUTH_PBKDF2_CSK_SALT", Convert.ToHexString(_cskSalt)),
            new("AUTH_PBKDF2_VGEN_COUNT", GenerationCount.ToString(CultureInfo.InvariantCulture)),
            new("AUTH_PBKDF2_SDER_COUNT", DerivationCount.ToString(CultureInfo.InvariantCulture)),
        ];
    }

    public override IReadOnlyList<KeyValue> Challenge { get; }

    public override SessionKey? Verify(LogonRequest request)
    {
        if (FromHex(request["AUTH_SESSKEY"]) is not { Length: KeyBytes } encrypted)
            return null;
        var clientKey = Cipher.Decrypt(_hash, encrypted);
        var shared = Encoding.ASCII.GetBytes(Convert.ToHexString([.. clientKey, .. _serverKey]));
        var key = new SessionKey(Rfc2898DeriveBytes.Pbkdf2(shared, _cskSalt, DerivationCount, HashAlgorithmName.SHA512, KeyBytes));
        return _password is not null && key.DecryptPassword(request["AUTH_PASSWORD"]) == _password ? key : null;
    }
}
