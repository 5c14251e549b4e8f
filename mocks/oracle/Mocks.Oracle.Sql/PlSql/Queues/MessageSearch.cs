using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Queues;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Queues;

/// <summary>The messages of a queue that fit a dequeue, in the queue's order, as one snapshot has them.</summary>
internal sealed class MessageSearch
{
    private readonly SessionContext _session;
    private readonly QueueDefinition _queue;
    private readonly DequeueOptions _options;
    private readonly DateTime _now;
    private readonly TableData _messages;
    private readonly TableData? _recipients;
    private readonly string? _consumer;
    private readonly LikePattern? _correlation;
    private readonly HashSet<long>? _fulfilling;

    public MessageSearch(SessionContext session, QueueDefinition queue, DequeueOptions options, Snapshot snapshot)
    {
        (_session, _queue, _options) = (session, queue, options);
        Table = snapshot.Catalog.Table(queue.TableId);
        Recipients = Table.Queueing!.RecipientsTable is { } id && !queue.IsException ? snapshot.Catalog.Table(id) : null; // a queue's table is one of queues
        _now = session.Time.GetUtcNow().UtcDateTime;
        _messages = snapshot.Table(Table.Id);
        _recipients = Recipients is null ? null : snapshot.Table(Recipients.Id);
        _consumer = options.Consumer is { Length: > 0 } consumer ? Names.Canonical(consumer) : null;
        _correlation = options.Correlation is { Length: > 0 } correlation ? new LikePattern(correlation, null, ignoresCase: false) : null;
        _fulfilling = options.Condition is { Length: > 0 } condition ? MessageCondition.Rows(session, Table, condition, null) : null;
    }

    public TableDefinition Table { get; }

    /// <summary>Null in a queue for one consumer, and in an exception queue.</summary>
    public TableDefinition? Recipients { get; }

    public TableData Messages => _messages;

    public TableData? RecipientData => _recipients;

    /// <summary>A message was seen whose time is over.</summary>
    public bool FoundOverdue { get; private set; }

    /// <summary>When the next message that waits will be ready.</summary>
    public DateTime? NextDue { get; private set; }

    /// <summary>Whether the queue has the message, be it locked or not yet ready.</summary>
    public bool HasMessage(byte[] id) =>
        _messages.FindKey(0, [Datum.Raw(id)]) is >= 0 and var row && _messages.Find(row) is { } values && values[QueueColumns.Queue].AsText() == _queue.Name;

    public IEnumerable<MessageCandidate> Candidates()
    {
        var fitting = All().Where(Fits);
        return Table.Queueing!.SortsByPriority && Table.Queueing.SortList[0] == "PRIORITY" // see the constructor
            ? fitting.OrderBy(c => MessageOrder.Of(Table, c))
            : fitting;
    }

    private IEnumerable<MessageCandidate> All()
    {
        if (_recipients is null)
        {
            foreach (var (row, values) in _messages.Rows())
                yield return new MessageCandidate(row, values, -1, []);
            yield break;
        }

        foreach (var (number, recipient) in _recipients.Rows())
        {
            _session.Cancel.ThrowIfRaised();
            if (QueueColumns.Number(recipient[QueueColumns.RecipientQueue]) != _queue.Id || recipient[QueueColumns.RecipientName].AsText() != _consumer)
                continue;
            var row = _messages.FindKey(0, [recipient[QueueColumns.RecipientMessageId]]);
            if (row >= 0)
                yield return new MessageCandidate(row, _messages.Find(row)!, number, recipient); // the index has just told of it
        }
    }

    private bool Fits(MessageCandidate candidate)
    {
        var values = candidate.Values;
        if (values[QueueColumns.Queue].AsText() != _queue.Name || !IsOfMode(values))
            return false;
        if (_options.MessageId is { } id && !values[QueueColumns.MessageId].AsRaw().AsSpan().SequenceEqual(id))
            return false;
        if (_correlation is not null && (values[QueueColumns.Correlation].IsNull || !_correlation.IsMatch(values[QueueColumns.Correlation].AsText())))
            return false;
        return (_fulfilling is null || _fulfilling.Contains(candidate.Row)) && IsReady(values);
    }

    private bool IsOfMode(Datum[] values) => _options.DeliveryMode switch
    {
        DeliveryMode.Buffered => !values[QueueColumns.Buffered].IsNull,
        DeliveryMode.PersistentOrBuffered => true,
        _ => values[QueueColumns.Buffered].IsNull,
    };

    private bool IsReady(Datum[] values)
    {
        if (_queue.IsException)
            return true;
        if (QueueColumns.Number(values[QueueColumns.State]) == (long)MessageState.Processed)
            return false;
        if (QueueColumns.TimeOf(values[QueueColumns.Delay]) is { } due && due > _now)
        {
            NextDue = NextDue is { } known && known < due ? known : due;
            return false;
        }

        if (!MessageUpkeep.IsOverdue(values, _now))
            return true;
        FoundOverdue = true;
        return false;
    }
}
