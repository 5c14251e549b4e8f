namespace Mocks.Oracle.Calls;

/// <summary>The last message of a pipeline: a number without meaning.</summary>
internal static class PipelineEndCall
{
    public static async ValueTask RunAsync(CallContext call, CancellationToken cancellationToken) =>
        await call.Input.ReadAsync(static (ref reader) => reader.ReadUB4(), cancellationToken);
}
