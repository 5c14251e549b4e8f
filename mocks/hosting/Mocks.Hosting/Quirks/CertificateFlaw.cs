using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mocks.Fixtures.Yaml;

namespace Mocks.Hosting;

/// <summary>What can be wrong with a server's certificate: <c>expired</c>, or issued for another host.</summary>
/// <param name="IsExpired">It was good until an hour ago.</param>
/// <param name="Host">The only name in it; null for the right ones.</param>
public sealed record CertificateFlaw(bool IsExpired, string? Host)
{
    private const string OtherHost = "other.example";

    /// <summary>Reads <c>certificate: expired</c> or <c>certificate: otherHost</c>; null when there is none.</summary>
    public static CertificateFlaw? Read(YamlFields fields) => fields.Choice("certificate", ["expired", "otherHost"]) switch
    {
        "expired" => new CertificateFlaw(true, null),
        "otherHost" => new CertificateFlaw(false, OtherHost),
        _ => null,
    };

    /// <summary>
    /// A certificate with the flaw and no other: where the right one may issue, it issues this one, so that clients who trust the right one
    /// find nothing else to complain of.
    /// </summary>
    internal X509Certificate2 Make(X509Certificate2 right, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(Host is null ? "CN=localhost" : $"CN={Host}", key, HashAlgorithmName.SHA256);
        if (Host is null && right.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault() is { } names)
        {
            request.CertificateExtensions.Add(names);
        }
        else
        {
            var other = new SubjectAlternativeNameBuilder();
            other.AddDnsName(Host ?? "localhost");
            request.CertificateExtensions.Add(other.Build());
        }

        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        var (from, to) = IsExpired ? (now.AddHours(-2), now.AddHours(-1)) : (now.AddHours(-2), now.AddDays(30));
        var issues = right.Extensions.OfType<X509BasicConstraintsExtension>().Any(constraints => constraints.CertificateAuthority)
            && right.GetECDsaPrivateKey() is not null;
        if (!issues)
            return request.CreateSelfSigned(from, to);
        using var issued = request.Create(right, from, to, RandomNumberGenerator.GetBytes(8));
        return issued.CopyWithPrivateKey(key);
    }
}
