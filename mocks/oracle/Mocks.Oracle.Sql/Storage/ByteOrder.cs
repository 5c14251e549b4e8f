namespace Mocks.Oracle.Sql.Storage;

/// <summary>Byte strings in the order of memcmp, shorter before longer.</summary>
internal sealed class ByteOrder : TreeOrder<byte[]>
{
    public static readonly ByteOrder Instance = new();

    public override int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);

    public override LeafKeys<byte[]> NewKeys() => new PackedKeys();
}
