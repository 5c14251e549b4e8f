using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mocks.Http.Tests;

public sealed class TransportTests
{
    private static readonly (string, string)[] Set = [("http/a/mappings/x.json", """{"request":{"url":"/x"},"response":{"body":"x"}}""")];

    [Fact]
    public async Task A_client_without_a_certificate_of_the_authority_is_turned_away()
    {
        using var authority = Authority("CN=authority");
        using var stranger = Authority("CN=stranger");
        await using var mock = await RunningMock.StartAsync([("MOCK_HTTP_CLIENT_CA", authority.ExportCertificatePem())], Set);

        Assert.Equal("x", await GetAsync(mock, Issued(authority)));
        await Assert.ThrowsAsync<HttpRequestException>(() => GetAsync(mock, null));
        await Assert.ThrowsAsync<HttpRequestException>(() => GetAsync(mock, Issued(stranger)));
    }

    [Fact]
    public async Task A_certificate_that_is_only_asked_for_may_be_missing()
    {
        using var authority = Authority("CN=authority");
        await using var mock = await RunningMock.StartAsync(
            [("MOCK_HTTP_CLIENT_CA", authority.ExportCertificatePem()), ("MOCK_HTTP_CLIENT_AUTH", "request")], Set);

        Assert.Equal("x", await GetAsync(mock, null));
        Assert.Equal("x", await GetAsync(mock, Issued(authority)));
    }

    private static async Task<string> GetAsync(RunningMock mock, X509Certificate2? certificate)
    {
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        if (certificate is not null)
            handler.SslOptions.LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate;
        using var client = new HttpClient(handler) { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        return await client.GetStringAsync(new Uri($"https://localhost:{mock.Port("https")}/x"), TestContext.Current.CancellationToken);
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
    }

    private static X509Certificate2 Issued(X509Certificate2 authority)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=client", key, HashAlgorithmName.SHA256);
        using var issued = request.Create(authority, TimeProvider.System.GetUtcNow().AddHours(-1), TimeProvider.System.GetUtcNow().AddHours(1), [1, 2, 3]);
        return issued.CopyWithPrivateKey(key);
    }
}
