using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

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

    [Fact]
    public async Task A_client_that_begins_with_HTTP_2_is_answered_so_without_TLS()
    {
        await using var mock = await RunningMock.StartAsync(Set);
        using var client = new HttpClient { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };

        using var answer = await client.GetAsync(new Uri($"http://localhost:{mock.Port("http")}/x"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpVersion.Version20, answer.Version);
        Assert.Equal("x", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal((200, "x"), await mock.CallAsync("GET", "/x"));
    }

    [Theory]
    [InlineData("PRI * HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData("PROPFIND /y HTTP/1.1\r\nHost: x\r\n\r\n")]
    public async Task A_request_that_begins_like_HTTP_2_comes_in_single_bytes_and_is_none(string request)
    {
        await using var mock = await RunningMock.StartAsync(Set);
        using var client = new TcpClient("localhost", mock.Port("http")) { NoDelay = true };
        await using var stream = client.GetStream();
        foreach (var value in Encoding.ASCII.GetBytes(request))
            await stream.WriteAsync(new[] { value }, TestContext.Current.CancellationToken);

        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 4", await reader.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
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
