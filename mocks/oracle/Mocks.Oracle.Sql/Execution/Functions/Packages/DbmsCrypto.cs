using System.Security.Cryptography;
using System.Text;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Execution.Functions.Packages.PackageFunction;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages;

/// <summary>The functions of DBMS_CRYPTO: hashes, message authentication, block ciphers and random bytes.</summary>
internal static class DbmsCrypto
{
    private const int ChainMask = 0xF00;
    private const int PadMask = 0xF000;

    public static IEnumerable<ScalarFunction> All =>
    [
        Digest("HASH", ["SRC", "TYP"], a => Hash(Source(a), a.Whole(1))),
        Digest("MAC", ["SRC", "TYP", "KEY"], a => Mac(Source(a), a.Whole(1), a.Raw(2))),
        Of("DBMS_CRYPTO.RANDOMBYTES", Bytes, [Required("NUMBER_BYTES", Number)], a => Datum.Raw(RandomNumberGenerator.GetBytes(Math.Clamp(a.Whole(0), 0, 2000)))) with { IsDeterministic = false },
        WithNulls("DBMS_CRYPTO.RANDOMINTEGER", Number, [], _ => Datum.Number(BitConverter.ToInt32(RandomNumberGenerator.GetBytes(4)))) with { IsDeterministic = false },
        WithNulls("DBMS_CRYPTO.ENCRYPT", Bytes, [Required("SRC", Bytes), Required("TYP", Number), Required("KEY", Bytes), Optional("IV", Bytes)], a => Cipher(a, encrypt: true)),
        WithNulls("DBMS_CRYPTO.DECRYPT", Bytes, [Required("SRC", Bytes), Required("TYP", Number), Required("KEY", Bytes), Optional("IV", Bytes)], a => Cipher(a, encrypt: false)),
    ];

    /// <summary>The source is RAW, BLOB or CLOB.</summary>
    private static ScalarFunction Digest(string name, string[] parameters, Func<PackageArguments, byte[]> body) => new("DBMS_CRYPTO." + name, parameters.Length, parameters.Length, arguments =>
    {
        var source = arguments[0].Type;
        OracleType? type = source.IsLob || source.Kind == OracleTypeKind.Raw ? null : source.IsText || source.IsNull ? Bytes : throw TypeRules.Mismatch(OracleType.Blob, source, arguments[0].Position);
        return new FunctionSignature(Bytes, [type, Number, Bytes], (frame, values) =>
            values[0].IsNull || values[1].IsNull ? default : Datum.Raw(body(new PackageArguments(frame, values))));
    })
    { AcceptsNull = true, Parameters = parameters };

    private static byte[] Source(PackageArguments a) =>
        a[0].AsObject() is Lob lob ? lob.IsText ? Encoding.UTF8.GetBytes(lob.ToText()) : lob.ToBytes() : a.Raw(0);

#pragma warning disable CA5350, CA5351 // the methods that the package has; nothing is protected by them
    private static byte[] Hash(byte[] source, int type) => type switch
    {
        2 => MD5.HashData(source),
        3 => SHA1.HashData(source),
        4 => SHA256.HashData(source),
        5 => SHA384.HashData(source),
        6 => SHA512.HashData(source),
        1 => throw Ora.Unsupported("HASH_MD4"),
        _ => throw Ora.Error(28817),
    };

    private static byte[] Mac(byte[] source, int type, byte[] key) => type switch
    {
        1 => HMACMD5.HashData(key, source),
        2 => HMACSHA1.HashData(key, source),
        3 => HMACSHA256.HashData(key, source),
        4 => HMACSHA384.HashData(key, source),
        5 => HMACSHA512.HashData(key, source),
        _ => throw Ora.Error(28817),
    };

    private static SymmetricAlgorithm Algorithm(int type) => (type & 0xFF) switch
    {
        1 => DES.Create(),
        2 or 3 => TripleDES.Create(),
        6 or 7 or 8 => Aes.Create(),
        _ => throw Ora.Unsupported("a cipher other than DES, 3DES and AES"),
    };
#pragma warning restore CA5350, CA5351

    /// <summary>The type adds up a cipher, a way of chaining and one of padding.</summary>
    private static Datum Cipher(PackageArguments a, bool encrypt)
    {
        if (!a.Has(2))
            throw Ora.Error(28239);
        if (!a.Has(0))
            return default;
        var type = a.Whole(1);
        using var algorithm = Algorithm(type);
        var size = algorithm.BlockSize / 8;
        try
        {
            algorithm.Key = (type & 0xFF) is var cipher && cipher is 6 or 7 or 8 && a.Raw(2).Length != (cipher - 4) * 8 ? throw Ora.Error(28817) : a.Raw(2);
            var iv = a.Has(3) ? a.Raw(3) : new byte[size];
            var padding = (type & PadMask) switch { 0x1000 => PaddingMode.PKCS7, 0x2000 => PaddingMode.None, 0x3000 => PaddingMode.Zeros, _ => throw Ora.Error(28817) };
            var result = (type & ChainMask, encrypt) switch
            {
                (0x100, true) => algorithm.EncryptCbc(a.Raw(0), iv, padding),
                (0x100, false) => algorithm.DecryptCbc(a.Raw(0), iv, padding),
                (0x200, true) => algorithm.EncryptCfb(a.Raw(0), iv, padding, algorithm.BlockSize),
                (0x200, false) => algorithm.DecryptCfb(a.Raw(0), iv, padding, algorithm.BlockSize),
                (0x300, true) => algorithm.EncryptEcb(a.Raw(0), padding),
                (0x300, false) => algorithm.DecryptEcb(a.Raw(0), padding),
                _ => throw Ora.Unsupported("a chaining other than CBC, CFB and ECB"),
            };
            return Datum.Raw(result);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw Ora.Error(28817);
        }
    }
}
