using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Values;

namespace Mocks.Oracle.Calls;

/// <summary>Puts a message into a queue.</summary>
internal static class EnqueueCall
{
    public static async ValueTask RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        var request = await call.Input.ReadAsync(EnqueueRequest.Read, call.Dialect, cancellationToken);
        call.Summary = "ENQUEUE " + request.Queue;
        call.Begin();
        var (type, payload) = QueueValues.Payload(call.Session, request.Payload);
        var id = call.Session.Engine.Enqueue(request.Queue, QueueValues.Options(request), QueueValues.Properties(request), type, payload);
        QueueAnswer.WritePut(call.Writer, id);
    }
}
