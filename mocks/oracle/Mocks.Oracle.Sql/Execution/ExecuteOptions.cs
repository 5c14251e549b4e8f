namespace Mocks.Oracle.Sql.Execution;

/// <summary>How to execute a cursor.</summary>
/// <param name="CommitOnSuccess">The client asked for a commit with the call.</param>
/// <param name="DescribeOnly">Queries: settle the columns' types from the binds, without opening the cursor.</param>
public sealed record ExecuteOptions(bool CommitOnSuccess = false, bool DescribeOnly = false)
{
    public static ExecuteOptions Default { get; } = new();
}
