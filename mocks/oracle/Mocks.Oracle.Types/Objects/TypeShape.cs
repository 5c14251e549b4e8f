using System.Buffers.Binary;

namespace Mocks.Oracle.Types;

/// <summary>
/// A type's description, as DBMS_PICKLER gives it to drivers (node-oracledb <c>connection.js</c>, _parseTDS).
/// <code>
/// 4  offset of the end     2  attributes       4  offset of the index      of a collection, in place of an attribute:
/// 2  26 01, version        1  flags            then the attributes         1C, 4 offset of its element, 4 most elements,
/// 2  00 01                 1  29  2  0                                      1 form; the element follows
/// </code>
/// </summary>
public static class TypeShape
{
    private const byte Collection = 28;
    private const byte Object = 27;
    private const int Utf8 = 873;
    private const int Utf16 = 2000;

    public static byte[] Write(CompositeDetail type)
    {
        var isCollection = type.Form != CompositeForm.Attributes;
        var body = Begin(isCollection ? 1 : type.Parts.Count);
        if (isCollection)
        {
            const int Head = 10; // of the collection's own entry
            body.Add(Collection);
            AddInt32(body, body.Count - 1 + Head);
            AddInt32(body, type.MostElements);
            body.Add((byte)type.Form);
        }

        foreach (var (_, part) in type.Parts)
            Add(body, part);
        return End(body);
    }

    /// <summary>Of a type whose inside nobody is told, as XMLTYPE is.</summary>
    public static byte[] WriteOpaque() => End(Begin(0));

    private static List<byte> Begin(int attributes)
    {
        var body = new List<byte> { 0, 0, 0, 0, 0x26, 1, 0, 1 };
        AddUInt16(body, attributes);
        body.AddRange([0, 0x29, 0, 0, 0, 0, 0, 0]);
        return body;
    }

    private static byte[] End(List<byte> body)
    {
        body.Add(0x2A);
        var bytes = body.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length);
        return bytes;
    }

    private static void Add(List<byte> body, OracleType type)
    {
        if (type.Detail is CompositeDetail)
        {
            body.AddRange([Object, 0, 0, 0, 0, 0]);
            return;
        }

        switch (type.Kind)
        {
            case OracleTypeKind.Varchar2 or OracleTypeKind.NVarchar2 or OracleTypeKind.Long:
                AddText(body, 7, type);
                break;
            case OracleTypeKind.Char or OracleTypeKind.NChar:
                AddText(body, 1, type);
                break;
            case OracleTypeKind.Number:
                body.AddRange([6, (byte)type.Precision, unchecked((byte)type.Scale)]);
                break;
            case OracleTypeKind.Float:
                body.AddRange([5, (byte)type.Precision]);
                break;
            case OracleTypeKind.Raw or OracleTypeKind.LongRaw:
                body.Add(19);
                AddUInt16(body, type.Length);
                break;
            case OracleTypeKind.Timestamp or OracleTypeKind.TimestampTz or OracleTypeKind.TimestampLtz:
                body.AddRange([Code(type.Kind), (byte)type.Scale]);
                break;
            default:
                body.Add(Code(type.Kind));
                break;
        }
    }

    private static byte Code(OracleTypeKind kind) => kind switch
    {
        OracleTypeKind.Date => 2,
        OracleTypeKind.Boolean => 8,
        OracleTypeKind.Timestamp => 21,
        OracleTypeKind.TimestampTz => 23,
        OracleTypeKind.IntervalYM => 24,
        OracleTypeKind.IntervalDS => 25,
        OracleTypeKind.Clob or OracleTypeKind.NClob => 29,
        OracleTypeKind.Blob => 30,
        OracleTypeKind.TimestampLtz => 33,
        OracleTypeKind.BinaryFloat => 37,
        OracleTypeKind.BinaryDouble => 45,
        _ => 58,
    };

    private static void AddText(List<byte> body, byte code, OracleType type)
    {
        body.Add(code);
        AddUInt16(body, Math.Min(type.Length == 0 ? 32_767 : type.ByteLength, ushort.MaxValue));
        body.Add(type.IsNational ? (byte)2 : (byte)1);
        AddUInt16(body, type.IsNational ? Utf16 : Utf8);
    }

    private static void AddUInt16(List<byte> body, int value) => body.AddRange([(byte)(value >> 8), (byte)value]);

    private static void AddInt32(List<byte> body, int value) => body.AddRange([(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value]);
}
