using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Mocks.Payments.Tests;

public sealed class WebhookTests
{
    [Fact]
    public async Task An_event_is_delivered_signed_and_again_when_it_is_not_taken()
    {
        await using var payments = await RunningPayments.StartAsync();
        await payments.SignInAsync();
        using var receiver = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        receiver.Start();
        var port = ((IPEndPoint)receiver.LocalEndpoint).Port;
        await payments.CallAsync("POST", "/v1/webhooks", $$"""{"url":"http://127.0.0.1:{{port}}/hook","events":["payment.created"],"secret":"s"}""");

        await payments.CallAsync("POST", "/v1/payments", """{"amount":1000,"currency":"EUR"}""", "k");
        var (_, refused) = await ReceiveAsync(receiver, "500 Oops");
        var (head, body) = await ReceiveAsync(receiver, "204 Done");

        Assert.Equal(refused, body);
        Assert.Equal("payment.created", JsonDocument.Parse(body).RootElement.GetProperty("type").GetString());
        var signature = head.Split("\r\n").Single(line => line.StartsWith("Webhook-Signature: ", StringComparison.OrdinalIgnoreCase))["Webhook-Signature: ".Length..];
        var time = signature.Split(',')[0]["t=".Length..];
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData("s"u8, Encoding.UTF8.GetBytes($"{time}.{body}")));
        Assert.Equal($"t={time},v1={expected}", signature);
    }

    private static async Task<(string Head, string Body)> ReceiveAsync(System.Net.Sockets.TcpListener receiver, string status)
    {
        using var connection = await receiver.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        var stream = connection.GetStream();
        var text = "";
        var buffer = new byte[8192];
        while (true)
        {
            text += Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer, TestContext.Current.CancellationToken));
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0 || !text.EndsWith('}'))
                continue;
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
            return (text[..end], text[(end + 4)..]);
        }
    }
}
