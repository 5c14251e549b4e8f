using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// A row, or a part of one, of a load by direct path: 1 flags, UInt16 length if it is a fast row, 1 number of segments, and each: FF for
/// NULL, FE and UInt16 bytes, or 1 byte of length and bytes. A value that is too long for a piece goes on in the next.
/// </summary>
/// <param name="EndsRow">No further piece of the row follows.</param>
/// <param name="IsSplit">The last segment goes on in the next piece.</param>
/// <param name="Segments">Null is NULL.</param>
/// <param name="Length">Bytes of the piece.</param>
public sealed record DirectPathPiece(bool EndsRow, bool IsSplit, IReadOnlyList<byte[]?> Segments, long Length)
{
    private const int SplitWithNext = 0x01;
    private const int Last = 0x04;
    private const int FastRow = 0x20;
    private const byte Null = 0xFF;
    private const byte Long = 0xFE;

    public static DirectPathPiece Read(ref TtcReader reader)
    {
        var start = reader.Consumed;
        var flags = reader.ReadByte();
        if ((flags & FastRow) != 0)
            reader.ReadUInt16();
        var segments = new byte[]?[reader.ReadByte()];
        for (var i = 0; i < segments.Length && !reader.Underrun; i++)
        {
            var length = reader.ReadByte();
            segments[i] = length == Null ? null : reader.ReadBytes(length == Long ? reader.ReadUInt16() : length);
        }

        return new DirectPathPiece((flags & Last) != 0, (flags & SplitWithNext) != 0, segments, reader.Consumed - start);
    }
}
