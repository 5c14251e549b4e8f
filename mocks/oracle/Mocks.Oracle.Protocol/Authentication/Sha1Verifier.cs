using System.Security.Cryptography;
using System.Text;
using Mocks.Oracle.Protocol.Messages;

namespace Mocks.Oracle.Protocol.Authentication;

/// <summary>
/// The 11g verifier (type 0x1B25).
/// <code>
/// H = SHA1(password ‖ salt of 10 bytes) ‖ 00000000
/// A = 40 random bytes ‖ 8 x 08, B the client's
/// K = MD5(X[0..16]) ‖ MD5(X[16..24]), its first 24 bytes, with X = A[16..40] xor B[16..40]
/// </code>
/// </summary>
public sealed class Sha1Verifier : LogonVerifier
{
    private const int VerifierType = 0x1B25;
    private const int KeyBytes = 48;

    private readonly string? _password;
    private readonly byte[] _hash;
    private readonly byte[] _serverKey;

    /// <param name="password">Null when there is no such user: the exchange runs its course and fails.</param>
    public Sha1Verifier(string? password)
    {
        _password = password;
        var salt = RandomNumberGenerator.GetBytes(10);
        _serverKey = [.. RandomNumberGenerator.GetBytes(40), 8, 8, 8, 8, 8, 8, 8, 8];
#pragma warning disable CA5350 // the algorithm is the verifier's
        _hash = [.. SHA1.HashData([.. Encoding.UTF8.GetBytes(password ?? ""), .. salt]), 0, 0, 0, 0];
#pragma warning restore CA5350
        Challenge =
        [
            new("AUTH_SESSKEY", Convert.ToHexString(Cipher.Encrypt(_hash, _serverKey))),
            new("AUTH_VFR_DATA", Convert.ToHexString(salt), VerifierType),
        ];
    }

    public override IReadOnlyList<KeyValue> Challenge { get; }

    public override SessionKey? Verify(LogonRequest request)
    {
        if (FromHex(request["AUTH_SESSKEY"]) is not { Length: KeyBytes } encrypted)
            return null;
        var clientKey = Cipher.Decrypt(_hash, encrypted);
        var mixed = new byte[24];
        for (var i = 0; i < mixed.Length; i++)
            mixed[i] = (byte)(_serverKey[16 + i] ^ clientKey[16 + i]);
#pragma warning disable CA5351 // the algorithm is the verifier's
        byte[] combined = [.. MD5.HashData(mixed.AsSpan(0, 16)), .. MD5.HashData(mixed.AsSpan(16))];
#pragma warning restore CA5351
        var key = new SessionKey(combined[..24]);
        return _password is not null && key.DecryptPassword(request["AUTH_PASSWORD"]) == _password ? key : null;
    }
}
