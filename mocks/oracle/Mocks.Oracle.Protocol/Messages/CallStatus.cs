namespace Mocks.Oracle.Protocol.Messages;

/// <summary>End-of-call status.</summary>
[Flags]
public enum CallStatus : uint
{
    None = 0,
    TransactionInProgress = 0x2,
    SessionReleased = 0x8000,
}
