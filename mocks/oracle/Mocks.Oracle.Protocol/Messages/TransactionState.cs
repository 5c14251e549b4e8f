namespace Mocks.Oracle.Protocol.Messages;

/// <summary>Of a transaction of two phases.</summary>
public enum TransactionState
{
    Prepared = 0,
    RequiresCommit = 1,
    Committed = 2,
    Aborted = 3,
    ReadOnly = 4,
    Forgotten = 5,
}
