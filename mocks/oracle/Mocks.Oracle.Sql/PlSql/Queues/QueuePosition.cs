namespace Mocks.Oracle.Sql.PlSql.Queues;

/// <summary>Where a session has come to in a queue, as one of its consumers.</summary>
internal sealed class QueuePosition
{
    /// <summary>The last message that it saw and left there.</summary>
    public MessageOrder? Seen { get; set; }

    /// <summary>The correlation of the last message's search, and the transaction of that.</summary>
    public (string? Correlation, long Workspace, int Transaction)? Search { get; set; }

    /// <summary>Of a queue that groups messages: the transaction whose messages it is taking.</summary>
    public string? Group { get; set; }
}
