namespace Mocks.Oracle.Sql.Storage;

/// <summary>Keys of eight bytes, each in its place.</summary>
internal sealed class RowKeys : LeafKeys<long>
{
    private readonly long[] _keys = new long[TreeNode<long, StoredRow>.Capacity];

    public override long this[int at] => _keys[at];

    public override int Compare(int at, long other) => _keys[at].CompareTo(other);

    public override void Insert(int at, int count, long key)
    {
        Array.Copy(_keys, at, _keys, at + 1, count - at);
        _keys[at] = key;
    }

    public override void Remove(int at, int count) => Array.Copy(_keys, at + 1, _keys, at, count - at - 1);

    public override LeafKeys<long> Split(int kept, int count)
    {
        var right = new RowKeys();
        Array.Copy(_keys, kept, right._keys, 0, count - kept);
        return right;
    }

    public override void Append(LeafKeys<long> right, int rightCount, int count) => Array.Copy(((RowKeys)right)._keys, 0, _keys, count, rightCount);

    public override LeafKeys<long> Copy(int count)
    {
        var copy = new RowKeys();
        Array.Copy(_keys, copy._keys, count);
        return copy;
    }
}
