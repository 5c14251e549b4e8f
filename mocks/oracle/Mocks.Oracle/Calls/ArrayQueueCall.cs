using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Values;

namespace Mocks.Oracle.Calls;

/// <summary>Puts several messages into a queue, all of them or none, or takes as many as there are.</summary>
internal static class ArrayQueueCall
{
    public static async ValueTask RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        var request = await call.Input.ReadAsync(ArrayQueueRequest.Read, call.Dialect, cancellationToken);
        call.Summary = request.Puts.Count > 0 ? "ENQUEUE " + request.Puts[0].Queue : request.Takes.Count > 0 ? "DEQUEUE " + request.Takes[0].Queue : "DEQUEUE";
        call.Begin();
        var session = call.Session;
        if (request.Takes.Count == 0)
        {
            var ids = session.Engine.Enqueue([.. request.Puts.Select(put =>
            {
                var (type, payload) = QueueValues.Payload(session, put.Payload);
                return (put.Queue, QueueValues.Options(put), QueueValues.Properties(put), type, payload);
            })]);
            call.Rows = ids.Count;
            QueueAnswer.WritePut(call.Writer, ids);
            return;
        }

        var take = request.Takes[0];
        var messages = session.Engine.Dequeue(take.Queue, QueueValues.Options(take), request.Takes.Count);
        call.Rows = messages.Count;
        QueueAnswer.WriteTaken(call.Writer, call.Dialect, [.. messages.Select(message => QueueValues.Taken(session, message, take.TypeId))]);
    }
}
