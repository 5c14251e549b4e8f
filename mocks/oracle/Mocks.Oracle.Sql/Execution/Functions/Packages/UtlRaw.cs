using System.Buffers.Binary;
using System.Text;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Execution.Functions.Packages.PackageFunction;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages;

/// <summary>UTL_RAW: bytes and what they stand for.</summary>
internal static class UtlRaw
{
    private const int MostConcatenated = 12;

    public static IEnumerable<ScalarFunction> All =>
    [
        Of("UTL_RAW.CAST_TO_RAW", Bytes, [Required("C", Text)], a => Datum.Raw(Encoding.UTF8.GetBytes(a.Text(0)))),
        Of("UTL_RAW.CAST_TO_VARCHAR2", Text, [Required("R", Bytes)], a => Datum.Text(Encoding.UTF8.GetString(a.Raw(0)))),
        Of("UTL_RAW.CAST_TO_NVARCHAR2", OracleType.NVarchar2(2000), [Required("R", Bytes)], a => Datum.Text(CharacterSet.National.Read(a.Raw(0)))),
        Of("UTL_RAW.LENGTH", Number, [Required("R", Bytes)], a => Datum.Number(a.Raw(0).Length)),
        WithNulls("UTL_RAW.CONCAT", Bytes, [.. Enumerable.Range(1, MostConcatenated).Select(i => Optional("R" + i, Bytes))], Concat),
        Of("UTL_RAW.SUBSTR", Bytes, [Required("R", Bytes), Required("POS", Number), Optional("LEN", Number)], Substr),
        Of("UTL_RAW.REVERSE", Bytes, [Required("R", Bytes)], a => Datum.Raw([.. a.Raw(0).Reverse()])),
        Of("UTL_RAW.COPIES", Bytes, [Required("R", Bytes), Required("N", Number)], Copies),
        Of("UTL_RAW.OVERLAY", Bytes, [Required("OVERLAY_STR", Bytes), Required("TARGET", Bytes), Optional("POS", Number), Optional("LEN", Number), Optional("PAD", Bytes)], Overlay),
        WithNulls("UTL_RAW.XRANGE", Bytes, [Optional("START_BYTE", Bytes), Optional("END_BYTE", Bytes)], XRange),
        Bits("BIT_AND", static (a, b) => (byte)(a & b)),
        Bits("BIT_OR", static (a, b) => (byte)(a | b)),
        Bits("BIT_XOR", static (a, b) => (byte)(a ^ b)),
        Of("UTL_RAW.BIT_COMPLEMENT", Bytes, [Required("R", Bytes)], a => Datum.Raw(Array.ConvertAll(a.Raw(0), b => (byte)~b))),
        WithNulls("UTL_RAW.COMPARE", Number, [Required("R1", Bytes), Required("R2", Bytes), Optional("PAD", Bytes)], Compare),
        Of("UTL_RAW.CONVERT", Bytes, [Required("R", Bytes), Required("TO_CHARSET", Text), Required("FROM_CHARSET", Text)], a => Datum.Raw(Set(a.Text(1)).Write(Set(a.Text(2)).Read(a.Raw(0))))),
        Of("UTL_RAW.TRANSLATE", Bytes, [Required("R", Bytes), Required("FROM_SET", Bytes), Required("TO_SET", Bytes)], Translate),
        Of("UTL_RAW.TRANSLITERATE", Bytes, [Required("R", Bytes), Optional("TO_SET", Bytes), Optional("FROM_SET", Bytes), Optional("PAD", Bytes)], Transliterate),
        .. Casts,
    ];

    private static IEnumerable<ScalarFunction> Casts =>
    [
        Of("UTL_RAW.CAST_FROM_NUMBER", Bytes, [Required("N", Number)], a => Datum.Raw(a.Number(0).ToBytes())),
        Of("UTL_RAW.CAST_TO_NUMBER", Number, [Required("R", Bytes)], a => Datum.Number(OracleNumber.FromBytes(a.Raw(0)))),
        Of("UTL_RAW.CAST_FROM_BINARY_INTEGER", Bytes, [Required("N", Number), Optional("ENDIANESS", Number)], a => Datum.Raw(Ordered(BigEndian(a.Whole(0)), a.Whole(1, 1)))),
        Of("UTL_RAW.CAST_TO_BINARY_INTEGER", Number, [Required("R", Bytes), Optional("ENDIANESS", Number)], ToInteger),
        Of("UTL_RAW.CAST_FROM_BINARY_DOUBLE", Bytes, [Required("N", OracleType.BinaryDouble), Optional("ENDIANESS", Number)], a =>
        {
            var bytes = new byte[8];
            BinaryPrimitives.WriteDoubleBigEndian(bytes, a[0].AsDouble());
            return Datum.Raw(Ordered(bytes, a.Whole(1, 1)));
        }),
        Of("UTL_RAW.CAST_FROM_BINARY_FLOAT", Bytes, [Required("N", OracleType.BinaryFloat), Optional("ENDIANESS", Number)], a =>
        {
            var bytes = new byte[4];
            BinaryPrimitives.WriteSingleBigEndian(bytes, a[0].AsSingle());
            return Datum.Raw(Ordered(bytes, a.Whole(1, 1)));
        }),
        Of("UTL_RAW.CAST_TO_BINARY_DOUBLE", OracleType.BinaryDouble, [Required("R", Bytes), Optional("ENDIANESS", Number)], a =>
            Datum.Double(BinaryPrimitives.ReadDoubleBigEndian(Ordered(Exactly(a.Raw(0), 8), a.Whole(1, 1))))),
        Of("UTL_RAW.CAST_TO_BINARY_FLOAT", OracleType.BinaryFloat, [Required("R", Bytes), Optional("ENDIANESS", Number)], a =>
            Datum.Single(BinaryPrimitives.ReadSingleBigEndian(Ordered(Exactly(a.Raw(0), 4), a.Whole(1, 1))))),
    ];

    private static Datum Concat(PackageArguments a) => Datum.Raw([.. Enumerable.Range(0, MostConcatenated).SelectMany(i => a.Raw(i))]);

    private static Datum Substr(PackageArguments a)
    {
        var bytes = a.Raw(0);
        var position = a.Whole(1);
        var start = position > 0 ? position - 1 : position < 0 ? bytes.Length + position : 0;
        var length = a.Whole(2, bytes.Length - start);
        if (start < 0 || start >= bytes.Length || length < 1 || start + length > bytes.Length)
            throw Value();
        return Datum.Raw(bytes[start..(start + length)]);
    }

    private static Datum Copies(PackageArguments a)
    {
        var copies = a.Whole(1);
        return copies < 1 || (long)copies * a.Raw(0).Length > 32767
            ? throw Value()
            : Datum.Raw([.. Enumerable.Repeat(a.Raw(0), copies).SelectMany(b => b)]);
    }

    private static Datum Overlay(PackageArguments a)
    {
        var (overlay, target) = (a.Raw(0), a.Raw(1));
        var position = a.Whole(2, 1);
        var length = a.Whole(3, overlay.Length);
        if (position < 1 || length < 0)
            throw Value();
        var pad = a.Has(4) ? a.Raw(4)[0] : (byte)0;
        var result = new List<byte>(target.Take(position - 1));
        while (result.Count < position - 1)
            result.Add(pad);
        result.AddRange(overlay.Take(length));
        for (var i = overlay.Length; i < length; i++)
            result.Add(pad);
        result.AddRange(target.Skip(position - 1 + length));
        return Datum.Raw([.. result]);
    }

    /// <summary>All bytes from one to the other, over 255 to 0 when the second is smaller.</summary>
    private static Datum XRange(PackageArguments a)
    {
        var first = a.Has(0) ? a.Raw(0)[0] : (byte)0;
        var last = a.Has(1) ? a.Raw(1)[0] : (byte)255;
        return Datum.Raw([.. Enumerable.Range(first, (byte)(last - first) + 1).Select(b => (byte)b)]);
    }

    /// <summary>The longer argument's rest is unchanged.</summary>
    private static ScalarFunction Bits(string name, Func<byte, byte, byte> combine) => Of("UTL_RAW." + name, Bytes, [Required("R1", Bytes), Required("R2", Bytes)], a =>
    {
        var (longer, shorter) = a.Raw(0).Length >= a.Raw(1).Length ? (a.Raw(0), a.Raw(1)) : (a.Raw(1), a.Raw(0));
        return Datum.Raw([.. longer.Select((b, i) => i < shorter.Length ? combine(b, shorter[i]) : b)]);
    });

    /// <summary>0, or the 1-based position of the first difference.</summary>
    private static Datum Compare(PackageArguments a)
    {
        var (first, second) = (a.Raw(0), a.Raw(1));
        var pad = a.Has(2) ? a.Raw(2)[0] : (byte)0;
        for (var i = 0; i < Math.Max(first.Length, second.Length); i++)
        {
            if ((i < first.Length ? first[i] : pad) != (i < second.Length ? second[i] : pad))
                return Datum.Number(i + 1);
        }

        return Datum.Number(0);
    }

    private static Datum Translate(PackageArguments a)
    {
        var (from, to) = (a.Raw(1), a.Raw(2));
        return Datum.Raw([.. a.Raw(0).Select(b => (b, Array.IndexOf(from, b))).Where(p => p.Item2 < to.Length).Select(p => p.Item2 < 0 ? p.b : to[p.Item2])]);
    }

    /// <summary>As TRANSLATE, but bytes without a partner become the pad, and without a from-set all bytes are meant.</summary>
    private static Datum Transliterate(PackageArguments a)
    {
        var to = a.Raw(1);
        byte[] from = a.Has(2) ? a.Raw(2) : [.. Enumerable.Range(0, 256).Select(b => (byte)b)];
        var pad = a.Has(3) ? a.Raw(3)[0] : (byte)0;
        return Datum.Raw(Array.ConvertAll(a.Raw(0), b => Array.IndexOf(from, b) is var at && at < 0 ? b : at < to.Length ? to[at] : pad));
    }

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static Datum ToInteger(PackageArguments a)
    {
        var bytes = a.Raw(0);
        if (bytes.Length > 4)
            throw Value();
        var ordered = Ordered(bytes, a.Whole(1, 1));
        return Datum.Number(BinaryPrimitives.ReadInt32BigEndian([.. new byte[4 - ordered.Length], .. ordered]));
    }

    /// <summary>1 is big-endian; 2 little-endian, as 3, the machine's.</summary>
    private static byte[] Ordered(byte[] bytes, int endianess) => endianess switch
    {
        1 => bytes,
        2 or 3 => [.. bytes.Reverse()],
        _ => throw Value(),
    };

    private static byte[] Exactly(byte[] bytes, int length) => bytes.Length == length ? bytes : throw Value();

    private static CharacterSet Set(string name) => CharacterSet.Find(name[(name.LastIndexOf('.') + 1)..]) ?? throw Value();

    private static OraException Value() => Ora.Error(6502);
}
