namespace Mocks.Ldap.Directory;

/// <summary>The values of one attribute of an entry, to be asked for by their octets as written.</summary>
internal readonly ref struct ValueSet
{
    private const int Few = 8;

    private readonly ValueEnumerator _values;
    private readonly HashSet<byte[]>.AlternateLookup<ReadOnlySpan<byte>> _many;
    private readonly bool _isLarge;

    public ValueSet(Entry entry, AttributeSlot slot)
    {
        _values = entry.Values(slot);
        var count = 0;
        foreach (var _ in entry.Values(slot))
            count++;
        _isLarge = count > Few;
        if (!_isLarge)
            return;
        var many = new HashSet<byte[]>(count, OctetEquality.Instance);
        _many = many.GetAlternateLookup<ReadOnlySpan<byte>>();
        foreach (var value in entry.Values(slot))
            _many.Add(value);
    }

    public bool Contains(ReadOnlySpan<byte> value)
    {
        if (_isLarge)
            return _many.Contains(value);
        foreach (var other in _values)
        {
            if (other.SequenceEqual(value))
                return true;
        }

        return false;
    }
}
