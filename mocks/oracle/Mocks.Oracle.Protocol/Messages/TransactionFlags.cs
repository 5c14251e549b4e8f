namespace Mocks.Oracle.Protocol.Messages;

/// <summary>How a transaction is started.</summary>
[Flags]
public enum TransactionFlags
{
    None = 0,
    New = 1,
    Join = 2,
    Resume = 4,
    Promote = 8,
    Sessionless = 16,
}
