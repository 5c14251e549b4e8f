using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// Function 96.
/// <code>
/// 1    pointer to the source      1    wants a character set     UB8  source offset     n    source locator
/// UB4  its length                 1    0                         UB8  target offset     n    target locator
/// 1    pointer to the target      1    wants a flag              1    has an amount     UB4  character set, if wanted
/// UB4  its length                 UB4  operation                 6    0                 0E CLR  data, for a write
/// UB4  0                          1 1  0                                                UB8  amount, if it has one
/// UB4  0
/// </code>
/// </summary>
/// <param name="Operation">Without <see cref="LobOperation.Array"/>.</param>
/// <param name="Locator">The LOB worked on; for a new temporary one, room for its locator; for a free, many of 40 bytes.</param>
/// <param name="Target">The LOB copied into, else empty.</param>
/// <param name="SourceOffset">1-based; characters or bytes. For a new temporary LOB its character set form.</param>
/// <param name="TargetOffset">For a new temporary LOB its data type.</param>
/// <param name="HasAmount">The answer has an amount.</param>
/// <param name="HasCharacterSet">The answer has a character set.</param>
/// <param name="HasFlag">The answer has a flag.</param>
/// <param name="Amount">Characters or bytes.</param>
/// <param name="Data">What a write writes.</param>
public sealed record LobRequest(
    LobOperation Operation, byte[] Locator, byte[] Target, long SourceOffset, long TargetOffset,
    bool HasAmount, bool HasCharacterSet, bool HasFlag, long Amount, byte[]? Data)
{
    private const int LocatorBytes = 1024 * 1024;

    public static LobRequest Read(ref TtcReader reader)
    {
        var hasSource = reader.ReadByte() != 0;
        var sourceLength = reader.ReadCount(LocatorBytes);
        var hasTarget = reader.ReadByte() != 0;
        var targetLength = reader.ReadCount(LocatorBytes);
        reader.ReadUB4();
        reader.ReadUB4();
        var hasCharacterSet = reader.ReadByte() != 0;
        reader.ReadByte();
        var hasFlag = reader.ReadByte() != 0;
        var operation = (LobOperation)reader.ReadUB4() & ~LobOperation.Array;
        reader.Skip(2);
        var sourceOffset = reader.ReadUB8();
        var targetOffset = reader.ReadUB8();
        var hasAmount = reader.ReadByte() != 0;
        reader.Skip(6);
        var locator = hasSource ? reader.ReadBytes(sourceLength) : [];
        var target = hasTarget ? reader.ReadBytes(targetLength) : [];
        if (hasCharacterSet)
            reader.ReadUB4();
        var data = operation == LobOperation.Write ? ReadData(ref reader) : null;
        return new LobRequest(
            operation, locator, target, sourceOffset, targetOffset, hasAmount, hasCharacterSet, hasFlag,
            hasAmount ? reader.ReadUB8() : 0, data);
    }

    private static byte[]? ReadData(ref TtcReader reader)
    {
        var type = (TtcMessageType)reader.ReadByte();
        if (!reader.Underrun && type != TtcMessageType.LobData)
            throw new ProtocolException($"message {(int)type} where LOB data is due");
        return reader.ReadClr(ProtocolLimits.ValueBytes);
    }
}
