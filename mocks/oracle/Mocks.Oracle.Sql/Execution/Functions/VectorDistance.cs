using System.Numerics;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>The metrics of VECTOR_DISTANCE.</summary>
internal static class VectorDistance
{
    public static bool IsMetric(string name) => name is "COSINE" or "DOT" or "EUCLIDEAN" or "L2" or "EUCLIDEAN_SQUARED" or "L2_SQUARED"
        or "MANHATTAN" or "L1" or "HAMMING" or "JACCARD";

    /// <param name="metric">Null for COSINE, or HAMMING between BINARY vectors.</param>
    /// <param name="a">One vector.</param>
    /// <param name="b">The other, with as many dimensions.</param>
    public static double Of(string? metric, OracleVector a, OracleVector b)
    {
        if (a.Dimensions != b.Dimensions)
            throw Ora.Error(51808, 0, a.Dimensions, b.Dimensions);
        if ((a.Format == VectorFormat.Binary) != (b.Format == VectorFormat.Binary))
            throw Ora.Error(51809, 0, a.Format.ToString().ToUpperInvariant(), b.Format.ToString().ToUpperInvariant());
        var isBinary = a.Format == VectorFormat.Binary;
        var pairs = a.Values.Zip(b.Values);
        return (metric ?? (isBinary ? "HAMMING" : "COSINE")) switch
        {
            "COSINE" => 1 - Dot(a, b) / Math.Sqrt(Dot(a, a) * Dot(b, b)),
            "DOT" => -Dot(a, b),
            "EUCLIDEAN" or "L2" => Math.Sqrt(Squares(a, b)),
            "EUCLIDEAN_SQUARED" or "L2_SQUARED" => Squares(a, b),
            "MANHATTAN" or "L1" => pairs.Sum(p => Math.Abs(p.First - p.Second)),
            "HAMMING" when isBinary => pairs.Sum(p => BitOperations.PopCount((uint)p.First ^ (uint)p.Second)),
            "HAMMING" => pairs.Count(p => p.First != p.Second),
            _ => Jaccard(a, b),
        };
    }

    private static double Dot(OracleVector a, OracleVector b) => a.Values.Zip(b.Values).Sum(p => p.First * p.Second);

    private static double Squares(OracleVector a, OracleVector b) => a.Values.Zip(b.Values).Sum(p => (p.First - p.Second) * (p.First - p.Second));

    /// <summary>Of bits.</summary>
    private static double Jaccard(OracleVector a, OracleVector b)
    {
        if (a.Format != VectorFormat.Binary)
            throw Ora.Error(51809, 0, a.Format.ToString().ToUpperInvariant(), "BINARY");
        var both = a.Values.Zip(b.Values).Sum(p => BitOperations.PopCount((uint)p.First & (uint)p.Second));
        var any = a.Values.Zip(b.Values).Sum(p => BitOperations.PopCount((uint)p.First | (uint)p.Second));
        return any == 0 ? 0 : 1 - (double)both / any;
    }
}
