using System.Net.Sockets;

namespace Mocks.Hosting;

/// <summary>A client's socket as a stream; errors are <see cref="IOException"/>s. The socket stays its owner's.</summary>
internal sealed class SocketStream(Socket socket) : NetworkStream(socket, ownsSocket: false)
{
    /// <summary>
    /// Whoever had to wait for a slow reader goes on in the pool: the thread that noticed the room serves other connections, and what is written
    /// next may have to be computed.
    /// </summary>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var sending = base.WriteAsync(buffer, cancellationToken);
        return sending.IsCompleted ? sending : YieldAfterAsync(sending);
    }

    private static async ValueTask YieldAfterAsync(ValueTask sending)
    {
        await sending;
        await Task.Yield();
    }
}
