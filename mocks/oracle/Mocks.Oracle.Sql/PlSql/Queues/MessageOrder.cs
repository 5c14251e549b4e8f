using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.PlSql.Queues;

/// <summary>A message's place in its queue's order.</summary>
/// <param name="Priority">0 in a queue that doesn't sort by it.</param>
/// <param name="Row">Rows are numbered in the order in which they come.</param>
/// <param name="TimeFirst">Sorted by time before priority, which decides nothing then.</param>
internal readonly record struct MessageOrder(long Priority, long Row, bool TimeFirst) : IComparable<MessageOrder>
{
    public static MessageOrder Of(TableDefinition table, MessageCandidate candidate) => new(
        table.Queueing!.SortsByPriority ? QueueColumns.Number(candidate.Values[QueueColumns.Priority]) : 0, candidate.Row, table.Queueing.SortList[0] != "PRIORITY"); // a queue table

    public int CompareTo(MessageOrder other) =>
        !TimeFirst && Priority != other.Priority ? Priority.CompareTo(other.Priority) : Row.CompareTo(other.Row);

    public static bool operator >(MessageOrder left, MessageOrder right) => left.CompareTo(right) > 0;

    public static bool operator <(MessageOrder left, MessageOrder right) => left.CompareTo(right) < 0;

    public static bool operator >=(MessageOrder left, MessageOrder right) => left.CompareTo(right) >= 0;

    public static bool operator <=(MessageOrder left, MessageOrder right) => left.CompareTo(right) <= 0;
}
