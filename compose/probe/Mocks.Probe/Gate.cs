using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Mocks.Probe;

/// <summary>
/// Stands before two stacks and leads each new connection to the one that the file <c>/gate/stack</c> names at that moment. Connections
/// that are open stay with the stack that they began with, so that a switch breaks none.
/// </summary>
internal static class Gate
{
    private const string StackFile = "/gate/stack";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(IReadOnlyList<string> texts)
    {
        using var ended = new CancellationTokenSource();
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => End(signal, ended));
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => End(signal, ended));
        var doors = texts.Select(Door.Parse).ToArray();
        var opened = doors.Select(door => door.Datagrams ? ForwardAsync(door, ended.Token) : AcceptAsync(door, ended.Token)).ToArray();
        Console.WriteLine($"The gate is open: {string.Join(' ', texts)}");
        try
        {
            await Task.WhenAll(opened);
        }
        catch (OperationCanceledException)
        {
            // told to end
        }

        return 0;
    }

    private static void End(PosixSignalContext signal, CancellationTokenSource ended)
    {
        signal.Cancel = true;
        ended.Cancel();
    }

    private static async Task AcceptAsync(Door door, CancellationToken ended)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Any, door.Port));
        listener.Listen(512);
        while (true)
            _ = RelayAsync(await listener.AcceptAsync(ended), door, ended);
    }

    private static async Task RelayAsync(Socket client, Door door, CancellationToken ended)
    {
        using (client)
        {
            client.NoDelay = true;
            try
            {
                using var server = await ConnectAsync(door, SocketType.Stream, ProtocolType.Tcp, ended);
                server.NoDelay = true;
                Task[] ways = [CopyAsync(client, server, ended), CopyAsync(server, client, ended)];
                await await Task.WhenAny(ways);
                await Task.WhenAll(ways);
            }
            catch (Exception exception) when (exception is SocketException or IOException or OperationCanceledException)
            {
                // one side is gone, so the other is let go; who connects to a stack that is down sees the connection close
                Console.WriteLine($"{door.Port}: {exception.Message}");
            }
        }
    }

    // what one side has sent to its end, the other may still answer
    private static async Task CopyAsync(Socket from, Socket to, CancellationToken ended)
    {
        var buffer = new byte[16384];
        while (await from.ReceiveAsync(buffer, ended) is var read and > 0)
        {
            for (var sent = 0; sent < read;)
                sent += await to.SendAsync(buffer.AsMemory(sent, read - sent), ended);
        }

        to.Shutdown(SocketShutdown.Send);
    }

    private static async Task ForwardAsync(Door door, CancellationToken ended)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        listener.Bind(new IPEndPoint(IPAddress.Any, door.Port));
        var buffer = new byte[65536];
        while (true)
        {
            var length = await listener.ReceiveAsync(buffer, ended);
            try
            {
                using var server = await ConnectAsync(door, SocketType.Dgram, ProtocolType.Udp, ended);
                await server.SendAsync(buffer.AsMemory(0, length), ended);
            }
            catch (Exception exception) when (exception is SocketException or IOException)
            {
                Console.WriteLine($"{door.Port}/udp: {exception.Message}"); // a datagram is lost, as datagrams may be
            }
        }
    }

    private static async Task<Socket> ConnectAsync(Door door, SocketType type, ProtocolType protocol, CancellationToken ended)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ended);
        patience.CancelAfter(Patience);
        var stack = (await File.ReadAllTextAsync(StackFile, patience.Token)).Trim();
        var addresses = await Dns.GetHostAddressesAsync($"{stack}-{door.Service}", AddressFamily.InterNetwork, patience.Token);
        var socket = new Socket(AddressFamily.InterNetwork, type, protocol);
        try
        {
            await socket.ConnectAsync(addresses[0], door.ServicePort, patience.Token);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
