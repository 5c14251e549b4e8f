using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// Function 103, read so far as to know where it ends.
/// <code>
/// UB4    operation                      UB4    flags            n  context
/// 1 UB4  pointer, length of a context   UB4    timeout          n  transaction id
/// UB4    format of the transaction id   1 1 1  pointers         UB4  application value
/// UB4 UB4  lengths of its parts         1 UB4  internal name    n  internal name
/// 1 UB4  pointer, length of the id      1 UB4  external name    n  external name
/// </code>
/// </summary>
public sealed record TransactionSwitchRequest(uint Operation, uint Flags)
{
    public static TransactionSwitchRequest Read(ref TtcReader reader)
    {
        var operation = reader.ReadUB4();
        reader.ReadByte();
        var context = reader.ReadCount(ProtocolLimits.AttributeBytes);
        reader.ReadUB4();
        reader.ReadUB4();
        reader.ReadUB4();
        reader.ReadByte();
        var id = reader.ReadCount(ProtocolLimits.AttributeBytes);
        var flags = reader.ReadUB4();
        reader.ReadUB4();
        reader.Skip(3);
        reader.ReadByte();
        var internalName = reader.ReadCount(ProtocolLimits.AttributeBytes);
        reader.ReadByte();
        var externalName = reader.ReadCount(ProtocolLimits.AttributeBytes);
        reader.Skip(context + id);
        reader.ReadUB4();
        reader.Skip(internalName + externalName);
        return new TransactionSwitchRequest(operation, flags);
    }
}
