using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>TIME_BUCKET(datetime, stride, origin [, START | END]): where the bucket of a datetime begins or ends, buckets being counted from the origin.</summary>
internal static class TimeBucketFunction
{
    public static ScalarFunction Function { get; } = new("TIME_BUCKET", 3, 4, Resolve);

    private static FunctionSignature Resolve(IReadOnlyList<BoundExpression> arguments)
    {
        var (type, stride) = (arguments[0].Type, arguments[1].Type);
        if (!type.IsDatetime)
            throw Ora.Error(932, arguments[0].Position, "TIMESTAMP", type.FamilyName);
        if (!stride.IsInterval)
            throw Ora.Error(932, arguments[1].Position, "INTERVAL", stride.FamilyName);
        var atEnd = arguments.Count == 4 && (arguments[3] is BoundConstant { Type.IsText: true } word ? word.Value.AsText() : "") switch
        {
            "START" => false,
            "END" => true,
            _ => throw Ora.Error(904, arguments[3].Position, "\"TIME_BUCKET\""),
        };
        var isDate = type.Kind == OracleTypeKind.Date;
        return new FunctionSignature(type, [type, stride, type, null], (_, values) =>
        {
            var (at, origin) = isDate
                ? (new OracleTimestamp(values[0].AsDate()), new OracleTimestamp(values[2].AsDate()))
                : (values[0].AsTimestamp(), values[2].AsTimestamp());
            var found = stride.Kind == OracleTypeKind.IntervalDS
                ? ByTime(at, values[1].AsIntervalDS(), origin, atEnd)
                : ByMonths(at, values[1].AsIntervalYM(), origin, atEnd);
            return isDate ? Datum.Date(found.Local) : Datum.Timestamp(found);
        });
    }

    private static OracleTimestamp ByTime(OracleTimestamp at, OracleIntervalDS stride, OracleTimestamp origin, bool atEnd)
    {
        var step = stride.TotalNanoseconds;
        if (step <= 0)
            throw Ora.Error(1873);
        var past = at.Since(origin).TotalNanoseconds;
        var bucket = past >= 0 ? past / step : -((-past + step - 1) / step);
        return origin.Add(OracleIntervalDS.FromNanoseconds((bucket + (atEnd ? 1 : 0)) * step));
    }

    private static OracleTimestamp ByMonths(OracleTimestamp at, OracleIntervalYM stride, OracleTimestamp origin, bool atEnd)
    {
        if (stride.Months <= 0)
            throw Ora.Error(1873);
        OracleTimestamp Begin(int bucket) => new(origin.Local.AddMonths(bucket * stride.Months), origin.Nanoseconds, origin.Zone);
        var (to, from) = (at.Local, origin.Local);
        var bucket = (((to.Year - from.Year) * 12) + to.Month - from.Month) / stride.Months;
        while (Begin(bucket) > at)
            bucket--;
        while (Begin(bucket + 1) <= at)
            bucket++;
        return Begin(atEnd ? bucket + 1 : bucket);
    }
}
