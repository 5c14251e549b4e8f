#pragma warning disable MA0048 // a closed family reads best on one page

using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Aggregates;

/// <summary>Variance and standard deviation, from exact sums.</summary>
internal sealed class VarianceAccumulator(AggregateKind kind) : Accumulator
{
    private OracleNumber _sum;
    private OracleNumber _squares;
    private long _count;

    public override void Add(Datum[] arguments)
    {
        if (arguments[0].IsNull)
            return;
        var value = arguments[0].AsNumber();
        _sum += value;
        _squares += value * value;
        _count++;
    }

    public override Datum Result()
    {
        var population = kind is AggregateKind.VarPop or AggregateKind.StdDevPop;
        if (_count == 0 || (_count == 1 && kind is AggregateKind.VarSamp or AggregateKind.StdDevSamp))
            return default;
        var divisor = population ? _count : _count - 1;
        var variance = divisor == 0 ? OracleNumber.Zero : (_squares - (_sum * _sum / _count)) / divisor;
        if (variance.Sign < 0)
            variance = OracleNumber.Zero;
        return Datum.Number(kind is AggregateKind.StdDev or AggregateKind.StdDevPop or AggregateKind.StdDevSamp ? NumberMath.SquareRoot(variance) : variance);
    }
}

/// <summary>Variance and standard deviation of binary floating numbers, by Welford's method.</summary>
internal sealed class BinaryVarianceAccumulator(AggregateKind kind, bool single) : Accumulator
{
    private double _mean;
    private double _squares;
    private long _count;

    public override void Add(Datum[] arguments)
    {
        if (arguments[0].IsNull)
            return;
        var value = single ? arguments[0].AsSingle() : arguments[0].AsDouble();
        _count++;
        var distance = value - _mean;
        _mean += distance / _count;
        _squares += distance * (value - _mean);
    }

    public override Datum Result()
    {
        var population = kind is AggregateKind.VarPop or AggregateKind.StdDevPop;
        if (_count == 0 || (_count == 1 && kind is AggregateKind.VarSamp or AggregateKind.StdDevSamp))
            return default;
        var divisor = population ? _count : _count - 1;
        var variance = divisor == 0 ? 0 : _squares / divisor;
        return Datum.Double(kind is AggregateKind.StdDev or AggregateKind.StdDevPop or AggregateKind.StdDevSamp ? Math.Sqrt(variance) : variance);
    }
}

/// <summary>CORR, COVAR_… and REGR_…: over pairs (y, x) without NULLs.</summary>
internal sealed class PairAccumulator(AggregateKind kind) : Accumulator
{
    private OracleNumber _x;
    private OracleNumber _y;
    private OracleNumber _xx;
    private OracleNumber _yy;
    private OracleNumber _xy;
    private long _count;

    public override void Add(Datum[] arguments)
    {
        if (arguments[0].IsNull || arguments[1].IsNull)
            return;
        var (y, x) = (arguments[0].AsNumber(), arguments[1].AsNumber());
        _x += x;
        _y += y;
        _xx += x * x;
        _yy += y * y;
        _xy += x * y;
        _count++;
    }

    public override Datum Result()
    {
        if (kind == AggregateKind.RegrCount)
            return Datum.Number(_count);
        if (_count == 0)
            return default;
        var sxx = _xx - (_x * _x / _count);
        var syy = _yy - (_y * _y / _count);
        var sxy = _xy - (_x * _y / _count);
        return kind switch
        {
            AggregateKind.CovarPop => Datum.Number(sxy / _count),
            AggregateKind.CovarSamp => _count < 2 ? default : Datum.Number(sxy / (_count - 1)),
            AggregateKind.Corr => _count < 2 || sxx.IsZero || syy.IsZero ? default : Datum.Number(sxy / NumberMath.SquareRoot(sxx * syy)),
            AggregateKind.RegrSlope => sxx.IsZero ? default : Datum.Number(sxy / sxx),
            AggregateKind.RegrIntercept => sxx.IsZero ? default : Datum.Number((_y - (sxy / sxx * _x)) / _count),
            AggregateKind.RegrR2 => sxx.IsZero ? default : syy.IsZero ? Datum.Number(1) : Datum.Number(sxy * sxy / (sxx * syy)),
            AggregateKind.RegrAvgX => Datum.Number(_x / _count),
            AggregateKind.RegrAvgY => Datum.Number(_y / _count),
            AggregateKind.RegrSxx => Datum.Number(sxx),
            AggregateKind.RegrSyy => Datum.Number(syy),
            _ => Datum.Number(sxy),
        };
    }
}

/// <summary>MEDIAN and PERCENTILE_…: over the ordered values. Arguments are the fraction and the value.</summary>
internal sealed class PercentileAccumulator(OracleType type, bool continuous, bool descending) : Accumulator
{
    private readonly List<Datum> _values = [];
    private readonly Comparison<Datum> _compare = DatumComparers.Of(type);
    private OracleNumber _fraction;

    public override void Add(Datum[] arguments)
    {
        if (arguments[1].IsNull)
            return;
        _fraction = arguments[0].AsNumber();
        if (_fraction < 0 || _fraction > 1)
            throw Ora.Error(30493);
        _values.Add(arguments[1]);
    }

    public override Datum Result()
    {
        if (_values.Count == 0)
            return default;
        _values.Sort(_compare);
        if (descending)
            _values.Reverse();
        if (!continuous)
        {
            var index = (_fraction * _values.Count).Ceil().ToInt64() - 1;
            return _values[(int)Math.Clamp(index, 0, _values.Count - 1)];
        }

        var place = _fraction * (_values.Count - 1);
        var low = place.Floor();
        var (a, b) = (_values[(int)low.ToInt64()], _values[(int)place.Ceil().ToInt64()]);
        return Between(a, b, place - low);
    }

    private Datum Between(Datum a, Datum b, OracleNumber share) => type.Kind switch
    {
        OracleTypeKind.Date => Datum.Date(a.AsDate().AddDays(b.AsDate().DaysSince(a.AsDate()) * share)),
        OracleTypeKind.BinaryDouble => Datum.Double(a.AsDouble() + ((b.AsDouble() - a.AsDouble()) * share.ToDouble())),
        OracleTypeKind.BinaryFloat => Datum.Single(a.AsSingle() + ((b.AsSingle() - a.AsSingle()) * share.ToSingle())),
        OracleTypeKind.IntervalDS => Datum.Interval(a.AsIntervalDS() + (b.AsIntervalDS() - a.AsIntervalDS()).Multiply(share)),
        OracleTypeKind.Timestamp => Datum.Timestamp(a.AsTimestamp().Add(b.AsTimestamp().Since(a.AsTimestamp()).Multiply(share))),
        _ => Datum.Number(a.AsNumber() + ((b.AsNumber() - a.AsNumber()) * share)),
    };
}

/// <summary>STATS_MODE: the most frequent value.</summary>
internal sealed class ModeAccumulator(OracleType type) : Accumulator
{
    private readonly Dictionary<Datum[], int> _counts = new(new RowKeyComparer([type]));

    public override void Add(Datum[] arguments)
    {
        if (!arguments[0].IsNull)
            _counts[[arguments[0]]] = _counts.GetValueOrDefault([arguments[0]]) + 1;
    }

    public override Datum Result() => _counts.Count == 0 ? default : _counts.MaxBy(c => c.Value).Key[0];
}

/// <summary>RANK and its kin of a hypothetical row. Arguments: the hypothetical values, then those of the row.</summary>
internal sealed class HypotheticalRankAccumulator(AggregateKind kind, SortOrder order, int width) : Accumulator
{
    private readonly SortedSet<Datum[]> _smaller = new(order);
    private long _before;
    private long _same;
    private long _count;

    public override void Add(Datum[] arguments)
    {
        _count++;
        var row = arguments[width..];
        var result = order.Compare(row, arguments[..width]);
        if (result < 0)
        {
            _before++;
            _smaller.Add(row);
        }
        else if (result == 0)
        {
            _same++;
        }
    }

    public override Datum Result() => kind switch
    {
        AggregateKind.Rank => Datum.Number(_before + 1),
        AggregateKind.DenseRank => Datum.Number(_smaller.Count + 1),
        AggregateKind.PercentRank => _count == 0 ? Datum.Number(0) : Datum.Number((OracleNumber)_before / _count),
        AggregateKind.CumeDist => Datum.Number((OracleNumber)(_before + _same + 1) / (_count + 1)),
        _ => throw Ora.Unsupported(kind.ToString()),
    };
}
