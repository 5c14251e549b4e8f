using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Queues;

/// <summary>A message that may be taken.</summary>
/// <param name="Row">Its row in the queue table.</param>
/// <param name="Values">Of that row.</param>
/// <param name="RecipientRow">The consumer's row in the table of recipients; -1 in a queue for one consumer.</param>
/// <param name="Recipient">Of that row; empty without one.</param>
internal sealed record MessageCandidate(long Row, Datum[] Values, long RecipientRow, Datum[] Recipient)
{
    public bool HasRecipient => RecipientRow >= 0;

    public long Attempts => QueueColumns.Number(HasRecipient ? Recipient[QueueColumns.RecipientRetryCount] : Values[QueueColumns.RetryCount]);
}
