using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// Function 103: a session enters or leaves a global transaction.
/// <code>
/// UB4    operation                      UB4    flags            n  context
/// 1 UB4  pointer, length of a context   UB4    timeout          n  transaction id
/// UB4    format of the transaction id   1 1 1  pointers         UB4  application value
/// UB4 UB4  lengths of its parts         1 UB4  internal name    n  internal name
/// 1 UB4  pointer, length of the id      1 UB4  external name    n  external name
/// </code>
/// </summary>
/// <param name="Operation">What to do, before or after the call that it comes with.</param>
/// <param name="Flags">How.</param>
/// <param name="Timeout">Seconds.</param>
/// <param name="Id">Null for the session's own.</param>
/// <param name="Context">What an earlier answer gave.</param>
public sealed record TransactionSwitchRequest(TransactionOperations Operation, TransactionFlags Flags, int Timeout, TransactionId? Id, byte[] Context)
{
    public static TransactionSwitchRequest Read(ref TtcReader reader)
    {
        var operation = (TransactionOperations)reader.ReadUB4();
        reader.ReadByte();
        var context = reader.ReadCount(ProtocolLimits.AttributeBytes);
        var name = TransactionId.ReadLengths(ref reader);
        var flags = (TransactionFlags)reader.ReadUB4();
        var timeout = reader.ReadSB4();
        reader.Skip(3);
        reader.ReadByte();
        var internalName = reader.ReadCount(ProtocolLimits.AttributeBytes);
        reader.ReadByte();
        var externalName = reader.ReadCount(ProtocolLimits.AttributeBytes);
        var contextBytes = reader.ReadBytes(context);
        var id = TransactionId.ReadBytes(ref reader, name);
        reader.ReadUB4();
        reader.Skip(internalName + externalName);
        return new TransactionSwitchRequest(operation, flags, timeout, id, contextBytes);
    }
}
