using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>One-way function 163, without an answer: pointer, UB4 length of a tag, UB4 mode (2 signs the user off too), the tag.</summary>
public sealed record SessionReleaseRequest(uint Mode)
{
    public static SessionReleaseRequest Read(ref TtcReader reader)
    {
        reader.ReadByte();
        var tag = reader.ReadCount(ProtocolLimits.AttributeBytes);
        var mode = reader.ReadUB4();
        reader.Skip(tag);
        return new SessionReleaseRequest(mode);
    }
}
