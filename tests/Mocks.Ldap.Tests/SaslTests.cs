using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Tests;

/// <summary>RFC 4513 §5.2. Real clients of each mechanism are in <c>tests/clients/ldap-utils</c> and <c>python-ldap</c>.</summary>
public sealed class SaslTests
{
    [Theory]
    [InlineData("SCRAM-SHA-1")]
    [InlineData("SCRAM-SHA-256")]
    [InlineData("SCRAM-SHA-512")]
    public async Task Scram_proves_both_sides(string mechanism)
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif);
        await using var client = await ldap.ConnectAsync();
        var (result, isServerProven) = await ScramAsync(client, mechanism, "anna", "secret-1001");
        Assert.Equal((0, true), (result.Code, isServerProven));
        Assert.Equal("dn:" + Sample.Anna, Encoding.UTF8.GetString((await client.ExtendedAsync(Oids.WhoAmI)).ResponseValue!));
    }

    [Fact]
    public async Task Scram_with_a_wrong_password_is_refused()
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif);
        await using var client = await ldap.ConnectAsync();
        var (result, _) = await ScramAsync(client, "SCRAM-SHA-256", "anna", "wrong");
        Assert.Equal((49, "SASL(-13): authentication failure: StoredKey mismatch"), (result.Code, result.Diagnostic));
    }

    [Fact]
    public async Task Scram_needs_a_password_in_clear_text()
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif);
        await using var client = await ldap.ConnectAsync();
        var refused = await client.BindSaslAsync("SCRAM-SHA-256", "n,,n=ben,r=abc"u8.ToArray());
        Assert.Equal((49, "SASL(-13): user not found: no secret in database"), (refused.Code, refused.Diagnostic));
    }

    [Theory]
    [InlineData("anna", "secret-1001", 0)]
    [InlineData("anna", "wrong", 49)]
    [InlineData("admin", RunningLdap.AdminPassword, 0)]
    public async Task Digest_md5_signs_in(string user, string password, int code)
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif);
        await using var client = await ldap.ConnectAsync();
        var challenge = await client.BindSaslAsync("DIGEST-MD5", []);
        Assert.Equal(14, challenge.Code);
        var nonce = Encoding.UTF8.GetString(challenge.ResponseValue!).Split("nonce=\"")[1].Split('"')[0];
        var proof = Digest(user, password, nonce);
        var result = await client.BindSaslAsync("DIGEST-MD5", Encoding.UTF8.GetBytes(
            $"username=\"{user}\",realm=\"acme.example\",nonce=\"{nonce}\",cnonce=\"c\",nc=00000001,qop=auth,digest-uri=\"ldap/localhost\",response={proof},charset=utf-8"));
        Assert.Equal(code, result.Code);
    }

    [Fact]
    public async Task A_client_certificate_is_an_identity()
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif);
        await using var client = await LdapTestClient.ConnectAsync(ldap.TlsPort);
        using var certificate = Certificate("CN=Anna Berg, OU=people, O=ACME");
        await client.StartTlsHandshakeAsync(certificate);
        var dse = Assert.Single((await client.SearchAsync("", SearchScope.BaseObject, "(objectClass=*)", "supportedSASLMechanisms")).Entries);
        Assert.Contains("EXTERNAL", dse["supportedSASLMechanisms"]);
        Assert.Equal(0, (await client.BindSaslAsync("EXTERNAL", [])).Code);
        Assert.Equal("dn:cn=Anna Berg,ou=people,o=ACME", Encoding.UTF8.GetString((await client.ExtendedAsync(Oids.WhoAmI)).ResponseValue!));
    }

    [Fact]
    public async Task A_client_certificate_counts_after_StartTls_too()
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif);
        await using var client = await ldap.ConnectAsync();
        using var certificate = Certificate("CN=admin, DC=acme, DC=example");
        Assert.Equal(0, (await client.ExtendedAsync(Oids.StartTls)).Code);
        await client.StartTlsHandshakeAsync(certificate);
        Assert.Equal(0, (await client.BindSaslAsync("EXTERNAL", [])).Code);
        Assert.Equal(0, (await client.AddAsync("ou=new,dc=acme,dc=example", ("objectClass", "organizationalUnit"), ("ou", "new"))).Code);
    }

    [Fact]
    public async Task Only_certificates_of_the_given_authorities_are_taken()
    {
        using var authority = Certificate("CN=Authority");
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif, ("MOCK_LDAP_CLIENT_CA", authority.ExportCertificatePem()));
        await using var client = await LdapTestClient.ConnectAsync(ldap.TlsPort);
        using var certificate = Certificate("CN=Anna Berg");
        await client.StartTlsHandshakeAsync(certificate);
        Assert.Equal(7, (await client.BindSaslAsync("EXTERNAL", [])).Code);
        await using var known = await LdapTestClient.ConnectAsync(ldap.TlsPort);
        await known.StartTlsHandshakeAsync(authority);
        Assert.Equal(0, (await known.BindSaslAsync("EXTERNAL", [])).Code);
    }

    [Theory]
    [InlineData("", "no SASL mechanism provided")]
    [InlineData("EXTERNAL", "SASL(-4): no mechanism available: ")]
    [InlineData("GSSAPI", "SASL(-4): no mechanism available: ")]
    public async Task A_mechanism_that_is_not_there_is_refused(string mechanism, string text)
    {
        await using var ldap = await RunningLdap.StartAsync(Sample.Ldif);
        await using var client = await ldap.ConnectAsync();
        var refused = await client.BindSaslAsync(mechanism, []);
        Assert.Equal((7, text), (refused.Code, refused.Diagnostic));
    }

    private static async Task<(LdapTestResult Result, bool IsServerProven)> ScramAsync(LdapTestClient client, string mechanism, string user, string password)
    {
        var algorithm = mechanism switch
        {
            "SCRAM-SHA-1" => HashAlgorithmName.SHA1,
            "SCRAM-SHA-256" => HashAlgorithmName.SHA256,
            _ => HashAlgorithmName.SHA512,
        };
        var bare = $"n={user},r=client";
        var challenge = await client.BindSaslAsync(mechanism, Encoding.UTF8.GetBytes("n,," + bare));
        Assert.Equal(14, challenge.Code);
        var first = Encoding.UTF8.GetString(challenge.ResponseValue!);
        var parts = first.Split(',');
        var length = CryptographicOperations.HashData(algorithm, []).Length;
        var salted = Rfc2898DeriveBytes.Pbkdf2(
            password, Convert.FromBase64String(parts[1][2..]), int.Parse(parts[2][2..], System.Globalization.CultureInfo.InvariantCulture), algorithm, length);
        var key = CryptographicOperations.HmacData(algorithm, salted, "Client Key"u8);
        var message = Encoding.UTF8.GetBytes($"{bare},{first},c=biws,{parts[0]}");
        var signature = CryptographicOperations.HmacData(algorithm, CryptographicOperations.HashData(algorithm, key), message);
        var proof = Convert.ToBase64String([.. key.Zip(signature, (one, other) => (byte)(one ^ other))]);
        var result = await client.BindSaslAsync(mechanism, Encoding.UTF8.GetBytes($"c=biws,{parts[0]},p={proof}"));
        var expected = "v=" + Convert.ToBase64String(
            CryptographicOperations.HmacData(algorithm, CryptographicOperations.HmacData(algorithm, salted, "Server Key"u8), message));
        return (result, Encoding.UTF8.GetString(result.ResponseValue ?? []) == expected);
    }

    private static string Digest(string user, string password, string nonce)
    {
        byte[] a1 = [.. Md5($"{user}:acme.example:{password}"), .. Encoding.UTF8.GetBytes($":{nonce}:c")];
        var a1Hash = Convert.ToHexStringLower(CryptographicOperations.HashData(HashAlgorithmName.MD5, a1));
        var a2Hash = Convert.ToHexStringLower(Md5("AUTHENTICATE:ldap/localhost"));
        return Convert.ToHexStringLower(Md5($"{a1Hash}:{nonce}:00000001:c:auth:{a2Hash}"));
    }

    private static byte[] Md5(string text) => CryptographicOperations.HashData(HashAlgorithmName.MD5, Encoding.UTF8.GetBytes(text));

    private static X509Certificate2 Certificate(string subject)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(new X500DistinguishedName(subject, X500DistinguishedNameFlags.Reversed), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue.AddYears(-1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}
