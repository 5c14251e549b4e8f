namespace Mocks.Oracle.Sql.PlSql.Queues;

/// <summary>A session's positions in queues.</summary>
internal sealed class QueuePositions
{
    private readonly Dictionary<(int Queue, string? Consumer), QueuePosition> _positions = [];

    public QueuePosition In(int queue, string? consumer)
    {
        if (!_positions.TryGetValue((queue, consumer), out var position))
            _positions.Add((queue, consumer), position = new QueuePosition());
        return position;
    }
}
