namespace Mocks.Oracle.Protocol.Messages;

/// <summary>Who gets or sent a message of a queue.</summary>
public readonly record struct QueueAgentName(string Name, string Address, byte Protocol);
