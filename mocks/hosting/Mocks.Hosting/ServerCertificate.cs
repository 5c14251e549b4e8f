using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mocks.Hosting;

/// <summary>
/// The certificate of every TLS port: PEM texts from <c>MOCK_TLS_CERT</c> and <c>MOCK_TLS_KEY</c>, else one made at first use for
/// localhost, the host's name and the mocks' names. Clients get its PEM at <c>GET /admin/certificate</c>.
/// </summary>
public sealed class ServerCertificate
{
    private readonly ConcurrentDictionary<string, X509Certificate2> _substitutes = new();
    private readonly Lazy<X509Certificate2> _certificate;
    private readonly TimeProvider _time;

    public ServerCertificate(Settings settings, TimeProvider time)
    {
        _time = time;
        var certificate = settings.Text("MOCK_TLS_CERT");
        var key = settings.Text("MOCK_TLS_KEY");
        if (certificate is null != key is null)
        {
            settings.Problems.Add(
                certificate is null ? "MOCK_TLS_CERT" : "MOCK_TLS_KEY", 0, "certificate and key are given one without the other",
                "Set both, as PEM text or with _FILE, or neither for a self-signed one.");
        }

        if (certificate is null || key is null)
        {
            _certificate = new Lazy<X509Certificate2>(() => SelfSigned(time.GetUtcNow()));
            return;
        }

        try
        {
            var given = X509Certificate2.CreateFromPem(certificate, key);
            _certificate = new Lazy<X509Certificate2>(given);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            settings.Problems.Add(
                "MOCK_TLS_CERT", 0, $"not a certificate with its key: {exception.Message.TrimEnd('.')}", "Give PEM texts that belong together.");
            _certificate = new Lazy<X509Certificate2>(() => SelfSigned(time.GetUtcNow()));
        }
    }

    public X509Certificate2 Value => _certificate.Value;

    /// <summary>The one for a mock's next handshake: this one, or the flawed one that stands in for it.</summary>
    public X509Certificate2 For(string mock) => _substitutes.TryGetValue(mock, out var flawed) ? flawed : Value;

    /// <summary>What a mock's next handshake is made with.</summary>
    /// <param name="asksForCertificate">Whether the client is asked for one. Any is let through, and none too: the mock judges it.</param>
    public SslServerAuthenticationOptions Handshake(string mock, bool asksForCertificate) => new()
    {
        ServerCertificate = For(mock),
        ClientCertificateRequired = asksForCertificate,
        RemoteCertificateValidationCallback = LetThrough,
    };

    /// <summary>Puts a flawed certificate in the place of a mock's, or, with null, takes it away again.</summary>
    public void Substitute(string mock, CertificateFlaw? flaw)
    {
        if (flaw is null)
            _substitutes.TryRemove(mock, out _);
        else
            _substitutes[mock] = flaw.Make(Value, _time.GetUtcNow());
    }

    public string Pem => Value.ExportCertificatePem();

    private static bool LetThrough(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => errors >= SslPolicyErrors.None;

    private static X509Certificate2 SelfSigned(DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=mocks", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        foreach (var name in new[] { "localhost", Dns.GetHostName(), "http", "ldap", "oracle", "splunk", "suite" }.Distinct())
            names.AddDnsName(name);
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        request.CertificateExtensions.Add(names.Build());
        // a CA flag lets clients name the certificate itself as their trust anchor
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyCertSign, true));
        return request.CreateSelfSigned(now.AddDays(-1), now.AddYears(10));
    }
}
