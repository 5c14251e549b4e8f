using System.Buffers.Binary;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// The 40 bytes by which a client names a LOB of its session.
/// <code>
/// 0  2  length of the rest, 38       6  1  0x80 = its characters are sent as UTF-16, big-endian
/// 2  2  version, 4                   7  1  0x01 = temporary
/// 4  1  1 BLOB, 2 CLOB               8  4  our number
/// 5  1  8 = initialized             12 28  0
/// </code>
/// </summary>
/// <param name="Number">Ours, within the session.</param>
/// <param name="Type">CLOB or BLOB.</param>
/// <param name="Temporary">Freed by the client, which does so for those marked alone.</param>
public readonly record struct LobLocator(int Number, TtcDataType Type, bool Temporary)
{
    public const int Bytes = 40;

    /// <summary>The unit in which clients best read and write, in characters or bytes.</summary>
    public const int ChunkSize = 8060;

    private const byte BlobFlag = 1;
    private const byte ClobFlag = 2;
    private const byte Initialized = 8;
    private const byte Utf16 = 0x80;

    /// <summary>False when these bytes are none of ours, as those of a LOB that a client has made but not yet had created.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out LobLocator locator)
    {
        locator = default;
        if (bytes.Length < Bytes || (bytes[5] & Initialized) == 0)
            return false;
        locator = new LobLocator(
            BinaryPrimitives.ReadInt32BigEndian(bytes[8..]), (bytes[4] & BlobFlag) != 0 ? TtcDataType.Blob : TtcDataType.Clob,
            (bytes[7] & 1) != 0);
        return true;
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Bytes];
        bytes[1] = Bytes - 2;
        bytes[3] = 4;
        bytes[4] = Type == TtcDataType.Blob ? BlobFlag : ClobFlag;
        bytes[5] = Initialized;
        bytes[6] = Type == TtcDataType.Blob ? (byte)0 : Utf16;
        bytes[7] = Temporary ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(8), Number);
        return bytes;
    }
}
