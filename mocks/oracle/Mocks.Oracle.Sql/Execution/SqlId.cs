using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>
/// The name that V$SQL gives a statement: the last 64 bits of the MD5 sum of its text and a zero byte, in 13 digits of base 32;
/// HASH_VALUE is the last 32 bits.
/// </summary>
internal static class SqlId
{
    private const string Digits = "0123456789abcdfghjkmnpqrstuvwxyz";

    public static string Of(string sql)
    {
        var bits = Bits(sql);
        Span<char> text = stackalloc char[13];
        for (var i = text.Length - 1; i >= 0; i--)
        {
            text[i] = Digits[(int)(bits & 31)];
            bits >>= 5;
        }

        return text.ToString();
    }

    public static long HashOf(string sql) => (uint)Bits(sql);

    private static ulong Bits(string sql)
    {
#pragma warning disable CA5351 // a name, not a secret: the product's own choice of sum
        var sum = MD5.HashData(Encoding.UTF8.GetBytes(sql + '\0'));
#pragma warning restore CA5351
        return ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(sum.AsSpan(8)) << 32) | BinaryPrimitives.ReadUInt32LittleEndian(sum.AsSpan(12));
    }
}
