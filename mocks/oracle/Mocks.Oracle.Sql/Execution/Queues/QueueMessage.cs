using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Queues;

/// <summary>A message that was taken or seen.</summary>
/// <param name="Id">16 bytes.</param>
/// <param name="Properties">What it has beside its payload.</param>
/// <param name="PayloadType">RAW, JSON or an object type.</param>
/// <param name="Payload">Of that type.</param>
public sealed record QueueMessage(byte[] Id, MessageProperties Properties, OracleType PayloadType, Datum Payload);
