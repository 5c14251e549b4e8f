using System.Numerics;
using CsCheck;

namespace Mocks.Oracle.Types.Tests.Numbers;

internal static class NumberGenerators
{
    private static readonly Gen<BigInteger> Coefficient =
        Gen.Select(Gen.Int[1, 40], Gen.Char['0', '9'].Array[40], Gen.Bool).Select((length, digits, negative) =>
        {
            var value = BigInteger.Parse(digits.AsSpan(0, length));
            return negative ? -value : value;
        });

    /// <summary>Small integers, decimals and numbers of up to 40 digits over most of the range.</summary>
    public static readonly Gen<OracleNumber> Any = Gen.OneOf(
        Gen.Int[-1000, 1000].Select(i => (OracleNumber)i),
        Gen.Long.Select(l => (OracleNumber)l),
        Gen.Select(Gen.Long[-1_000_000_000, 1_000_000_000], Gen.Int[-6, 6]).Select((c, e) => OracleNumber.FromParts(c, e)),
        Gen.Select(Coefficient, Gen.Int[-60, 40]).Select(OracleNumber.FromParts));
}
