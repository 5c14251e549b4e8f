using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mocks.Hosting;

/// <summary>Binds the UDP listeners and hands each datagram to its mock, one at a time and in order.</summary>
internal sealed partial class UdpReceiver(IReadOnlyList<OpenListener> listeners, ILogger<UdpReceiver> log) : IHostedLifecycleService, IDisposable
{
    private const int LargestDatagram = 65_535;

    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _loops = [];

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Binds after the others have, so that a UDP port can follow the TCP port of its name.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        foreach (var open in listeners.Where(open => open.Listener is UdpListener))
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            open.Socket = socket;
            socket.Bind(new IPEndPoint(IPAddress.Any, UdpPort(open)));
            _loops.Add(ReceiveAsync(socket, (UdpListener)open.Listener));
        }

        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_loops);
    }

    public void Dispose()
    {
        foreach (var open in listeners.Where(open => open.Listener is UdpListener))
            open.Socket?.Dispose();
        _stop.Dispose();
    }

    /// <summary>A UDP listener that shares its name with a TCP one (syslog) takes the port that one got, also when 0 was asked for.</summary>
    private int UdpPort(OpenListener udp) =>
        udp.Listener.Port != 0
            ? udp.Listener.Port
            : listeners.FirstOrDefault(open => open.Listener is TcpListener && open.Listener.Name == udp.Listener.Name)?.Port ?? 0;

    private async Task ReceiveAsync(Socket socket, UdpListener listener)
    {
        var buffer = new byte[LargestDatagram];
        var anyone = new IPEndPoint(IPAddress.Any, 0);
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var received = await socket.ReceiveFromAsync(buffer, SocketFlags.None, anyone, _stop.Token);
                listener.Handler(buffer.AsMemory(0, received.ReceivedBytes), received.RemoteEndPoint);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (SocketException exception)
            {
                // an ICMP error for an earlier answer surfaces here on some systems; the socket stays usable
                LogReceiveFailed(exception, listener.Name);
            }
        }
    }

    [LoggerMessage(1101, LogLevel.Debug, "Receiving on UDP {Listener} failed.")]
    private partial void LogReceiveFailed(Exception exception, string listener);
}
