using System.Text;

namespace Mocks.Ldap.Protocol.Ber;

/// <summary>
/// Reads the subset of BER that RFC 4511 §5.1 allows: one-octet identifiers, definite lengths, primitive strings. Every length is
/// held against what is there before anything is allocated for it. Throws <see cref="MalformedMessageException"/> and nothing else.
/// </summary>
public ref struct BerReader(ReadOnlySpan<byte> data)
{
    private static readonly UTF8Encoding Utf8 = new(false, true);

    private ReadOnlySpan<byte> _rest = data;

    public readonly bool AtEnd => _rest.IsEmpty;

    /// <summary>The identifier octet of the next element; 0 at the end.</summary>
    public readonly byte PeekTag => _rest.IsEmpty ? (byte)0 : _rest[0];

    /// <summary>The content of the next element, which must have this identifier.</summary>
    public ReadOnlySpan<byte> ReadContent(byte tag)
    {
        if (PeekTag != tag || _rest.IsEmpty)
            throw new MalformedMessageException($"expected tag 0x{tag:X2}, found {(_rest.IsEmpty ? "the end" : $"0x{_rest[0]:X2}")}");
        return ReadAny(out _);
    }

    /// <summary>The content of the next element, whatever it is.</summary>
    public ReadOnlySpan<byte> ReadAny(out byte tag)
    {
        if (_rest.Length < 2)
            throw new MalformedMessageException("element cut short");
        tag = _rest[0];
        if ((tag & 0x1F) == 0x1F)
            throw new MalformedMessageException("identifier of more than one octet");
        int first = _rest[1];
        var header = 2;
        var length = first;
        if (first >= 0x80)
        {
            var octets = first & 0x7F;
            if (octets == 0)
                throw new MalformedMessageException("indefinite length");
            if (octets > 4 || _rest.Length < 2 + octets)
                throw new MalformedMessageException("length too long or cut short");
            long value = 0;
            for (var i = 0; i < octets; i++)
                value = value << 8 | _rest[2 + i];
            if (value > int.MaxValue)
                throw new MalformedMessageException("length beyond the message");
            length = (int)value;
            header = 2 + octets;
        }

        if (length > _rest.Length - header)
            throw new MalformedMessageException("length beyond the message");
        var content = _rest.Slice(header, length);
        _rest = _rest[(header + length)..];
        return content;
    }

    public BerReader ReadConstructed(byte tag) => new(ReadContent(tag));

    public BerReader ReadSequence() => new(ReadContent(BerTag.Sequence));

    public byte[] ReadOctets(byte tag = BerTag.OctetString) => ReadContent(tag).ToArray();

    /// <summary>An LDAPString: UTF-8, checked.</summary>
    public string ReadString(byte tag = BerTag.OctetString) => Text(ReadContent(tag));

    public int ReadInteger(byte tag = BerTag.Integer)
    {
        var content = ReadContent(tag);
        return Integer(content);
    }

    public bool ReadBoolean(byte tag = BerTag.Boolean)
    {
        var content = ReadContent(tag);
        if (content.Length != 1)
            throw new MalformedMessageException("BOOLEAN that is not one octet");
        return content[0] != 0;
    }

    /// <summary>Checks and decodes UTF-8.</summary>
    public static string Text(ReadOnlySpan<byte> content)
    {
        try
        {
            return Utf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            throw new MalformedMessageException("string that is not UTF-8");
        }
    }

    /// <summary>Two's complement content octets of an INTEGER or ENUMERATED of at most 32 bits.</summary>
    public static int Integer(ReadOnlySpan<byte> content)
    {
        if (content.Length is 0 or > 4)
            throw new MalformedMessageException("INTEGER of no octet or more than four");
        var value = (sbyte)content[0] < 0 ? -1 : 0;
        foreach (var octet in content)
            value = value << 8 | octet;
        return value;
    }

    public readonly void ExpectEnd()
    {
        if (!_rest.IsEmpty)
            throw new MalformedMessageException("octets after the last element");
    }
}
