using System.Buffers;
using System.Text;

namespace Mocks.Ldap.Protocol.Ber;

/// <summary>
/// Builds small values (control and extended-response values) without a first pass: contents are written to a stack of open
/// elements and wrapped when they close. Answers on the hot path use <see cref="BerWriter"/>.
/// </summary>
public sealed class BerBuilder
{
    private readonly Stack<(byte Tag, ArrayBufferWriter<byte> Content)> _open = new();
    private ArrayBufferWriter<byte> _content = new();

    public BerBuilder Open(byte tag = BerTag.Sequence)
    {
        _open.Push((tag, _content));
        _content = new ArrayBufferWriter<byte>();
        return this;
    }

    public BerBuilder Close()
    {
        var inner = _content;
        (var tag, _content) = _open.Pop();
        return Octets(inner.WrittenSpan, tag);
    }

    public BerBuilder Octets(ReadOnlySpan<byte> octets, byte tag = BerTag.OctetString)
    {
        Span<byte> header = stackalloc byte[6];
        var writer = new BerWriter(header);
        writer.Header(tag, octets.Length);
        _content.Write(header[..writer.Written]);
        _content.Write(octets);
        return this;
    }

    public BerBuilder Text(string text, byte tag = BerTag.OctetString) => Octets(Encoding.UTF8.GetBytes(text), tag);

    public BerBuilder Integer(int value, byte tag = BerTag.Integer)
    {
        Span<byte> element = stackalloc byte[6];
        var writer = new BerWriter(element);
        writer.Integer(value, tag);
        return Raw(element[..writer.Written]);
    }

    public BerBuilder Boolean(bool value, byte tag = BerTag.Boolean) => Octets([value ? (byte)0xFF : (byte)0], tag);

    /// <summary>Octets that are encoded already.</summary>
    public BerBuilder Raw(ReadOnlySpan<byte> encoded)
    {
        _content.Write(encoded);
        return this;
    }

    public byte[] ToArray() => _content.WrittenSpan.ToArray();
}
