using System.Text;

namespace Mocks.Ldap.Protocol.Ber;

/// <summary>The second pass of encoding: writes into a span that <see cref="BerSize"/> has measured.</summary>
public ref struct BerWriter(Span<byte> destination)
{
    private readonly Span<byte> _destination = destination;

    public int Written { get; private set; }

    /// <summary>Identifier and length; the content follows by further calls.</summary>
    public void Header(byte tag, int length)
    {
        var span = _destination[Written..];
        span[0] = tag;
        var octets = BerSize.Length(length);
        if (octets == 1)
        {
            span[1] = (byte)length;
        }
        else
        {
            span[1] = (byte)(0x80 | (octets - 1));
            for (var i = octets; i > 1; i--, length >>= 8)
                span[i] = (byte)length;
        }

        Written += 1 + octets;
    }

    public void Integer(int value, byte tag = BerTag.Integer)
    {
        var octets = BerSize.IntegerContent(value);
        Header(tag, octets);
        for (var i = octets - 1; i >= 0; i--)
            _destination[Written++] = (byte)(value >> (8 * i));
    }

    public void Boolean(bool value, byte tag = BerTag.Boolean)
    {
        Header(tag, 1);
        _destination[Written++] = value ? (byte)0xFF : (byte)0;
    }

    public void Octets(ReadOnlySpan<byte> octets, byte tag = BerTag.OctetString)
    {
        Header(tag, octets.Length);
        Raw(octets);
    }

    public void Text(string text, byte tag = BerTag.OctetString)
    {
        Header(tag, Encoding.UTF8.GetByteCount(text));
        Written += Encoding.UTF8.GetBytes(text, _destination[Written..]);
    }

    /// <summary>Octets that are encoded already.</summary>
    public void Raw(ReadOnlySpan<byte> encoded)
    {
        encoded.CopyTo(_destination[Written..]);
        Written += encoded.Length;
    }
}
