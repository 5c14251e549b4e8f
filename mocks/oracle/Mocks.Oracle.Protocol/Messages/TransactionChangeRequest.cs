using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// Function 104: prepares or ends a global transaction.
/// <code>
/// UB4    change                         UB4    timeout          UB4  flags
/// 1 UB4  pointer, length of a context   UB4    state            n    context
/// …      transaction id                 1      pointer          n    transaction id
/// </code>
/// </summary>
/// <param name="Change">What to do.</param>
/// <param name="State">The state that the client expects: of a commit, read-only means that there is one phase alone.</param>
/// <param name="Id">Null for the one that the context tells.</param>
/// <param name="Context">What the start's answer gave.</param>
public sealed record TransactionChangeRequest(TransactionChange Change, TransactionState State, TransactionId? Id, byte[] Context)
{
    public static TransactionChangeRequest Read(ref TtcReader reader)
    {
        var change = (TransactionChange)reader.ReadUB4();
        reader.ReadByte();
        var context = reader.ReadCount(ProtocolLimits.AttributeBytes);
        var name = TransactionId.ReadLengths(ref reader);
        reader.ReadUB4();
        var state = (TransactionState)reader.ReadUB4();
        reader.ReadByte();
        reader.ReadUB4();
        var contextBytes = reader.ReadBytes(context);
        return new TransactionChangeRequest(change, state, TransactionId.ReadBytes(ref reader, name), contextBytes);
    }
}
