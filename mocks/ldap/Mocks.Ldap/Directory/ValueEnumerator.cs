namespace Mocks.Ldap.Directory;

/// <summary>The values of an attribute, read from its encoded form, which this process wrote.</summary>
internal ref struct ValueEnumerator(ReadOnlySpan<byte> encoded)
{
    private ReadOnlySpan<byte> _rest = encoded;

    public ReadOnlySpan<byte> Current { get; private set; }

    public readonly ValueEnumerator GetEnumerator() => this;

    // 04, length, content
    public bool MoveNext()
    {
        if (_rest.IsEmpty)
            return false;
        int length = _rest[1];
        var header = 2;
        if (length >= 0x80)
        {
            var octets = length & 0x7F;
            length = 0;
            for (var i = 0; i < octets; i++)
                length = length << 8 | _rest[header++];
        }

        Current = _rest.Slice(header, length);
        _rest = _rest[(header + length)..];
        return true;
    }
}
