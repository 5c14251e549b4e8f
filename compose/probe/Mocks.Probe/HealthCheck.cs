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
    private const int Patience = 2000; // milliseconds

    /// <param name="setting">The text of MOCK_ADMIN_PORT, or null.</param>
    public static int Run(string? setting)
    {
        if (!ushort.TryParse(setting is null or "" ? "9090" : setting, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port == 0)
        {
            Console.WriteLine($"MOCK_ADMIN_PORT is \"{setting}\": a container's health can be asked only on a fixed port");
            return 1;
        }

        // blocking calls: this runs every two seconds in every container, and the threads of asynchronous ones took half of its time
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { SendTimeout = Patience, ReceiveTimeout = Patience };
        try
        {
            socket.Connect(new IPEndPoint(IPAddress.Loopback, port));
            socket.Send("GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n"u8);
            Span<byte> answer = stackalloc byte[4096];
            var length = 0;
            while (length < answer.Length && socket.Receive(answer[length..]) is var read and > 0)
                length += read;

            var text = Encoding.UTF8.GetString(answer[..length]);
            var body = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            Console.WriteLine(body < 0 ? text : text[(body + 4)..]);
            return text.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal) ? 0 : 1;
        }
        catch (SocketException exception) when (exception.SocketErrorCode is SocketError.TimedOut or SocketError.WouldBlock)
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
