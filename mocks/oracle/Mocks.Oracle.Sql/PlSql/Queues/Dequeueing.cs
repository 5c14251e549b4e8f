using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Queues;
using Mocks.Oracle.Sql.PlSql.Packages;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Queues;

/// <summary>Takes messages from queues, and waits for them: for a commit, or for the end of a delay. A break by the client ends the wait.</summary>
internal static class Dequeueing
{
    /// <returns>The message; null when there was none in time.</returns>
    /// <exception cref="OraException">ORA-24010 and whatever else stands against it.</exception>
    public static QueueMessage? Dequeue(SessionContext session, string? name, DequeueOptions options)
    {
        var queue = QueueNames.Queue(session, name);
        Check(session, queue, options);
        var transformation = options.Transformation is { Length: > 0 } given ? QueueNames.Transformation(session, given)
            : queue.Subscribers.Find(s => options.Consumer is { } consumer && s.Name == Names.Canonical(consumer))?.Transformation is { } own ? QueueNames.Transformation(session, own) : null;
        var taking = new MessageTaking(session, queue, options);
        var message = Wait(session, options.Wait, () =>
        {
            var found = options.Visibility == MessageVisibility.Immediate && options.Mode != DequeueMode.Browse
                ? ServerWork.Autonomously(session, taking.TryTake)
                : taking.TryTake();
            return (found, taking.NextDue);
        });
        if (message is null || transformation is null)
            return message;
        var (type, payload) = Transformations.Apply(session, transformation, message.PayloadType, message.Payload);
        return message with { PayloadType = type, Payload = payload };
    }

    /// <summary>ORA-25228, with the queue's name.</summary>
    public static OraException Nothing(SessionContext session, string? name) => Ora.Error(25228, 0, QueueNames.Queue(session, name).FullName);

    /// <summary>The first of the agents for whom there is a message; null when there was none in time.</summary>
    public static QueueAgent? Listen(SessionContext session, IReadOnlyList<QueueAgent> agents, long seconds)
    {
        var places = agents.Select(agent =>
        {
            var queue = QueueNames.Queue(session, agent.Address);
            var options = new DequeueOptions { Consumer = agent.Name, Mode = DequeueMode.Browse, Navigation = DequeueNavigation.FirstMessage };
            var isMultiple = session.Catalog.Table(queue.TableId).Queueing!.IsMultiConsumer; // a queue's table is one of queues
            if (isMultiple == string.IsNullOrEmpty(agent.Name))
                throw Ora.Error(isMultiple ? 25257 : 25256);
            Check(session, queue, options);
            return (Agent: agent, Queue: queue, Options: options);
        }).ToList();
        return Wait(session, seconds, () =>
        {
            DateTime? due = null;
            foreach (var (agent, queue, options) in places)
            {
                var search = new MessageSearch(session, queue, options, session.Workspace.Read());
                if (search.Candidates().Any())
                    return (agent, null);
                due = due is null || search.NextDue < due ? search.NextDue ?? due : due;
            }

            return ((QueueAgent?)null, due);
        });
    }

    private static T? Wait<T>(SessionContext session, long seconds, Func<(T? Found, DateTime? Due)> tryTake)
        where T : class
    {
        SignalWait? wait = null;
        try
        {
            while (true)
            {
                var change = session.Store.NextChange();
                var (found, due) = tryTake();
                if (found is not null || seconds == 0)
                    return found;
                wait ??= new SignalWait(session, seconds < 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(seconds));
                if (!For(session, wait, change, due))
                    return null;
            }
        }
        finally
        {
            wait?.Dispose();
        }
    }

    private static bool For(SessionContext session, SignalWait wait, Task change, DateTime? due)
    {
        if (due is not { } moment)
            return wait.For(change);
        using var end = new CancellationTokenSource();
        var remaining = moment - session.Time.GetUtcNow().UtcDateTime;
        try
        {
            return wait.For(Task.WhenAny(change, Task.Delay(remaining < TimeSpan.Zero ? TimeSpan.Zero : remaining, session.Time, end.Token)));
        }
        finally
        {
            end.Cancel();
        }
    }

    private static void Check(SessionContext session, QueueDefinition queue, DequeueOptions options)
    {
        if (!session.Privileges.HasObject(queue, "DEQUEUE"))
            throw Ora.Error(1031);
        if (!queue.CanDequeue)
            throw Ora.Error(25226, 0, queue.FullName);
        if (options.Mode is < DequeueMode.Browse or > DequeueMode.RemoveWithoutData)
            throw Ora.Error(25225, 0, (int)options.Mode);
        if (options.Navigation is < DequeueNavigation.FirstMessage or > DequeueNavigation.NextMessage)
            throw Ora.Error(25233);
        if (options.Visibility is not (MessageVisibility.Immediate or MessageVisibility.OnCommit))
            throw Ora.Error(25201);
        if (options.Wait < DequeueOptions.Forever)
            throw Ora.Error(25230, 0, options.Wait);
        if (options.DeliveryMode == DeliveryMode.Buffered && options.Visibility != MessageVisibility.Immediate && options.Mode != DequeueMode.Browse)
            throw Ora.Error(25298);
        if (options.MessageId is not null && (options.Correlation is { Length: > 0 } || options.Condition is { Length: > 0 }))
            throw Ora.Error(25240);
        CheckConsumer(session, queue, options);
    }

    private static void CheckConsumer(SessionContext session, QueueDefinition queue, DequeueOptions options)
    {
        var table = session.Catalog.Table(queue.TableId).Queueing!; // a queue's table is one of queues
        var named = options.Consumer is { Length: > 0 };
        if (queue.IsException && named)
            throw Ora.Error(25243, 0, queue.FullName);
        if (table.IsMultiConsumer && !queue.IsException && !named)
            throw Ora.Error(25231);
        if (!table.IsMultiConsumer && named)
            throw Ora.Error(24039, 0, queue.FullName);
        if (options.Navigation == DequeueNavigation.NextTransaction && !table.IsGrouped)
            throw Ora.Error(25234, 0, session.Catalog.Table(queue.TableId) is var holder ? $"{holder.Owner}.{holder.Name}" : "");
    }
}
