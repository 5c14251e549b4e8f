namespace Mocks.Oracle.Sql.Storage;

/// <summary>
/// Byte strings one behind the other in a single array: an object of its own for each would be more than the key, and work for the
/// collector. <c>_ends[i]</c> is where key i ends.
/// </summary>
internal sealed class PackedKeys : LeafKeys<byte[]>
{
    private int[] _ends = [];
    private byte[] _bytes = [];

    public override byte[] this[int at] => Key(at).ToArray();

    public override int Compare(int at, byte[] other) => Key(at).SequenceCompareTo(other);

    public override void Insert(int at, int count, byte[] key)
    {
        var (start, used) = (Start(at), Start(count));
        if (used + key.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(used + key.Length, Math.Min(_bytes.Length * 2, _bytes.Length + 1024)));
        if (count == _ends.Length)
            Array.Resize(ref _ends, Math.Clamp(count * 2, 4, TreeNode<byte[], long>.Capacity));
        _bytes.AsSpan(start, used - start).CopyTo(_bytes.AsSpan(start + key.Length));
        key.CopyTo(_bytes, start);
        for (var i = count; i > at; i--)
            _ends[i] = _ends[i - 1] + key.Length;
        _ends[at] = start + key.Length;
    }

    public override void Remove(int at, int count)
    {
        var (start, end, used) = (Start(at), _ends[at], Start(count));
        _bytes.AsSpan(end, used - end).CopyTo(_bytes.AsSpan(start));
        for (var i = at; i < count - 1; i++)
            _ends[i] = _ends[i + 1] - (end - start);
    }

    public override LeafKeys<byte[]> Split(int kept, int count)
    {
        var right = Part(kept, count);
        // what is left mostly stays as it is
        Array.Resize(ref _bytes, Start(kept));
        return right;
    }

    public override void Append(LeafKeys<byte[]> right, int rightCount, int count)
    {
        var other = (PackedKeys)right;
        var (used, more) = (Start(count), other.Start(rightCount));
        Array.Resize(ref _bytes, used + more);
        if (_ends.Length < count + rightCount)
            Array.Resize(ref _ends, count + rightCount);
        Array.Copy(other._bytes, 0, _bytes, used, more);
        for (var i = 0; i < rightCount; i++)
            _ends[count + i] = used + other._ends[i];
    }

    public override LeafKeys<byte[]> Copy(int count) => Part(0, count);

    private PackedKeys Part(int from, int to)
    {
        var start = Start(from);
        var part = new PackedKeys { _ends = new int[to - from], _bytes = _bytes[start..Start(to)] };
        for (var i = from; i < to; i++)
            part._ends[i - from] = _ends[i] - start;
        return part;
    }

    private int Start(int at) => at == 0 ? 0 : _ends[at - 1];

    private ReadOnlySpan<byte> Key(int at) => _bytes.AsSpan(Start(at).._ends[at]);
}
