using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mocks.Hosting;

/// <summary>What a TLS port asks of its clients: nothing, a certificate if they have one, or one that they must have (mutual TLS).</summary>
public sealed class TlsClients
{
    private readonly X509Certificate2Collection _authorities = [];

    /// <param name="authorities">The variable with the PEM texts of who issues the certificates; without them any certificate will do.</param>
    /// <param name="choice">The variable that says <c>none</c>, <c>request</c> or <c>require</c>; with authorities it is <c>require</c> if not given.</param>
    /// <param name="isRequired">Whether it is <c>require</c> if not given, without authorities too.</param>
    public TlsClients(Settings settings, string authorities, string choice, bool isRequired)
    {
        var pem = settings.Text(authorities);
        if (pem is not null)
        {
            try
            {
                _authorities.ImportFromPem(pem);
            }
            catch (CryptographicException exception)
            {
                settings.Problems.Add(authorities, 0, $"not a certificate: {exception.Message.TrimEnd('.')}", "Give PEM texts.");
            }

            if (_authorities.Count == 0)
                settings.Problems.Add(authorities, 0, "there is no certificate in it", "Give PEM texts, which begin with -----BEGIN CERTIFICATE-----.");
        }

        var asked = settings.Choice(choice, pem is null && !isRequired ? "none" : "require", "none", "request", "require");
        IsAsked = asked != "none";
        IsRequired = asked == "require";
    }

    public bool IsAsked { get; }

    public bool IsRequired { get; }

    internal bool Accepts(X509Certificate2 certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        _ = (chain, errors); // the system's authorities do not count
        if (_authorities.Count == 0)
            return true;
        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.AddRange(_authorities);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return own.Build(certificate);
    }
}
