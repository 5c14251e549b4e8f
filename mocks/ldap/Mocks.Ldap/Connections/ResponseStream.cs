using System.Buffers;
using System.IO.Pipelines;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Connections;

/// <summary>
/// The way back to the client. Operations take turns, a response at a time; whoever finds much unsent waits until the client has
/// taken it, so that a slow reader holds back its own connection and no other.
/// </summary>
internal sealed class ResponseStream(PipeWriter output) : IDisposable
{
    private const int FlushAt = 32 * 1024;

    private readonly SemaphoreSlim _turn = new(1, 1);

    public ValueTask ResultAsync(int id, byte tag, LdapResult result, CancellationToken cancellation) =>
        WriteAsync((id, tag, result), static (output, state) => ResponseWriter.Result(output, state.id, state.tag, state.result), cancellation);

    public ValueTask EntryAsync(
        int id, ReadOnlyMemory<byte> dn, List<ReadOnlyMemory<byte>> attributes, IReadOnlyList<Control> controls, CancellationToken cancellation) =>
        WriteAsync(
            (id, dn, attributes, controls),
            static (output, state) => ResponseWriter.SearchEntry(
                output, state.id, state.dn.Span, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(state.attributes), state.controls),
            cancellation);

    public ValueTask WriteAsync<TState>(TState state, Action<IBufferWriter<byte>, TState> write, CancellationToken cancellation)
    {
        if (!_turn.Wait(0, CancellationToken.None))
            return WriteInTurnAsync(state, write, cancellation);
        write(output, state);
        if (output.UnflushedBytes >= FlushAt)
            return FlushAndReleaseAsync(cancellation);
        _turn.Release();
        return default;
    }

    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        await FlushAndReleaseAsync(cancellation);
    }

    public void Dispose() => _turn.Dispose();

    private async ValueTask WriteInTurnAsync<TState>(TState state, Action<IBufferWriter<byte>, TState> write, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        write(output, state);
        if (output.UnflushedBytes >= FlushAt)
            await FlushAndReleaseAsync(cancellation);
        else
            _turn.Release();
    }

    private async ValueTask FlushAndReleaseAsync(CancellationToken cancellation)
    {
        try
        {
            var flushed = await output.FlushAsync(cancellation);
            if (flushed.IsCompleted)
                throw new OperationCanceledException("the client is gone");
        }
        finally
        {
            _turn.Release();
        }
    }
}
