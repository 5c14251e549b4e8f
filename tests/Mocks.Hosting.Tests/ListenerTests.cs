using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Mocks.Hosting.Tests;

public sealed class ListenerTests
{
    private static readonly byte[] Hello = Encoding.ASCII.GetBytes("hello");

    [Fact]
    public async Task Raw_tcp_reaches_the_mock()
    {
        await using var host = await RunningHost.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", host.Port("note"), TestContext.Current.CancellationToken);
        Assert.Equal("hello", await EchoAsync(client.GetStream()));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        await using var host = await RunningHost.StartAsync();
        var port = host.Port("note").ToString(CultureInfo.InvariantCulture);
        var refusal = await Assert.ThrowsAsync<IOException>(() => RunningHost.StartAsync(("NOTE_PORT", port)));
        Assert.Contains($":{port}:", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tls_port_shows_the_certificate_that_the_admin_api_hands_out()
    {
        await using var host = await RunningHost.StartAsync();
        var pem = await host.Admin.GetStringAsync(new Uri("/admin/certificate", UriKind.Relative), TestContext.Current.CancellationToken);
        using var trusted = X509Certificate2.CreateFromPem(pem);
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", host.Port("notes"), TestContext.Current.CancellationToken);
        await using var tls = new SslStream(client.GetStream());
        await tls.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = "localhost",
                CertificateChainPolicy = new X509ChainPolicy
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    RevocationMode = X509RevocationMode.NoCheck,
                    CustomTrustStore = { trusted },
                },
            }, TestContext.Current.CancellationToken);
        Assert.Equal("hello", await EchoAsync(tls));
    }

    [Fact]
    public async Task A_datagram_reaches_the_mock_on_the_port_of_its_tcp_twin()
    {
        await using var host = await RunningHost.StartAsync();
        using var client = new UdpClient();
        await client.SendAsync(Hello, "127.0.0.1", host.Port("note"), TestContext.Current.CancellationToken);
        await using var stream = await host.Admin.GetStreamAsync(
            new Uri("/admin/journal/stream", UriKind.Relative), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"summary\":\"hello\"", await reader.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mock_s_http_port_never_serves_the_admin_api()
    {
        await using var host = await RunningHost.StartAsync();
        await host.AddAsync("admin/reset");
        Assert.Equal("/admin/reset", await host.NotesAsync());
    }

    [Fact]
    public async Task A_stop_ends_open_connections_and_streams()
    {
        await using var host = await RunningHost.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", host.Port("note"), TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        Assert.Equal("hello", await EchoAsync(stream));
        await using var events = await host.Admin.GetStreamAsync(
            new Uri("/admin/journal/stream", UriKind.Relative), TestContext.Current.CancellationToken);
        await host.StopAsync();
        Assert.Equal(0, await events.ReadAsync(new byte[10], TestContext.Current.CancellationToken));
        Assert.True(await EndsAsync(stream));
    }

    private static async Task<bool> EndsAsync(Stream stream)
    {
        try
        {
            return await stream.ReadAsync(new byte[10], TestContext.Current.CancellationToken) == 0;
        }
        catch (IOException)
        {
            return true; // a reset is an end as well
        }
    }

    private static async Task<string> EchoAsync(Stream stream)
    {
        await stream.WriteAsync(Hello, TestContext.Current.CancellationToken);
        var buffer = new byte[Hello.Length];
        await stream.ReadExactlyAsync(buffer, TestContext.Current.CancellationToken);
        return Encoding.ASCII.GetString(buffer);
    }
}
