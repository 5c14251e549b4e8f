namespace Mocks.Oracle.Protocol.Messages;

/// <summary>What a queue's payloads are.</summary>
public enum QueuePayloadForm
{
    Raw,
    Json,
    Object,
}
