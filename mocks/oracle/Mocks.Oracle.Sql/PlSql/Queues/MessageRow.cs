using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Queues;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Queues;

/// <summary>The properties of a message that was found, out of its row.</summary>
internal static class MessageRow
{
    public static MessageProperties Properties(QueueDefinition queue, MessageCandidate candidate)
    {
        var values = candidate.Values;
        return new MessageProperties
        {
            Priority = QueueColumns.Number(values[QueueColumns.Priority]),
            Expiration = QueueColumns.Number(values[QueueColumns.Expiration], MessageProperties.Never),
            Correlation = Text(values[QueueColumns.Correlation]),
            Attempts = candidate.Attempts,
            ExceptionQueue = queue.IsException ? null : Text(values[QueueColumns.ExceptionQueue]),
            EnqueueTime = QueueColumns.TimeOf(values[QueueColumns.EnqueueTime]),
            State = queue.IsException ? (MessageState)QueueColumns.Number(values[QueueColumns.State]) : MessageState.Ready,
            Sender = values[QueueColumns.SenderName].IsNull && values[QueueColumns.SenderAddress].IsNull ? null
                : new QueueAgent(Text(values[QueueColumns.SenderName]), Text(values[QueueColumns.SenderAddress]), values[QueueColumns.SenderProtocol].IsNull ? null : QueueColumns.Number(values[QueueColumns.SenderProtocol])),
            OriginalMessageId = values[QueueColumns.OriginalMessageId].IsNull ? null : values[QueueColumns.OriginalMessageId].AsRaw(),
            TransactionGroup = Text(values[QueueColumns.EnqueueTransaction]),
            Mode = values[QueueColumns.Buffered].IsNull ? DeliveryMode.Persistent : DeliveryMode.Buffered,
        };
    }

    private static string? Text(Datum value) => value.IsNull ? null : value.AsText();
}
