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
        var header = 0;
        var length = EncodedElement.Enter(_rest, ref header);
        Current = _rest.Slice(header, length);
        _rest = _rest[(header + length)..];
        return true;
    }
}
