using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Values;

namespace Mocks.Oracle.Calls;

/// <summary>Takes a message from a queue; ORA-25228 when there was none in time.</summary>
internal static class DequeueCall
{
    public static async ValueTask RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        var request = await call.Input.ReadAsync(DequeueRequest.Read, call.Dialect, cancellationToken);
        call.Summary = "DEQUEUE " + request.Queue;
        call.Begin();
        var message = call.Session.Engine.Dequeue(request.Queue, QueueValues.Options(request), count: 1)[0];
        call.Rows = 1;
        QueueAnswer.WriteTaken(call.Writer, call.Dialect, QueueValues.Taken(call.Session, message, request.TypeId));
    }
}
