using System.Numerics;

#pragma warning disable MA0048 // a closed family reads best on one page

namespace Mocks.Oracle.Types;

/// <summary>What an <see cref="OracleNumber"/> needs beside its 64-bit coefficient. No form at all means a plain 64-bit integer.</summary>
internal abstract class NumberForm;

/// <summary>The value is the 64-bit coefficient times ten to the <see cref="Exponent"/>, which is never 0.</summary>
internal sealed class ScaledForm : NumberForm
{
    private const int Lowest = -170;
    private const int Highest = 130;

    private static readonly ScaledForm[] All = [.. Enumerable.Range(Lowest, Highest - Lowest + 1).Select(e => new ScaledForm(e))];

    private ScaledForm(int exponent) => Exponent = exponent;

    public int Exponent { get; }

    public static ScaledForm Of(int exponent) => All[exponent - Lowest];
}

/// <summary>The coefficient has no trailing zero and does not fit in 64 bits.</summary>
internal sealed class WideForm(BigInteger coefficient, int exponent) : NumberForm
{
    public BigInteger Coefficient { get; } = coefficient;

    public int Exponent { get; } = exponent;
}
