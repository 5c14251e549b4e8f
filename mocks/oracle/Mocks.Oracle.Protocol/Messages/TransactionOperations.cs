namespace Mocks.Oracle.Protocol.Messages;

/// <summary>What a transaction switch asks for.</summary>
[Flags]
public enum TransactionOperations
{
    None = 0,
    Start = 1,
    Detach = 2,

    /// <summary>Detach when the call that follows has gone well.</summary>
    DetachAfterCall = 4,
}
