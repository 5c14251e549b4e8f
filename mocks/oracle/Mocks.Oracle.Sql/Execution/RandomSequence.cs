using System.Numerics;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>Pseudo-random numbers that follow from a seed (SplitMix64).</summary>
internal sealed class RandomSequence(ulong seed)
{
    private const int Digits = 38;

    private ulong _state = seed;

    /// <summary>A seed of any text.</summary>
    public static RandomSequence FromText(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        return new RandomSequence(hash);
    }

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>0 or more, less than the limit.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>0 or more, less than 1, with 38 decimal digits.</summary>
    public OracleNumber Fraction()
    {
        var wide = (((BigInteger)Next() << 64) | Next()) % BigInteger.Pow(10, Digits);
        return OracleNumber.FromParts(wide, -Digits);
    }

    /// <summary>Of the standard normal distribution, by Box and Muller.</summary>
    public double Normal()
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - (Next() / (ulong.MaxValue + 1.0))));
        return radius * Math.Cos(2 * Math.PI * (Next() / (ulong.MaxValue + 1.0)));
    }
}
