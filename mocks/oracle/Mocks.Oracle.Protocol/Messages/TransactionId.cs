using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>An XID: a format and two byte strings, which come one behind the other in a field of 128 bytes.</summary>
public sealed record TransactionId(uint Format, byte[] Global, byte[] Branch)
{
    private const int Room = 128;

    internal static (uint Format, int Global, int Branch, int Bytes) ReadLengths(ref TtcReader reader)
    {
        var format = reader.ReadUB4();
        var (global, branch) = (reader.ReadCount(Room), reader.ReadCount(Room));
        reader.ReadByte();
        return (format, global, branch, reader.ReadCount(Room));
    }

    /// <exception cref="ProtocolException">Its parts don't fit in it.</exception>
    internal static TransactionId? ReadBytes(ref TtcReader reader, (uint Format, int Global, int Branch, int Bytes) lengths)
    {
        if (lengths.Bytes == 0)
            return null;
        if (lengths.Global + lengths.Branch > lengths.Bytes)
            throw new ProtocolException("the parts of a transaction id are longer than the id");
        var bytes = reader.ReadBytes(lengths.Bytes);
        return bytes.Length < lengths.Bytes ? null // the rest is still to come: the request is read again then
            : new TransactionId(lengths.Format, bytes[..lengths.Global], bytes[lengths.Global..(lengths.Global + lengths.Branch)]);
    }
}
