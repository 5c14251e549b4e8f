using System.Text;

namespace Mocks.Ldap.Protocol.Ber;

/// <summary>The first pass of encoding: sizes in octets, so that <see cref="BerWriter"/> can write lengths before contents.</summary>
public static class BerSize
{
    /// <summary>Octets of identifier, length and content.</summary>
    public static int Element(int content) => 1 + Length(content) + content;

    public static int Length(int content) => content switch
    {
        < 0x80 => 1,
        <= 0xFF => 2,
        <= 0xFFFF => 3,
        <= 0xFFFFFF => 4,
        _ => 5,
    };

    public static int Text(string text) => Element(Encoding.UTF8.GetByteCount(text));

    public static int Integer(int value) => 2 + IntegerContent(value);

    internal static int IntegerContent(int value) => value switch
    {
        >= -0x80 and < 0x80 => 1,
        >= -0x8000 and < 0x8000 => 2,
        >= -0x800000 and < 0x800000 => 3,
        _ => 4,
    };
}
