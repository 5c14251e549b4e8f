using System.Security.Cryptography;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>STANDARD_HASH, ORA_HASH, SYS_GUID, VSIZE and SYS_OP_MAP_NONNULL.</summary>
internal static class HashFunctions
{
    private const long LargestBucket = uint.MaxValue;

    public static IEnumerable<ScalarFunction> All =>
    [
        new("STANDARD_HASH", 1, 2, StandardHash) { AcceptsNull = true },
        new("ORA_HASH", 1, 3, arguments => OraHash(arguments[0].Type)),
        new("SYS_GUID", 0, 0, _ => new FunctionSignature(OracleType.Raw(16), [], static (_, _) => Datum.Raw(RandomNumberGenerator.GetBytes(16)))) { IsDeterministic = false, IsNeverNull = true },
        new("VSIZE", 1, 1, arguments => Size(arguments[0].Type)),
        new("SYS_OP_MAP_NONNULL", 1, 1, arguments => NonNull(arguments[0].Type)) { AcceptsNull = true, IsNeverNull = true },
    ];

    /// <summary>Bytes by which NULL equals NULL: those of the value with a zero behind them, or FF.</summary>
    private static FunctionSignature NonNull(OracleType type) =>
        new(OracleType.Raw(2000), [null], (_, values) => Datum.Raw(values[0].IsNull ? [0xFF] : [.. InternalBytes.Of(values[0], type), 0]));

    private static FunctionSignature Size(OracleType type) =>
        new(OracleType.AnyNumber, [null], (_, values) => Datum.Number(InternalBytes.Of(values[0], type).Length));

    private static FunctionSignature StandardHash(IReadOnlyList<BoundExpression> arguments)
    {
        var type = arguments[0].Type;
        var method = arguments.Count == 1 ? "SHA1" : arguments[1] is BoundConstant { Type.IsText: true } name ? name.Value.AsText().ToUpperInvariant() : "";
        var (length, hash) = Method(method) ?? throw Ora.Error(1760, arguments[^1].Position);
        return new FunctionSignature(OracleType.Raw(length), [null], (_, values) => Datum.Raw(hash(InternalBytes.Of(values[0], type))));
    }

#pragma warning disable CA5350, CA5351 // the methods that the function has; nothing is protected by them
    private static (int Length, Func<byte[], byte[]> Hash)? Method(string name) => name switch
    {
        "SHA1" => (20, SHA1.HashData),
        "SHA256" => (32, SHA256.HashData),
        "SHA384" => (48, SHA384.HashData),
        "SHA512" => (64, SHA512.HashData),
        "MD5" => (16, MD5.HashData),
        _ => null,
    };
#pragma warning restore CA5350, CA5351

    /// <summary>ORA_HASH spreads values over buckets; which value falls in which bucket is not Oracle's.</summary>
    private static FunctionSignature OraHash(OracleType type) => new(OracleType.AnyNumber, [null, OracleType.AnyNumber, OracleType.AnyNumber], (_, values) =>
    {
        var most = Bucket(values, 1, LargestBucket);
        var hash = 2166136261u ^ (uint)Bucket(values, 2, 0);
        foreach (var b in InternalBytes.Of(values[0], type))
            hash = (hash ^ b) * 16777619;
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >> 13;
        return Datum.Number(hash % (most + 1));
    });

    private static long Bucket(Datum[] values, int index, long otherwise)
    {
        if (index >= values.Length)
            return otherwise;
        var number = values[index].AsNumber();
        return number.Truncate().TryToInt64(out var whole) && whole is >= 0 and <= LargestBucket ? whole : throw Ora.Error(1428, 0, number);
    }
}
