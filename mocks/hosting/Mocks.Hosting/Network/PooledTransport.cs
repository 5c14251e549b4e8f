using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Mocks.Hosting;

/// <summary>
/// A transport whose reader goes on in the thread pool when it had to wait: for code that may take long with each request, and so should not run on
/// a thread that waits for sockets.
/// </summary>
internal sealed class PooledTransport(IDuplexPipe transport) : IDuplexPipe
{
    public PipeReader Input { get; } = new Reader(transport.Input);

    public PipeWriter Output => transport.Output;

    private sealed class Reader(PipeReader input) : PipeReader
    {
        public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
        {
            var reading = input.ReadAsync(cancellationToken);
            return reading.IsCompleted ? reading : YieldAfterAsync(reading);
        }

        public override bool TryRead(out ReadResult result) => input.TryRead(out result);

        public override void AdvanceTo(SequencePosition consumed) => input.AdvanceTo(consumed);

        public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => input.AdvanceTo(consumed, examined);

        public override void CancelPendingRead() => input.CancelPendingRead();

        public override void Complete(Exception? exception = null) => input.Complete(exception);

        public override ValueTask CompleteAsync(Exception? exception = null) => input.CompleteAsync(exception);

        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        private static async ValueTask<ReadResult> YieldAfterAsync(ValueTask<ReadResult> reading)
        {
            var result = await reading;
            await Task.Yield();
            return result;
        }
    }
}
