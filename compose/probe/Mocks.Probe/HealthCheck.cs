using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mocks.Probe;

/// <summary>
/// The health check of the images: 0 when the mocks of this container are ready, 1 when they are not; says why on stdout, where
/// <c>docker inspect</c> shows it. A bare socket, because an HTTP client would be ten times the size of this program.
/// </summary>
internal static class HealthCheck
{
    /// <param name="setting">The text of MOCK_ADMIN_PORT, or null.</param>
    public static async Task<int> RunAsync(string? setting)
    {
        if (!ushort.TryParse(setting is null or "" ? "9090" : setting, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port == 0)
        {
            Console.WriteLine($"MOCK_ADMIN_PORT is \"{setting}\": a container's health can be asked only on a fixed port");
            return 1;
        }

        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port, patience.Token);
            await socket.SendAsync(Encoding.ASCII.GetBytes("GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n"), patience.Token);
            var answer = new byte[4096];
            var length = 0;
            while (length < answer.Length && await socket.ReceiveAsync(answer.AsMemory(length), patience.Token) is var read and > 0)
                length += read;

            var text = Encoding.UTF8.GetString(answer, 0, length);
            var body = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            Console.WriteLine(body < 0 ? text : text[(body + 4)..]);
            return text.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal) ? 0 : 1;
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine($"port {port}: no answer within 2 seconds");
            return 1;
        }
        catch (SocketException exception)
        {
            Console.WriteLine($"port {port}: {exception.SocketErrorCode}");
            return 1;
        }
    }
}
