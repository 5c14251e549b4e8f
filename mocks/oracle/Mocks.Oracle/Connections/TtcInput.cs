using System.Buffers;
using System.IO.Pipelines;
using Mocks.Oracle.Protocol;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Connections;

/// <summary>
/// What the client sends, as one stream: filled with the payload of DATA packets while calls run, read by calls. Breaks and
/// resets come on the side and take effect at the reader's next step.
/// </summary>
internal sealed class TtcInput
{
    private const int Backlog = 1024 * 1024;

    private readonly Pipe _pipe = new(new PipeOptions(
        readerScheduler: PipeScheduler.ThreadPool, writerScheduler: PipeScheduler.ThreadPool,
        pauseWriterThreshold: Backlog, resumeWriterThreshold: Backlog / 2, useSynchronizationContext: false));

    private readonly Lock _lock = new();
    private long _received;
    private long _consumed;
    private long _resetAt;
    private bool _broken;
    private bool _breakPending;
    private bool _ended;
    private bool _strayReset;
    private bool _marksRequests;
    private long _requestEnd;
    private TaskCompletionSource _reset = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Bytes of an unfinished message that are held at most.</summary>
    public int MessageLimit { get; set; } = ProtocolLimits.LogonMessageBytes;

    /// <summary>A break has come that was not answered yet.</summary>
    public bool BreakPending
    {
        get
        {
            lock (_lock)
                return _breakPending;
        }
    }

    /// <summary>Nobody waits for the running call, nor for one that has come and was not begun: a break is pending, or the client is gone.</summary>
    public bool IsInterrupted
    {
        get
        {
            lock (_lock)
                return _breakPending || _ended;
        }
    }

    /// <summary>Adds a packet's payload. Waits when far more has come than was looked at.</summary>
    public async ValueTask AppendAsync(ReadOnlySequence<byte> payload, bool endsRequest, CancellationToken cancellationToken)
    {
        foreach (var segment in payload)
            _pipe.Writer.Write(segment.Span);
        lock (_lock)
        {
            _received += payload.Length;
            if (endsRequest)
            {
                _marksRequests = true;
                _requestEnd = _received;
            }
        }

        await _pipe.Writer.FlushAsync(cancellationToken);
    }

    /// <summary>Nothing more will come.</summary>
    public void Complete()
    {
        _pipe.Writer.Complete();
        lock (_lock)
        {
            _ended = true;
            _reset.TrySetResult();
        }
    }

    /// <summary>The client has sent a break. True if it is news, and not the second one before its reset.</summary>
    public bool Break()
    {
        lock (_lock)
        {
            if (_broken)
                return false;
            _broken = _breakPending = true;
        }

        _pipe.Reader.CancelPendingRead();
        return true;
    }

    /// <summary>The client has sent a reset: what came before it is void if there was a break.</summary>
    public void Reset()
    {
        lock (_lock)
        {
            if (_broken)
            {
                _broken = false;
                _resetAt = _received;
                _reset.TrySetResult();
                return;
            }

            _strayReset = true;
        }

        _pipe.Reader.CancelPendingRead();
    }

    /// <summary>True once for a reset that no break preceded.</summary>
    public bool TakeStrayReset()
    {
        lock (_lock)
        {
            var stray = _strayReset;
            _strayReset = false;
            return stray;
        }
    }

    /// <summary>Waits for the reset that follows a break, and forgets what came before it.</summary>
    public async ValueTask DiscardToResetAsync(CancellationToken cancellationToken)
    {
        Task reset;
        lock (_lock)
            reset = _reset.Task;
        await reset.WaitAsync(cancellationToken);

        long end;
        lock (_lock)
        {
            end = _resetAt;
            _breakPending = false;
            _reset = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        await SkipToAsync(end, cancellationToken);
    }

    /// <summary>
    /// Skips what is left of a request whose layout is not known: to its last packet, for clients that mark it, else all that
    /// has come.
    /// </summary>
    public async ValueTask DiscardRequestAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            long end;
            lock (_lock)
                end = !_marksRequests || _requestEnd >= _consumed ? (_marksRequests ? _requestEnd : _received) : -1;
            if (end >= 0)
            {
                await SkipToAsync(end, cancellationToken);
                return;
            }

            var result = await NextAsync(cancellationToken);
            Advance(result.Buffer, result.Buffer.End);
        }
    }

    /// <summary>Reads with <paramref name="parser"/> as soon as all that it wants has come.</summary>
    /// <exception cref="BreakException">A break came.</exception>
    /// <exception cref="EndOfStreamException">The client is gone.</exception>
    /// <exception cref="ProtocolException">It is nothing that a client sends, or too long.</exception>
    public ValueTask<T> ReadAsync<T>(TtcParser<T> parser, CancellationToken cancellationToken) =>
        ReadAsync(static (ref reader, parse) => parse(ref reader), parser, cancellationToken);

    /// <inheritdoc cref="ReadAsync{T}"/>
    public async ValueTask<T> ReadAsync<TState, T>(TtcParser<TState, T> parser, TState state, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await NextAsync(cancellationToken);
            if (TryParse(result.Buffer, parser, state, out var value))
                return value;
            if (result.IsCompleted)
                throw new EndOfStreamException();
            if (result.Buffer.Length > MessageLimit)
                throw new ProtocolException($"message of more than {MessageLimit} bytes");
        }
    }

    private bool TryParse<TState, T>(ReadOnlySequence<byte> buffer, TtcParser<TState, T> parser, TState state, out T value)
    {
        var reader = new TtcReader(buffer);
        value = parser(ref reader, state);
        if (reader.Underrun)
        {
            _pipe.Reader.AdvanceTo(buffer.Start, buffer.End);
            return false;
        }

        Advance(buffer, reader.Position);
        return true;
    }

    private async ValueTask<ReadResult> NextAsync(CancellationToken cancellationToken)
    {
        if (BreakPending)
            throw new BreakException();
        var result = await _pipe.Reader.ReadAsync(cancellationToken);
        if (!result.IsCanceled)
            return result;
        _pipe.Reader.AdvanceTo(result.Buffer.Start);
        throw new BreakException();
    }

    private async ValueTask SkipToAsync(long end, CancellationToken cancellationToken)
    {
        while (_consumed < end)
        {
            var result = await _pipe.Reader.ReadAsync(cancellationToken);
            var bytes = Math.Min(end - _consumed, result.Buffer.Length);
            if (bytes == 0 && result.IsCompleted)
                throw new EndOfStreamException();
            Advance(result.Buffer, result.Buffer.GetPosition(bytes));
        }
    }

    private void Advance(ReadOnlySequence<byte> buffer, SequencePosition position)
    {
        lock (_lock)
            _consumed += buffer.Slice(buffer.Start, position).Length;
        _pipe.Reader.AdvanceTo(position);
    }
}
