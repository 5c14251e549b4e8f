using System.Security.Cryptography;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Queues;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Queues;

/// <summary>Puts messages into queues: a row of the queue table and, for several consumers, one for each recipient.</summary>
internal static class Enqueueing
{
    private const int IdBytes = 16;

    /// <returns>The message's identifier, 16 bytes.</returns>
    /// <exception cref="OraException">ORA-24010 and whatever else the queue doesn't take.</exception>
    public static byte[] Enqueue(SessionContext session, string? name, EnqueueOptions options, MessageProperties properties, OracleType payloadType, Datum payload)
    {
        var queue = QueueNames.Queue(session, name);
        var table = session.Catalog.Table(queue.TableId);
        Check(session, queue, options, properties);
        if (options.Transformation is { } transformation)
            (payloadType, payload) = Transformations.Apply(session, QueueNames.Transformation(session, transformation), payloadType, payload);
        var stored = QueuePayload.Stored(table, payloadType, payload);
        var id = RandomNumberGenerator.GetBytes(IdBytes);
        if (options.Visibility == MessageVisibility.Immediate)
            ServerWork.Autonomously(session, () => Put(session, queue, table, options, properties, stored, id));
        else
            Put(session, queue, table, options, properties, stored, id);
        return id;
    }

    private static void Check(SessionContext session, QueueDefinition queue, EnqueueOptions options, MessageProperties properties)
    {
        if (!session.Privileges.HasObject(queue, "ENQUEUE"))
            throw Ora.Error(1031);
        if (queue.IsException)
            throw Ora.Error(25206, 0, queue.FullName);
        if (!queue.CanEnqueue)
            throw Ora.Error(25207, 0, queue.FullName);
        if (options.Visibility is not (MessageVisibility.Immediate or MessageVisibility.OnCommit))
            throw Ora.Error(25201);
        if (options.Mode is not (DeliveryMode.Persistent or DeliveryMode.Buffered))
            throw Ora.Error(25299);
        if (options.Mode == DeliveryMode.Buffered && options.Visibility != MessageVisibility.Immediate)
            throw Ora.Error(25298);
        if (options.Deviates)
            throw Ora.Unsupported("SEQUENCE_DEVIATION");
        if (properties.Delay < 0)
            throw Ora.Error(25203, 0, properties.Delay);
        if (properties.Expiration < MessageProperties.Never)
            throw Ora.Error(25209, 0, properties.Expiration);
    }

    private static bool Put(
        SessionContext session, QueueDefinition queue, TableDefinition table, EnqueueOptions options, MessageProperties properties, Datum payload, byte[] id)
    {
        ServerWork.Write(session, writes =>
        {
            var rows = ServerWork.WriterOf(writes, table);
            var row = Row(session, queue, table, options, properties, id);
            row[QueueColumns.Payload] = payload;
            var number = rows.Insert(row, [.. row.Select(static _ => true)]);
            if (table.Queueing!.RecipientsTable is { } recipients) // a queue's table is one of queues
                Address(session, writes, queue, table, session.Catalog.Table(recipients), properties, id, number);
            else if (properties.Recipients.Count > 0)
                throw Ora.Error(24039, 0, queue.FullName);
        });
        return true;
    }

    private static Datum[] Row(SessionContext session, QueueDefinition queue, TableDefinition table, EnqueueOptions options, MessageProperties properties, byte[] id)
    {
        var now = session.Time.GetUtcNow().UtcDateTime;
        var row = new Datum[table.Columns.Length];
        row[QueueColumns.Queue] = Datum.Text(queue.Name);
        row[QueueColumns.MessageId] = Datum.Raw(id);
        row[QueueColumns.Correlation] = Datum.Text(properties.Correlation);
        row[QueueColumns.Priority] = Datum.Number(properties.Priority);
        row[QueueColumns.State] = Datum.Number((long)(properties.Delay > 0 ? MessageState.Waiting : MessageState.Ready));
        row[QueueColumns.Delay] = properties.Delay > 0 ? QueueColumns.Time(now.AddSeconds(properties.Delay)) : default;
        row[QueueColumns.Expiration] = properties.Expiration == MessageProperties.Never ? default : Datum.Number(properties.Expiration);
        row[QueueColumns.StepNumber] = Datum.Number(0);
        row[QueueColumns.EnqueueTime] = QueueColumns.Time(now);
        row[QueueColumns.EnqueueUser] = Datum.Text(session.User);
        row[QueueColumns.EnqueueTransaction] = Datum.Text(TransactionOf(session));
        row[QueueColumns.RetryCount] = Datum.Number(0);
        if (properties.ExceptionQueue is { Length: > 0 } exception)
        {
            var (owner, name) = QueueNames.Split(session, exception, "EXCEPTION_QUEUE");
            row[QueueColumns.ExceptionSchema] = Datum.Text(owner);
            row[QueueColumns.ExceptionQueue] = Datum.Text(name);
        }

        row[QueueColumns.SenderName] = Datum.Text(properties.Sender?.Name);
        row[QueueColumns.SenderAddress] = Datum.Text(properties.Sender?.Address);
        row[QueueColumns.SenderProtocol] = properties.Sender?.Protocol is { } protocol ? Datum.Number(protocol) : default;
        row[QueueColumns.OriginalMessageId] = Datum.Raw(properties.OriginalMessageId);
        row[QueueColumns.Buffered] = options.Mode == DeliveryMode.Buffered ? Datum.Number(1) : default;
        return row;
    }

    /// <summary>The recipients that the message names, or else the queue's subscribers; ORA-24033 for none.</summary>
    private static void Address(
        SessionContext session, StatementWrites writes, QueueDefinition queue, TableDefinition table, TableDefinition recipients, MessageProperties properties, byte[] id, long number)
    {
        List<(int Subscriber, string Name)> wanted = properties.Recipients.Count > 0
            ? [.. properties.Recipients.Select(r => (0, Names.Canonical(r.Name ?? throw Ora.Error(25216))))]
            : [.. queue.Subscribers.Where(s => QueueSubscriptions.Wants(session, table, s, number)).Select(s => (s.Number, s.Name))];
        if (wanted.Count == 0)
            throw Ora.Error(24033);
        if (wanted.DistinctBy(w => w.Name).Count() < wanted.Count)
            throw Ora.Error(25232);
        var rows = ServerWork.WriterOf(writes, recipients);
        foreach (var (subscriber, name) in wanted)
        {
            var row = new Datum[recipients.Columns.Length];
            row[QueueColumns.RecipientSubscriber] = Datum.Number(queue.Subscribers.Find(s => s.Name == name)?.Number ?? subscriber);
            row[QueueColumns.RecipientName] = Datum.Text(name);
            row[QueueColumns.RecipientQueue] = Datum.Number(queue.Id);
            row[QueueColumns.RecipientMessageId] = Datum.Raw(id);
            row[QueueColumns.RecipientRetryCount] = Datum.Number(0);
            rows.Insert(row, [.. row.Select(static _ => true)]);
        }
    }

    /// <summary>The same for all messages of a transaction, and for no others.</summary>
    public static string TransactionOf(SessionContext session) =>
        FormattableString.Invariant($"{session.Sid}.{session.Workspace.Id}.{session.Workspace.TransactionNumber}");
}
