namespace Mocks.Oracle.Protocol.Messages;

/// <summary>A message that was taken from a queue, on its way to the client.</summary>
/// <param name="Id">16 bytes.</param>
/// <param name="Properties">What it has beside its payload.</param>
/// <param name="Payload">In the form that the queue has.</param>
public sealed record TakenMessage(byte[] Id, QueueProperties Properties, QueuePayloadBytes Payload);
