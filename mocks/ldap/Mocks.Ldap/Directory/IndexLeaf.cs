using System.Buffers.Binary;

namespace Mocks.Ldap.Directory;

/// <summary>
/// Up to <see cref="Width"/> terms in order. Their values lie in one array, a value that neighbours share once: a directory has a
/// million of them, and an object for each would cost more than the values do.
/// </summary>
/// <remarks>A value: <code>attribute (2 octets), length (1, or 255 and 4 octets), octets</code></remarks>
internal sealed class IndexLeaf(object? owner) : IndexNode(owner)
{
    public const int Width = 64;
    private const int Step = 128;
    private const byte Long = 255;

    private readonly int[] _starts = new int[Width];
    private readonly int[] _entries = new int[Width];
    private byte[] _octets = [];
    private int _used;
    private int _dead;

    public override int Total => Count;

    public IndexTerm this[int at]
    {
        get
        {
            var octets = _octets.AsSpan(_starts[at]);
            int length = octets[2];
            var header = 3;
            if (length == Long)
            {
                length = BinaryPrimitives.ReadInt32LittleEndian(octets[3..]);
                header = 7;
            }

            return new IndexTerm(BinaryPrimitives.ReadUInt16LittleEndian(octets), octets.Slice(header, length), _entries[at]);
        }
    }

    public IndexHit Hit(int at)
    {
        var length = this[at].Value.Length;
        return new IndexHit(_entries[at], _octets.AsMemory(_starts[at] + (length < Long ? 3 : 7), length));
    }

    /// <summary>The first position whose term is not less.</summary>
    public int Find(in IndexTerm term)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (this[middle].ComparedWith(term) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    public void Insert(int at, in IndexTerm term)
    {
        var start = at > 0 && this[at - 1].HasValueOf(term) ? _starts[at - 1]
            : at < Count && this[at].HasValueOf(term) ? _starts[at]
            : Write(term);
        _starts.AsSpan(at, Count - at).CopyTo(_starts.AsSpan(at + 1));
        _entries.AsSpan(at, Count - at).CopyTo(_entries.AsSpan(at + 1));
        _starts[at] = start;
        _entries[at] = term.Entry;
        Count++;
    }

    public void RemoveAt(int at)
    {
        var start = _starts[at];
        if ((at == 0 || _starts[at - 1] != start) && (at == Count - 1 || _starts[at + 1] != start))
            _dead += this[at].Value.Length;
        Count--;
        _starts.AsSpan(at + 1, Count - at).CopyTo(_starts.AsSpan(at));
        _entries.AsSpan(at + 1, Count - at).CopyTo(_entries.AsSpan(at));
    }

    /// <summary>Takes the terms from a position on out of it, into a leaf of their own.</summary>
    public IndexLeaf Split(int at, object owner)
    {
        var right = new IndexLeaf(owner);
        right.Append(this, at, Count);
        var left = new IndexLeaf(owner);
        left.Append(this, 0, at);
        (_octets, _used, _dead) = (left._octets, left._used, 0);
        left._starts.AsSpan(0, at).CopyTo(_starts);
        Count = at;
        return right;
    }

    /// <summary>Puts all terms of the leaf to its right at its end.</summary>
    public void Append(IndexLeaf right) => Append(right, 0, right.Count);

    public override IndexNode Copy(object owner)
    {
        var copy = new IndexLeaf(owner);
        if (_dead > _used / 4)
        {
            copy.Append(this, 0, Count);
            return copy;
        }

        copy.Count = Count;
        (copy._used, copy._dead) = (_used, _dead);
        copy._octets = new byte[Room(_used)];
        _octets.AsSpan(0, _used).CopyTo(copy._octets);
        _starts.AsSpan(0, Count).CopyTo(copy._starts);
        _entries.AsSpan(0, Count).CopyTo(copy._entries);
        return copy;
    }

    private static int Room(int octets) => (octets + Step - 1) / Step * Step;

    private void Append(IndexLeaf other, int from, int to)
    {
        // about what the part takes; Write makes more room where that is too little
        var room = Room(_used + (int)((long)(other._used - other._dead) * (to - from) / Math.Max(1, other.Count)));
        if (room > _octets.Length)
            Array.Resize(ref _octets, room);
        for (var at = from; at < to; at++)
            Insert(Count, other[at]);
    }

    private int Write(in IndexTerm term)
    {
        var header = term.Value.Length < Long ? 3 : 7;
        var (start, end) = (_used, _used + header + term.Value.Length);
        if (end > _octets.Length)
            Array.Resize(ref _octets, Room(end));
        var octets = _octets.AsSpan(start);
        BinaryPrimitives.WriteUInt16LittleEndian(octets, (ushort)term.Attribute);
        octets[2] = (byte)Math.Min(term.Value.Length, Long);
        if (header > 3)
            BinaryPrimitives.WriteInt32LittleEndian(octets[3..], term.Value.Length);
        term.Value.CopyTo(octets[header..]);
        _used = end;
        return start;
    }
}
