using System.Security.Cryptography;
using System.Text;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Sasl;

/// <summary>DIGEST-MD5 (RFC 2831) for clients that know nothing better; authentication alone, no security layer.</summary>
internal sealed class DigestMd5Exchange : ISaslExchange
{
    private readonly string _nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(24));
    private bool _isChallenged;

    public string Mechanism => "DIGEST-MD5";

    public LdapResult Next(OperationContext context, byte[]? credentials)
    {
        if (!_isChallenged)
        {
            _isChallenged = true;
            var challenge = $"nonce=\"{_nonce}\",realm=\"{Realm(context)}\",qop=\"auth\",charset=utf-8,algorithm=md5-sess";
            return new LdapResult(ResultCode.SaslBindInProgress) { SaslCredentials = Encoding.UTF8.GetBytes(challenge) };
        }

        var response = Directives(Encoding.UTF8.GetString(credentials ?? []));
        if (response.GetValueOrDefault("nonce") != _nonce || response.GetValueOrDefault("nc") != "00000001"
            || !response.TryGetValue("username", out var user) || !response.ContainsKey("cnonce") || !response.ContainsKey("digest-uri")
            || response.GetValueOrDefault("qop", "auth") != "auth" || !response.TryGetValue("response", out var proof))
            throw SaslBind.Refused("authentication failure: malformed DIGEST-MD5 response");
        var account = SaslAccount.Find(context, user);
        SaslBind.Authorize(context, response.GetValueOrDefault("authzid"), account);
        var password = account.Passwords.FirstOrDefault(password => CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Digest(response, password, "AUTHENTICATE:")), Encoding.ASCII.GetBytes(proof)));
        var result = account.SignIn(context, password is not null);
        return result.Code == ResultCode.InvalidCredentials
                ? result with { Diagnostic = "SASL(-13): authentication failure: client response doesn't match what we generated" }
            : result.Code == ResultCode.Success
                ? result with { SaslCredentials = Encoding.ASCII.GetBytes("rspauth=" + Digest(response, password!, ":")) }
            : result;
    }

    // the domain of the first suffix, or the machine
    private static string Realm(OperationContext context)
    {
        var labels = context.Store.Current.Suffixes.Count == 0 ? [] : context.Store.Current.Suffixes[0].Text.Split(',')
            .Where(step => step.StartsWith("dc=", StringComparison.OrdinalIgnoreCase)).Select(step => step[3..]);
        var domain = string.Join('.', labels);
        return domain.Length > 0 ? domain : "localhost";
    }

    // RFC 2831 §2.1.2.1
    private static string Digest(Dictionary<string, string> response, byte[] password, string method)
    {
        byte[] secret = [.. Latin($"{response["username"]}:{response.GetValueOrDefault("realm", "")}:{Encoding.UTF8.GetString(password)}")];
        var session = $":{response["nonce"]}:{response["cnonce"]}" + (response.TryGetValue("authzid", out var identity) ? ":" + identity : "");
        byte[] a1 = [.. Md5(secret), .. Encoding.UTF8.GetBytes(session)];
        var a2 = Hex(Md5(Encoding.UTF8.GetBytes(method + response["digest-uri"])));
        return Hex(Md5(Encoding.UTF8.GetBytes(
            $"{Hex(Md5(a1))}:{response["nonce"]}:{response["nc"]}:{response["cnonce"]}:{response.GetValueOrDefault("qop", "auth")}:{a2}")));
    }

    // §2.1.2.1 again: what Latin-1 can say is hashed as that
    private static byte[] Latin(string text) =>
        text.All(character => character <= 'ÿ') ? Encoding.Latin1.GetBytes(text) : Encoding.UTF8.GetBytes(text);

    private static byte[] Md5(byte[] octets) => CryptographicOperations.HashData(HashAlgorithmName.MD5, octets);

    private static string Hex(byte[] octets) => Convert.ToHexStringLower(octets);

    // name=value or name="value", parted by commas
    private static Dictionary<string, string> Directives(string text)
    {
        var directives = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var at = 0;
        while (at < text.Length && text.IndexOf('=', at) is >= 0 and var equals)
        {
            var name = text[at..equals].Trim(' ', ',', '\t', '\r', '\n');
            at = equals + 1;
            var value = new StringBuilder();
            if (at < text.Length && text[at] == '"')
            {
                for (at++; at < text.Length && text[at] != '"'; at++)
                {
                    if (text[at] == '\\' && at + 1 < text.Length)
                        at++;
                    value.Append(text[at]);
                }

                at++;
            }
            else
            {
                for (; at < text.Length && text[at] != ','; at++)
                    value.Append(text[at]);
            }

            directives[name] = value.ToString();
        }

        return directives;
    }
}
