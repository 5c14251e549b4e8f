using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>WIDTH_BUCKET: the number of the equally wide bucket that a number or datetime falls in; 0 below, one more than the last above.</summary>
internal static class WidthBucketFunction
{
    public static ScalarFunction Function => new("WIDTH_BUCKET", 4, 4, Resolve) { AcceptsNull = true };

    private static FunctionSignature Resolve(IReadOnlyList<BoundExpression> arguments)
    {
        var type = arguments[0].Type;
        if (type.IsDatetime)
        {
            return new FunctionSignature(OracleType.AnyNumber, [OracleType.Timestamp(9), OracleType.Timestamp(9), OracleType.Timestamp(9), OracleType.AnyNumber], (_, values) =>
                Bucket(values, value => OracleNumber.FromParts(((System.Numerics.BigInteger)value.AsTimestamp().Seconds * 1_000_000_000) + value.AsTimestamp().Nanoseconds, -9)));
        }

        return type.IsNumeric || type.IsText || type.IsNull
            ? new FunctionSignature(OracleType.AnyNumber, [OracleType.AnyNumber], (_, values) => Bucket(values, value => value.AsNumber()))
            : throw Ora.Error(30495, arguments[0].Position);
    }

    private static Datum Bucket(Datum[] values, Func<Datum, OracleNumber> number)
    {
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i].IsNull)
                throw Ora.Error(30494, 0, i + 1);
        }

        var buckets = values[3].AsNumber().Truncate();
        if (buckets.Sign <= 0)
            throw Ora.Error(30494, 0, 4);
        if (values[0].IsNull)
            return default;
        var (value, low, high) = (number(values[0]), number(values[1]), number(values[2]));
        if (low > high)
            (value, low, high) = (-value, -low, -high);
        if (value < low)
            return Datum.Number(0);
        return Datum.Number(value >= high ? buckets + 1 : ((value - low) * buckets / (high - low)).Floor() + 1);
    }
}
