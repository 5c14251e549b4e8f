namespace Mocks.Oracle.Protocol.Messages;

/// <summary>What a change of a transaction's state asks for.</summary>
public enum TransactionChange
{
    Commit = 1,
    Abort = 2,
    Prepare = 3,
    Forget = 4,
}
