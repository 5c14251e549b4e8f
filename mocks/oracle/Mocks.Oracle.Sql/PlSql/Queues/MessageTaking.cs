using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Queues;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Queues;

/// <summary>One dequeue: looks for the next message that nobody else has locked, and takes it as the options say.</summary>
internal sealed class MessageTaking(SessionContext session, QueueDefinition queue, DequeueOptions options)
{
    private readonly QueuePosition _position = PlSqlSession.Of(session).State<QueuePositions>().In(queue.Id, options.Consumer);

    private MessageSearch? _search;

    /// <summary>When a message that waits will be ready; null when none does.</summary>
    public DateTime? NextDue { get; private set; }

    private bool LeavesIt => options.Mode is DequeueMode.Browse or DequeueMode.Locked;

    private bool IsGrouped => session.Catalog.Table(queue.TableId).Queueing!.IsGrouped; // a queue's table is one of queues

    /// <returns>Null when there is none now.</returns>
    public QueueMessage? TryTake()
    {
        Navigate();
        QueueMessage? taken = null;
        if (options.Mode == DequeueMode.Browse)
            taken = Browse();
        else
            ServerWork.Write(session, writes => taken = Take(writes));
        ClearUp(taken is not null);
        if (taken is null && _position.Group is not null && IsGrouped)
        {
            _position.Group = null;
            throw Ora.Error(25235, 0, queue.FullName);
        }

        return taken;
    }

    private void Navigate()
    {
        var workspace = session.Workspace;
        if (options.Navigation == DequeueNavigation.FirstMessage)
            (_position.Seen, _position.Group, _position.Search) = (null, null, null);
        else if (options.Navigation == DequeueNavigation.NextTransaction)
            _position.Group = null;
        else if (_position.Search is var (correlation, id, transaction) && id == workspace.Id && transaction == workspace.TransactionNumber && correlation != options.Correlation)
            throw Ora.Error(25241, 0, correlation ?? "NULL", options.Correlation ?? "NULL");
    }

    private QueueMessage? Browse()
    {
        var search = _search = new MessageSearch(session, queue, options, session.Workspace.Read());
        var found = Next(search).FirstOrDefault();
        return found is null ? null : Found(search, found);
    }

    private QueueMessage? Take(StatementWrites writes)
    {
        var search = _search = new MessageSearch(session, queue, options, writes.Snapshot);
        foreach (var candidate in Next(search))
        {
            session.Cancel.ThrowIfRaised();
            var (table, row, data) = candidate.HasRecipient ? (search.Recipients!, candidate.RecipientRow, search.RecipientData!) : (search.Table, candidate.Row, search.Messages); // a recipient comes from there
            if (!session.Workspace.TryLock(LockKey.Row(table.Id, row), LockMode.Exclusive))
                continue;
            session.Workspace.CheckUnchanged(table.Id, row, data);
            if (options.Mode != DequeueMode.Locked)
                Remove(writes, search, candidate);
            return Found(search, candidate);
        }

        return null;
    }

    private IEnumerable<MessageCandidate> Next(MessageSearch search)
    {
        var candidates = search.Candidates();
        if (IsGrouped && _position.Group is { } group)
            candidates = candidates.Where(c => c.Values[QueueColumns.EnqueueTransaction].AsText() == group);
        return LeavesIt && _position.Seen is { } seen && options.MessageId is null ? candidates.Where(c => MessageOrder.Of(search.Table, c) > seen) : candidates;
    }

    private QueueMessage Found(MessageSearch search, MessageCandidate candidate)
    {
        if (options.MessageId is null)
        {
            _position.Search = (options.Correlation, session.Workspace.Id, session.Workspace.TransactionNumber);
            if (LeavesIt)
                _position.Seen = MessageOrder.Of(search.Table, candidate);
        }

        if (IsGrouped)
            _position.Group = candidate.Values[QueueColumns.EnqueueTransaction].AsText();
        var payload = options.Mode == DequeueMode.RemoveWithoutData ? default : QueuePayload.Taken(search.Table, candidate.Values[QueueColumns.Payload]);
        return new QueueMessage(candidate.Values[QueueColumns.MessageId].AsRaw(), MessageRow.Properties(queue, candidate), QueuePayload.TypeOf(search.Table), payload);
    }

    private void Remove(StatementWrites writes, MessageSearch search, MessageCandidate candidate)
    {
        if (options.Visibility == MessageVisibility.OnCommit && !queue.IsException)
        {
            var (context, id) = (session, queue.Id);
            session.AtRollback.Add(() => MessageUpkeep.GivenBack(context, id, candidate));
        }

        if (candidate.HasRecipient)
        {
            ServerWork.WriterOf(writes, search.Recipients!).Delete(candidate.RecipientRow, candidate.Recipient); // a recipient comes from there
            var id = candidate.Values[QueueColumns.MessageId].AsRaw();
            var isLast = !session.Workspace.Table(search.Recipients!.Id).Rows().Any(r => r.Value[QueueColumns.RecipientMessageId].AsRaw().AsSpan().SequenceEqual(id));
            if (!isLast || !session.Workspace.TryLock(LockKey.Row(search.Table.Id, candidate.Row), LockMode.Exclusive))
                return;
        }

        if (queue.Retention == 0 || queue.IsException)
        {
            ServerWork.WriterOf(writes, search.Table).Delete(candidate.Row, candidate.Values);
            return;
        }

        Datum[] kept = [.. candidate.Values];
        kept[QueueColumns.State] = Datum.Number((long)MessageState.Processed);
        kept[QueueColumns.DequeueTime] = QueueColumns.Time(session.Time.GetUtcNow().UtcDateTime);
        kept[QueueColumns.DequeueUser] = Datum.Text(session.User);
        kept[QueueColumns.DequeueTransaction] = Datum.Text(Enqueueing.TransactionOf(session));
        ServerWork.WriterOf(writes, search.Table).Update(candidate.Row, candidate.Values, kept, [QueueColumns.State]);
    }

    private void ClearUp(bool found)
    {
        var search = _search!; // it has just been made
        NextDue = search.NextDue;
        if (search.FoundOverdue || queue.Retention > 0 || (!found && search.Recipients is not null && search.Messages.Count > 0))
            MessageUpkeep.Run(session, search.Table);
        if (!found && options.MessageId is { } id && !search.HasMessage(id))
            throw Ora.Error(25263, 0, queue.FullName, Convert.ToHexString(id));
    }
}
