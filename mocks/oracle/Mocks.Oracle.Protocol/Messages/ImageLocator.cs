using System.Buffers.Binary;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// The locator that stands beside the image of a JSON or VECTOR value; it names nothing (node-oracledb <c>packet.js</c>, writeQLocator).
/// <code>
/// 0  2  length of the rest, 38       8  2  1
/// 2  2  version, 4                  10  8  bytes of the image
/// 4  1  61 = value, abstract, BLOB  18 22  0
/// 5  1  8 = initialized
/// 6  2  0
/// </code>
/// </summary>
public static class ImageLocator
{
    public static byte[] ToBytes(long size)
    {
        var bytes = new byte[LobLocator.Bytes];
        bytes[1] = LobLocator.Bytes - 2;
        bytes[3] = 4;
        bytes[4] = 0x61;
        bytes[5] = 8;
        bytes[9] = 1;
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(10), size);
        return bytes;
    }
}
