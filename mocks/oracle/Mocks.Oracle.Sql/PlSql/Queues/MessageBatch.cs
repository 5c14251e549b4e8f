using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Queues;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Queues;

/// <summary>Several messages in one call.</summary>
internal static class MessageBatch
{
    /// <summary>Puts all of them or, when one is refused, none.</summary>
    public static IReadOnlyList<byte[]> Enqueue(
        SessionContext session, IReadOnlyList<(string Queue, EnqueueOptions Options, MessageProperties Properties, OracleType PayloadType, Datum Payload)> messages)
    {
        var ids = new List<byte[]>(messages.Count);
        var savepoint = session.Workspace.Mark();
        try
        {
            foreach (var (queue, options, properties, type, payload) in messages)
                ids.Add(Enqueueing.Enqueue(session, queue, options, properties, type, payload));
            return ids;
        }
        catch (OraException)
        {
            session.Workspace.RollbackTo(savepoint, releaseLocks: false);
            throw;
        }
    }

    /// <summary>Waits for the first message alone; ORA-25228 when there was none in time.</summary>
    public static IReadOnlyList<QueueMessage> Dequeue(SessionContext session, string? queue, DequeueOptions options, long count)
    {
        var messages = new List<QueueMessage>();
        try
        {
            while (messages.Count < count && Dequeueing.Dequeue(session, queue, options) is { } message)
            {
                messages.Add(message);
                options = Following(options);
            }
        }
        catch (OraException error) when (error.Code == 25235 && messages.Count > 0)
        {
            // the transaction's messages are all there
        }

        return messages.Count > 0 ? messages : throw Dequeueing.Nothing(session, queue);
    }

    /// <summary>The options for the messages behind the first: nobody waits for them, and none is seen twice.</summary>
    private static DequeueOptions Following(DequeueOptions options) => options with
    {
        Wait = 0,
        Navigation = options.Mode is DequeueMode.Browse or DequeueMode.Locked || options.Navigation == DequeueNavigation.NextTransaction ? DequeueNavigation.NextMessage : options.Navigation,
    };
}
