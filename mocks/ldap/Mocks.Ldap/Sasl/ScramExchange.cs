using System.Security.Cryptography;
using System.Text;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Sasl;

/// <summary>
/// SCRAM (RFC 5802, 7677) without channel binding.
/// <code>
/// client   n,[a=authzid],n=user,r=nonce
/// server   r=nonce…,s=salt,i=iterations
/// client   c=biws,r=nonce…,p=proof
/// server   v=signature
/// </code>
/// </summary>
internal sealed class ScramExchange(string mechanism) : ISaslExchange
{
    private const int Iterations = 4096;
    private const int SaltLength = 16;
    private const int NonceLength = 24;

    private readonly HashAlgorithmName _algorithm = mechanism switch
    {
        "SCRAM-SHA-1" => HashAlgorithmName.SHA1,
        "SCRAM-SHA-256" => HashAlgorithmName.SHA256,
        _ => HashAlgorithmName.SHA512,
    };

    private readonly byte[] _salt = RandomNumberGenerator.GetBytes(SaltLength);
    private SaslAccount? _account;
    private string? _authorizationId;
    private string _header = "";
    private string _clientFirst = "";
    private string _serverFirst = "";
    private string _nonce = "";

    public string Mechanism => mechanism;

    public LdapResult Next(OperationContext context, byte[]? credentials)
    {
        // a client that sends nothing first is asked for its first message
        if (credentials is null or { Length: 0 } && _account is null)
            return new LdapResult(ResultCode.SaslBindInProgress);
        var text = Encoding.UTF8.GetString(credentials ?? []);
        return _account is null ? First(context, text) : Final(context, text, _account);
    }

    private LdapResult First(OperationContext context, string text)
    {
        var header = text.Split(',', 3);
        if (header.Length < 3 || header[0] is not ("n" or "y"))
            throw SaslBind.Refused("authentication failure: malformed SCRAM message, or channel binding, which is not supported");
        _header = $"{header[0]},{header[1]},";
        _authorizationId = header[1].StartsWith("a=", StringComparison.Ordinal) ? Unescape(header[1][2..]) : null;
        _clientFirst = header[2];
        if (Value(_clientFirst, 'n') is not { Length: > 0 } user || Value(_clientFirst, 'r') is not { Length: > 0 } nonce)
            throw SaslBind.Refused("authentication failure: malformed SCRAM message");
        _account = SaslAccount.Find(context, Unescape(user));
        _nonce = nonce + RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", NonceLength);
        _serverFirst = $"r={_nonce},s={Convert.ToBase64String(_salt)},i={Iterations}";
        return new LdapResult(ResultCode.SaslBindInProgress) { SaslCredentials = Encoding.UTF8.GetBytes(_serverFirst) };
    }

    private LdapResult Final(OperationContext context, string text, SaslAccount account)
    {
        var proofAt = text.LastIndexOf(",p=", StringComparison.Ordinal);
        if (proofAt < 0 || Value(text, 'r') != _nonce || Value(text, 'c') is not { } binding || !IsBase64(binding, out var bound)
            || Encoding.UTF8.GetString(bound) != _header || !IsBase64(text[(proofAt + 3)..], out var proof))
            throw SaslBind.Refused("authentication failure: malformed SCRAM message");
        SaslBind.Authorize(context, _authorizationId, account);
        var message = Encoding.UTF8.GetBytes($"{_clientFirst},{_serverFirst},{text[..proofAt]}");
        byte[]? signature = null;
        foreach (var password in account.Passwords)
            signature ??= Verify(password, message, proof);
        var result = account.SignIn(context, signature is not null);
        return result.Code == ResultCode.InvalidCredentials ? result with { Diagnostic = "SASL(-13): authentication failure: StoredKey mismatch" }
            : result.Code == ResultCode.Success ? result with { SaslCredentials = Encoding.ASCII.GetBytes("v=" + Convert.ToBase64String(signature!)) }
            : result;
    }

    /// <summary>The server's signature when the proof is that of the password; otherwise null.</summary>
    private byte[]? Verify(byte[] password, byte[] message, byte[] proof)
    {
        var length = CryptographicOperations.HashData(_algorithm, []).Length;
        var salted = Rfc2898DeriveBytes.Pbkdf2(password, _salt, Iterations, _algorithm, length);
        var stored = CryptographicOperations.HashData(_algorithm, CryptographicOperations.HmacData(_algorithm, salted, "Client Key"u8));
        var signature = CryptographicOperations.HmacData(_algorithm, stored, message);
        if (proof.Length != signature.Length)
            return null;
        var key = new byte[proof.Length];
        for (var i = 0; i < key.Length; i++)
            key[i] = (byte)(proof[i] ^ signature[i]);
        if (!CryptographicOperations.FixedTimeEquals(CryptographicOperations.HashData(_algorithm, key), stored))
            return null;
        return CryptographicOperations.HmacData(_algorithm, CryptographicOperations.HmacData(_algorithm, salted, "Server Key"u8), message);
    }

    private static string? Value(string message, char name) =>
        Array.Find(message.Split(','), part => part.Length > 1 && part[0] == name && part[1] == '=')?[2..];

    private static string Unescape(string name) =>
        name.Replace("=2C", ",", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);

    private static bool IsBase64(string text, out byte[] octets)
    {
        octets = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, octets, out var length))
            return false;
        octets = octets[..length];
        return true;
    }
}
