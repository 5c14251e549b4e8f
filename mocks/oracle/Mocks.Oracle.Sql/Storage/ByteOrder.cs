namespace Mocks.Oracle.Sql.Storage;

/// <summary>Byte strings in the order of memcmp, shorter before longer.</summary>
internal sealed class ByteOrder : IComparer<byte[]>
{
    public static readonly ByteOrder Instance = new();

    public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
}
