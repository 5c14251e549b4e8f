using System.Buffers.Binary;
using System.Text;
using static Mocks.Oracle.Types.ObjectImageFlags;

namespace Mocks.Oracle.Types;

/// <summary>
/// The image of an XMLTYPE (node-oracledb <c>dbObject.js</c>, readXML).
/// <code>
/// 1  flags: 80, 04 no prefix     5  FE, length of the whole image    4  kind: 4 text
/// 1  version, 1                  1  version of XML, 1                *  the text in UTF-8
/// </code>
/// </summary>
public static class XmlImage
{
    private const int HeaderBytes = 12;
    private const int IsString = 4;

    /// <summary>Object id of SYS.XMLTYPE, the same in every database.</summary>
    public static readonly byte[] TypeOid = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 0];

    public static byte[] Write(string text)
    {
        var image = new byte[HeaderBytes + Encoding.UTF8.GetByteCount(text)];
        image[0] = Version81 | HasNoPrefix;
        image[1] = ImageVersion;
        image[2] = LongLength;
        BinaryPrimitives.WriteInt32BigEndian(image.AsSpan(3), image.Length);
        image[7] = 1;
        BinaryPrimitives.WriteInt32BigEndian(image.AsSpan(8), IsString);
        Encoding.UTF8.GetBytes(text, image.AsSpan(HeaderBytes));
        return image;
    }
}
