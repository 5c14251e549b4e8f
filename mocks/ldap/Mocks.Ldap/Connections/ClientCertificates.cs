using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mocks.Ldap.Connections;

/// <summary>
/// Which certificates of clients are taken: those of the given authorities, or without any given every one within its dates. One that is
/// not taken is as none (OpenLDAP's <c>TLSVerifyClient allow</c>).
/// </summary>
/// <param name="authorities">PEM; null for any.</param>
/// <param name="time">The only clock.</param>
internal sealed class ClientCertificates(string? authorities, TimeProvider time)
{
    private readonly X509Certificate2Collection? _authorities = Read(authorities);

    /// <summary>The certificate, or null when there is none or it is not taken.</summary>
    public X509Certificate2? Accept(X509Certificate2? certificate)
    {
        if (certificate is null)
            return null;
        var now = time.GetLocalNow().DateTime;
        if (now < certificate.NotBefore || now > certificate.NotAfter)
            return null;
        if (_authorities is null)
            return certificate;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(_authorities);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = now;
        return chain.Build(certificate) ? certificate : null;
    }

    /// <summary>Whether it is PEM of at least one certificate.</summary>
    public static bool IsValid(string pem)
    {
        try
        {
            return Read(pem) is { Count: > 0 };
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static X509Certificate2Collection? Read(string? pem)
    {
        if (pem is null)
            return null;
        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPem(pem);
        return certificates;
    }
}
