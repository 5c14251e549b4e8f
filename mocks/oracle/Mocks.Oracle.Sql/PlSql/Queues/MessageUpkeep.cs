using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Queues;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Queues;

/// <summary>
/// What becomes of messages without anybody taking them: those whose time is over, or that were given back too often, go to the exception
/// queue, and those that were kept after they were taken go for good. It is done when somebody looks into the queue.
/// </summary>
internal static class MessageUpkeep
{
    /// <summary>Whether a message that nobody has taken is one no more.</summary>
    public static bool IsOverdue(Datum[] values, DateTime now)
    {
        if (values[QueueColumns.Expiration].IsNull || QueueColumns.Number(values[QueueColumns.State]) > (long)MessageState.Waiting)
            return false;
        var from = QueueColumns.TimeOf(values[QueueColumns.Delay]) ?? QueueColumns.TimeOf(values[QueueColumns.EnqueueTime]);
        return from?.AddSeconds(QueueColumns.Number(values[QueueColumns.Expiration])) <= now;
    }

    /// <summary>Clears up a queue table in a transaction of its own; what others have locked is left.</summary>
    public static void Run(SessionContext session, TableDefinition table) => ServerWork.Autonomously(session, () =>
    {
        ServerWork.Write(session, writes => Run(session, table, writes));
        return true;
    });

    /// <summary>A message that was taken is there again, by ROLLBACK: once too often, and it goes to the exception queue.</summary>
    public static void GivenBack(SessionContext session, int queue, MessageCandidate taken)
    {
        if (session.Catalog.Find<QueueDefinition>(queue) is not { } found || session.Catalog.Find<TableDefinition>(found.TableId) is not { } table)
            return;
        ServerWork.Autonomously(session, () =>
        {
            ServerWork.Write(session, writes => GivenBack(session, found, table, taken, writes));
            return true;
        });
    }

    private static void Run(SessionContext session, TableDefinition table, StatementWrites writes)
    {
        var now = session.Time.GetUtcNow().UtcDateTime;
        var data = writes.Snapshot.Table(table.Id);
        var queues = QueueTables.QueuesOf(session.Catalog, table).ToDictionary(q => q.Name, StringComparer.Ordinal);
        var recipients = table.Queueing!.RecipientsTable is { } id ? session.Catalog.Table(id) : null; // a queue table
        var wanted = recipients is null ? null : writes.Snapshot.Table(recipients.Id).Rows().Select(r => Convert.ToHexString(r.Value[QueueColumns.RecipientMessageId].AsRaw())).ToHashSet(StringComparer.Ordinal);
        foreach (var (row, values) in data.Rows())
        {
            if (!queues.TryGetValue(values[QueueColumns.Queue].AsText(), out var queue) || queue.IsException)
                continue;
            var overdue = IsOverdue(values, now);
            var done = IsKeptNoLonger(queue, values, now)
                || (wanted is not null && QueueColumns.Number(values[QueueColumns.State]) <= (long)MessageState.Waiting && !wanted.Contains(Convert.ToHexString(values[QueueColumns.MessageId].AsRaw())));
            if ((!overdue && !done) || !session.Workspace.TryLock(LockKey.Row(table.Id, row), LockMode.Exclusive))
                continue;
            session.Workspace.CheckUnchanged(table.Id, row, data);
            if (done)
                ServerWork.WriterOf(writes, table).Delete(row, values);
            else
                ToExceptionQueue(session, table, row, values, writes);
            if (recipients is not null)
                RemoveRecipients(session, recipients, values[QueueColumns.MessageId].AsRaw(), writes);
        }
    }

    private static bool IsKeptNoLonger(QueueDefinition queue, Datum[] values, DateTime now) =>
        queue.Retention >= 0 && QueueColumns.Number(values[QueueColumns.State]) == (long)MessageState.Processed
        && QueueColumns.TimeOf(values[QueueColumns.DequeueTime])?.AddSeconds(queue.Retention) <= now;

    private static void GivenBack(SessionContext session, QueueDefinition queue, TableDefinition table, MessageCandidate taken, StatementWrites writes)
    {
        var (target, row) = taken.HasRecipient ? (session.Catalog.Table(table.Queueing!.RecipientsTable!.Value), taken.RecipientRow) : (table, taken.Row); // who has a recipient has their table
        var data = writes.Snapshot.Table(target.Id);
        if (data.Find(row) is not { } values || !session.Workspace.TryLock(LockKey.Row(target.Id, row), LockMode.Exclusive))
            return;
        session.Workspace.CheckUnchanged(target.Id, row, data);
        var attempts = taken.Attempts + 1;
        if (attempts > queue.MaxRetries)
        {
            GiveUp(session, table, taken, target, row, values, writes);
            return;
        }

        var counter = taken.HasRecipient ? QueueColumns.RecipientRetryCount : QueueColumns.RetryCount;
        Datum[] changed = [.. values];
        changed[counter] = Datum.Number(attempts);
        if (!taken.HasRecipient && queue.RetryDelay > 0)
        {
            changed[QueueColumns.State] = Datum.Number((long)MessageState.Waiting);
            changed[QueueColumns.Delay] = QueueColumns.Time(session.Time.GetUtcNow().UtcDateTime.AddSeconds(queue.RetryDelay));
        }

        ServerWork.WriterOf(writes, target).Update(row, values, changed, [counter]);
    }

    private static void GiveUp(
        SessionContext session, TableDefinition table, MessageCandidate taken, TableDefinition target, long row, Datum[] values, StatementWrites writes)
    {
        if (!taken.HasRecipient)
        {
            ToExceptionQueue(session, table, row, values, writes, Datum.Text(FormattableString.Invariant($"{session.Sid}.{session.Workspace.Id}.0")));
            return;
        }

        ServerWork.WriterOf(writes, target).Delete(row, values);
        var messages = writes.Snapshot.Table(table.Id);
        var id = values[QueueColumns.RecipientMessageId].AsRaw();
        var isLast = !writes.Snapshot.Table(target.Id).Rows().Any(r => r.Key != row && r.Value[QueueColumns.RecipientMessageId].AsRaw().AsSpan().SequenceEqual(id));
        if (isLast && messages.Find(taken.Row) is { } message && session.Workspace.TryLock(LockKey.Row(table.Id, taken.Row), LockMode.Exclusive))
            ToExceptionQueue(session, table, taken.Row, message, writes);
    }

    /// <summary>The row names the exception queue, where it was before, and <paramref name="takenBy"/>, the transaction whose attempt was the last.</summary>
    private static void ToExceptionQueue(
        SessionContext session, TableDefinition table, long row, Datum[] values, StatementWrites writes, Datum? takenBy = null)
    {
        Datum[] changed = [.. values];
        changed[QueueColumns.DequeueTransaction] = takenBy ?? values[QueueColumns.DequeueTransaction];
        var (owner, name) = (values[QueueColumns.ExceptionSchema].AsText(), values[QueueColumns.ExceptionQueue].AsText());
        var named = session.Catalog.Find(owner, name, ObjectNamespace.Queue) is QueueDefinition { IsException: true } queue && queue.TableId == table.Id;
        changed[QueueColumns.Queue] = Datum.Text(named ? name : QueueTables.DefaultExceptionName(table));
        changed[QueueColumns.State] = Datum.Number((long)MessageState.Expired);
        changed[QueueColumns.ExceptionSchema] = Datum.Text(table.Owner);
        changed[QueueColumns.ExceptionQueue] = values[QueueColumns.Queue];
        ServerWork.WriterOf(writes, table).Update(row, values, changed, [QueueColumns.Queue]);
    }

    private static void RemoveRecipients(SessionContext session, TableDefinition recipients, byte[] id, StatementWrites writes)
    {
        foreach (var (row, values) in writes.Snapshot.Table(recipients.Id).Rows())
        {
            if (values[QueueColumns.RecipientMessageId].AsRaw().AsSpan().SequenceEqual(id) && session.Workspace.TryLock(LockKey.Row(recipients.Id, row), LockMode.Exclusive))
                ServerWork.WriterOf(writes, recipients).Delete(row, values);
        }
    }
}
