using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mocks.Hosting;

/// <summary>Binds the TCP listeners and runs each connection's handler; without Kestrel's pipes, each of whose ends woke a thread.</summary>
internal sealed partial class TcpAcceptor(
    IReadOnlyList<OpenListener> listeners, ServerCertificate certificate, TimeProvider time, ILogger<TcpAcceptor> log) : IHostedService, IDisposable
{
    private const int Backlog = 512;
    private const int MostUnwanted = 1024 * 1024;
    private static readonly TimeSpan HandshakeTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PauseWithoutRoom = TimeSpan.FromMilliseconds(50);

    private static readonly Meter Meter = new("Mocks.Hosting");
    private static readonly UpDownCounter<long> Connections =
        Meter.CreateUpDownCounter<long>("mocks_tcp_connections", description: "Connections of raw TCP that are open");

    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _lock = new();
    private readonly HashSet<Socket> _clients = [];
    private readonly List<Task> _loops = [];
    private TaskCompletionSource? _empty;

    /// <exception cref="IOException">A port is taken.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var open in listeners.Where(open => open.Listener is TcpListener))
        {
            var socket = Bind(open.Listener.Port);
            open.Socket = socket;
            _loops.Add(AcceptAsync(socket, open, (TcpListener)open.Listener));
        }

        return Task.CompletedTask;
    }

    /// <summary>Takes no more clients, lets those that are there say goodbye, and closes on those that are slower than the host's time.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _closing.CancelAsync();
        await Task.WhenAll(_loops);
        Task empty;
        lock (_lock)
            empty = _clients.Count == 0 ? Task.CompletedTask : (_empty = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        try
        {
            await empty.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            CloseAll();
        }
    }

    public void Dispose()
    {
        foreach (var open in listeners.Where(open => open.Listener is TcpListener))
            open.Socket?.Dispose();
        CloseAll();
        _closing.Dispose();
    }

    private static Socket Bind(int port)
    {
        var address = KestrelListeners.AnyAddress;
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true }; // what is accepted inherits it
        try
        {
            if (address.AddressFamily == AddressFamily.InterNetworkV6)
                socket.DualMode = true;
            socket.Bind(new IPEndPoint(address, port));
            socket.Listen(Backlog);
            return socket;
        }
        catch (SocketException exception)
        {
            socket.Dispose();
            throw new IOException($"Failed to bind to {new IPEndPoint(address, port)}: {exception.Message}.", exception);
        }
    }

    private async Task AcceptAsync(Socket socket, OpenListener open, TcpListener listener)
    {
        while (true)
        {
            try
            {
                _ = ServeAsync(await socket.AcceptAsync(_closing.Token), open, listener);
            }
            catch (OperationCanceledException)
            {
                socket.Dispose();
                return;
            }
            catch (SocketException exception)
            {
                // the client has gone already, or the process has no room for another file
                LogNotAccepted(exception, listener.Name);
                await Task.Delay(PauseWithoutRoom, time, CancellationToken.None);
            }
        }
    }

    private async Task ServeAsync(Socket client, OpenListener open, TcpListener listener)
    {
        lock (_lock)
            _clients.Add(client);
        var tag = new KeyValuePair<string, object?>("listener", listener.Name);
        Connections.Add(1, tag);
        try
        {
            await using var stream = new SocketStream(client);
            if (listener.Tls)
                await ServeTlsAsync(client, stream, open, listener);
            else
                await HandleAsync(client, stream, listener, null);
        }
        catch (Exception exception) when (IsOfClient(exception))
        {
            LogLost(listener.Name, exception.Message);
        }
        catch (Exception exception) when (!IsOfClient(exception))
        {
            LogFailed(exception, listener.Name);
        }

        Close(client);
        Connections.Add(-1, tag);
        lock (_lock)
        {
            _clients.Remove(client);
            if (_clients.Count == 0)
                _empty?.TrySetResult();
        }
    }

    private static bool IsOfClient(Exception exception) => exception is IOException or OperationCanceledException or AuthenticationException;

    private async Task ServeTlsAsync(Socket client, SocketStream stream, OpenListener open, TcpListener listener)
    {
        await using var tls = new SslStream(stream, leaveInnerStreamOpen: true);
        using (var limit = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token))
        {
            limit.CancelAfter(HandshakeTime);
            await tls.AuthenticateAsServerAsync(certificate.Handshake(open.Mock, listener.AsksForCertificate), limit.Token);
        }

        await HandleAsync(client, tls, listener, tls.RemoteCertificate as X509Certificate2);
        await tls.ShutdownAsync();
    }

    private async Task HandleAsync(Socket client, Stream stream, TcpListener listener, X509Certificate2? clientCertificate)
    {
        var transport = new StreamTransport(stream);
        try
        {
            await listener.Handler(new TcpConnection(transport, client.RemoteEndPoint, clientCertificate, _closing.Token));
        }
        finally
        {
            await transport.Input.CompleteAsync();
        }

        await transport.Output.CompleteAsync();
    }

    /// <summary>Takes what has come and nobody wants, for closing on it would reset the connection, and the last answer with it.</summary>
    private static void Close(Socket client)
    {
        try
        {
            client.Shutdown(SocketShutdown.Send);
            Span<byte> unwanted = stackalloc byte[512];
            for (var taken = 0; taken < MostUnwanted && client.Available > 0;)
                taken += client.Receive(unwanted);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // it is gone
        }

        client.Dispose();
    }

    private void CloseAll()
    {
        Socket[] clients;
        lock (_lock)
            clients = [.. _clients];
        foreach (var client in clients)
            client.Dispose();
    }

    [LoggerMessage(1111, LogLevel.Warning, "A connection for {Listener} was not accepted.")]
    private partial void LogNotAccepted(Exception exception, string listener);

    [LoggerMessage(1112, LogLevel.Debug, "A connection for {Listener} is gone: {Error}")]
    private partial void LogLost(string listener, string error);

    [LoggerMessage(1113, LogLevel.Error, "A connection for {Listener} ended by a bug.")]
    private partial void LogFailed(Exception exception, string listener);
}
