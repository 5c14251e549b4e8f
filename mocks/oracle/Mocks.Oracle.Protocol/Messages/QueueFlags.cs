namespace Mocks.Oracle.Protocol.Messages;

/// <summary>How messages of a queue are delivered (node-oracledb <c>constants.js</c>, TNS_KPD_AQ_*).</summary>
[Flags]
public enum QueueFlags
{
    None = 0,
    Buffered = 2,
    Either = 0x10,
}
