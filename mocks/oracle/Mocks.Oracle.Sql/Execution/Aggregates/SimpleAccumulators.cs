#pragma warning disable MA0048 // a closed family reads best on one page

using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Aggregates;

internal sealed class CountAccumulator(bool all) : Accumulator
{
    private long _count;

    public override void Add(Datum[] arguments)
    {
        if (all || !arguments[0].IsNull)
            _count++;
    }

    public override Datum Result() => Datum.Number(_count);
}

internal sealed class SumAccumulator(bool average) : Accumulator
{
    private NumberSum _sum;
    private long _count;

    public override void Add(Datum[] arguments)
    {
        if (arguments[0].IsNull)
            return;
        _sum.Add(arguments[0].AsNumber());
        _count++;
    }

    public override Datum Result() => _count == 0 ? default : Datum.Number(average ? _sum.Total / _count : _sum.Total);
}

internal sealed class DoubleSumAccumulator(bool average, bool single) : Accumulator
{
    private double _sum;
    private long _count;

    public override void Add(Datum[] arguments)
    {
        if (arguments[0].IsNull)
            return;
        _sum += single ? arguments[0].AsSingle() : arguments[0].AsDouble();
        _count++;
    }

    public override Datum Result() => _count == 0 ? default : Datum.Double(average ? _sum / _count : _sum);
}

internal sealed class IntervalSumAccumulator(bool average, bool isDays) : Accumulator
{
    private OracleIntervalDS _days;
    private OracleIntervalYM _months;
    private long _count;

    public override void Add(Datum[] arguments)
    {
        if (arguments[0].IsNull)
            return;
        if (isDays)
            _days += arguments[0].AsIntervalDS();
        else
            _months += arguments[0].AsIntervalYM();
        _count++;
    }

    public override Datum Result()
    {
        if (_count == 0)
            return default;
        return isDays
            ? Datum.Interval(average ? _days.Divide(_count) : _days)
            : Datum.Interval(average ? _months.Divide(_count) : _months);
    }
}

internal sealed class ExtremeAccumulator(Comparison<Datum> compare, bool greatest) : Accumulator
{
    private Datum _best;

    public override void Add(Datum[] arguments)
    {
        var value = arguments[0];
        if (value.IsNull)
            return;
        if (_best.IsNull || (greatest ? compare(value, _best) > 0 : compare(value, _best) < 0))
            _best = value;
    }

    public override Datum Result() => _best;
}

internal sealed class AnyValueAccumulator : Accumulator
{
    private Datum _value;

    public override void Add(Datum[] arguments)
    {
        if (_value.IsNull)
            _value = arguments[0];
    }

    public override Datum Result() => _value;
}

internal sealed class BooleanAccumulator(bool isAnd) : Accumulator
{
    private Datum _value;

    public override void Add(Datum[] arguments)
    {
        if (arguments[0].IsNull)
            return;
        if (_value.IsNull || _value.AsBoolean() == isAnd)
            _value = arguments[0];
    }

    public override Datum Result() => _value;
}

internal sealed class BitAccumulator(Func<System.Numerics.BigInteger, System.Numerics.BigInteger, System.Numerics.BigInteger> combine) : Accumulator
{
    private System.Numerics.BigInteger? _value;

    public override void Add(Datum[] arguments)
    {
        if (arguments[0].IsNull)
            return;
        var value = arguments[0].AsNumber().Truncate().ToBigInteger();
        _value = _value is { } so ? combine(so, value) : value;
    }

    public override Datum Result() => _value is { } value ? Datum.Number(OracleNumber.FromParts(value, 0)) : default;
}
