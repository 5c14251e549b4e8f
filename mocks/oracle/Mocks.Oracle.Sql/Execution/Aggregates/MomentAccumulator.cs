using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Aggregates;

/// <summary>SKEWNESS_… and KURTOSIS_…: the third and fourth moments about the mean, in units of the deviation; kurtosis is what exceeds a normal distribution's.</summary>
internal sealed class MomentAccumulator(AggregateKind kind) : Accumulator
{
    private readonly List<OracleNumber> _values = [];

    public override void Add(Datum[] arguments)
    {
        if (!arguments[0].IsNull)
            _values.Add(arguments[0].AsNumber());
    }

    /// <summary>NULL where a divisor would be zero: too few values, or all the same.</summary>
    public override Datum Result()
    {
        OracleNumber n = _values.Count;
        var isSample = kind is AggregateKind.SkewnessSamp or AggregateKind.KurtosisSamp;
        var isSkewness = kind is AggregateKind.SkewnessPop or AggregateKind.SkewnessSamp;
        if (_values.Count < (!isSample ? 1 : isSkewness ? 3 : 4))
            return default;
        var mean = _values.Aggregate(OracleNumber.Zero, static (sum, value) => sum + value) / n;
        var squares = OracleNumber.Zero;
        var powers = OracleNumber.Zero;
        foreach (var value in _values)
        {
            var distance = value - mean;
            var square = distance * distance;
            squares += square;
            powers += square * (isSkewness ? distance : square);
        }

        if (squares.IsZero)
            return default;
        var variance = squares / (isSample ? n - 1 : n);
        if (isSkewness)
        {
            var ratio = powers / (variance * NumberMath.SquareRoot(variance));
            return Datum.Number(isSample ? n * ratio / ((n - 1) * (n - 2)) : ratio / n);
        }

        var fourth = powers / (variance * variance);
        return Datum.Number(isSample
            ? (n * (n + 1) * fourth / ((n - 1) * (n - 2) * (n - 3))) - (3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3)))
            : (fourth / n) - 3);
    }
}
