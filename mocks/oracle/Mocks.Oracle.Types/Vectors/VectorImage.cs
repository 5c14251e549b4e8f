using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Mocks.Oracle.Types;

/// <summary>
/// The bytes of a VECTOR on the wire; learnt from node-oracledb's vector.js.
/// <code>
/// DB, version (0; 1 with BINARY; 2 sparse), flags ×2, format, dimensions ×4
/// norm ×8 (BINARY, or flag 0002), [flag 0020: number of values ×2, index ×4 each]
/// values: FLOAT32 ×4 and FLOAT64 ×8 as BINARY_FLOAT and BINARY_DOUBLE, INT8 ×1, BINARY a byte for eight
/// </code>
/// </summary>
public static class VectorImage
{
    private const byte Magic = 0xDB;
    private const int HasNorm = 0x0002;
    private const int NormReserved = 0x0010;
    private const int IsSparse = 0x0020;
    private const int HeaderLength = 9;
    private const int NormLength = 8;
    private const int MaxDimensions = 65_535 * 8;

    /// <exception cref="OraException">ORA-51805: the bytes are no vector.</exception>
    public static OracleVector Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength || bytes[0] != Magic || bytes[1] > 2)
            throw Invalid();
        var flags = BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]);
        var format = (VectorFormat)bytes[4];
        var dimensions = BinaryPrimitives.ReadUInt32BigEndian(bytes[5..]);
        if (format is < VectorFormat.Float32 or > VectorFormat.Binary || dimensions > MaxDimensions)
            throw Invalid();
        var body = bytes[HeaderLength..];
        if (format == VectorFormat.Binary || (flags & HasNorm) != 0)
            body = body.Length >= NormLength ? body[NormLength..] : throw Invalid();
        if ((flags & IsSparse) != 0)
            return ReadSparse(body, format, (int)dimensions);
        var count = format == VectorFormat.Binary ? (int)dimensions / 8 : (int)dimensions;
        return new OracleVector(format, ReadValues(body, format, count));
    }

    public static byte[] Write(OracleVector vector)
    {
        var width = Width(vector.Format);
        var bytes = new byte[HeaderLength + NormLength + width * vector.Values.Length];
        bytes[0] = Magic;
        bytes[1] = vector.Format == VectorFormat.Binary ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2), (ushort)(vector.Format == VectorFormat.Binary ? NormReserved : NormReserved | HasNorm));
        bytes[4] = (byte)vector.Format;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(5), vector.Dimensions);
        if (vector.Format != VectorFormat.Binary)
            BinaryFloating.Write(bytes.AsSpan(HeaderLength), Math.Sqrt(vector.Values.Sum(v => v * v)));
        for (var i = 0; i < vector.Values.Length; i++)
            WriteValue(bytes.AsSpan(HeaderLength + NormLength + i * width), vector.Format, vector.Values[i]);
        return bytes;
    }

    private static OraException Invalid() => new(OraError.VectorNotProperlyFormatted, 0, "");

    private static int Width(VectorFormat format) => format switch { VectorFormat.Float32 => 4, VectorFormat.Float64 => 8, _ => 1 };

    private static ImmutableArray<double> ReadValues(ReadOnlySpan<byte> body, VectorFormat format, int count)
    {
        var width = Width(format);
        if ((long)count * width > body.Length)
            throw Invalid();
        var values = ImmutableArray.CreateBuilder<double>(count);
        for (var i = 0; i < count; i++)
            values.Add(ReadValue(body[(i * width)..], format));
        return values.MoveToImmutable();
    }

    private static OracleVector ReadSparse(ReadOnlySpan<byte> body, VectorFormat format, int dimensions)
    {
        if (body.Length < 2)
            throw Invalid();
        var count = BinaryPrimitives.ReadUInt16BigEndian(body);
        var indices = body[2..];
        if (indices.Length < count * 4)
            throw Invalid();
        var values = ReadValues(indices[(count * 4)..], format, count);
        var all = new double[dimensions];
        for (var i = 0; i < count; i++)
        {
            var index = BinaryPrimitives.ReadUInt32BigEndian(indices[(i * 4)..]);
            all[index < dimensions ? (int)index : throw Invalid()] = values[i];
        }
        return new OracleVector(format, [.. all]);
    }

    private static double ReadValue(ReadOnlySpan<byte> bytes, VectorFormat format) => format switch
    {
        VectorFormat.Float32 => BinaryFloating.ReadSingle(bytes),
        VectorFormat.Float64 => BinaryFloating.ReadDouble(bytes),
        VectorFormat.Int8 => (sbyte)bytes[0],
        _ => bytes[0],
    };

    private static void WriteValue(Span<byte> bytes, VectorFormat format, double value)
    {
        switch (format)
        {
            case VectorFormat.Float32:
                BinaryFloating.Write(bytes, (float)value);
                break;
            case VectorFormat.Float64:
                BinaryFloating.Write(bytes, value);
                break;
            case VectorFormat.Int8:
                bytes[0] = (byte)(sbyte)value;
                break;
            default:
                bytes[0] = (byte)value;
                break;
        }
    }
}
