using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>ROUND, ROUND_TIES_TO_EVEN, TRUNC, CEIL and FLOOR: of numbers to places, of datetimes and intervals to a unit.</summary>
internal static class RoundingFunctions
{
    private const string Day = "DD";
    private const string Year = "YYYY";

    private static readonly OracleType Unit = OracleType.Varchar2(100);

    public static IEnumerable<ScalarFunction> All =>
    [
        Of("ROUND", (n, places) => n.Round(places), d => Math.Round(d, MidpointRounding.ToEven), DateUnits.Round, IntervalUnits.Round, IntervalUnits.Round),
        new("ROUND_TIES_TO_EVEN", 1, 2, arguments => NumericFunctions.Places(arguments, RoundTiesToEven, d => Math.Round(d, MidpointRounding.ToEven))),
        Of("TRUNC", (n, places) => n.Truncate(places), Math.Truncate, DateUnits.Truncate, IntervalUnits.Truncate, IntervalUnits.Truncate),
        Whole("CEIL", n => n.Ceil(), Math.Ceiling, DateUnits.Ceil, IntervalUnits.Ceil, IntervalUnits.Ceil),
        Whole("FLOOR", n => n.Floor(), Math.Floor, DateUnits.Truncate, IntervalUnits.Floor, IntervalUnits.Floor),
    ];

    private static OracleNumber RoundTiesToEven(OracleNumber number, int places)
    {
        var (down, rounded) = (number.Truncate(places), number.Round(places));
        if (down == rounded || (number - down) * 2 != rounded - down)
            return rounded;
        var half = down * OracleNumber.FromParts(5, places - 1);
        return half == half.Truncate() ? down : rounded;
    }

    private static ScalarFunction Of(
        string name, Func<OracleNumber, int, OracleNumber> number, Func<double, double> binary, Func<OracleDate, string, Nls, OracleDate> date,
        Func<OracleIntervalDS, string, OracleIntervalDS> days, Func<OracleIntervalYM, string, OracleIntervalYM> months) =>
        new(name, 1, 2, arguments => OfTime(arguments, date, days, months) ?? NumericFunctions.Places(arguments, number, binary));

    private static ScalarFunction Whole(
        string name, Func<OracleNumber, OracleNumber> number, Func<double, double> binary, Func<OracleDate, string, Nls, OracleDate> date,
        Func<OracleIntervalDS, string, OracleIntervalDS> days, Func<OracleIntervalYM, string, OracleIntervalYM> months)
    {
        var numeric = NumericTypes.Function(name, 1, 1, a => number(a[0]), a => binary(a[0]));
        return new ScalarFunction(name, 1, 2, arguments =>
        {
            if (OfTime(arguments, date, days, months) is { } signature)
                return signature;
            return arguments.Count == 1 ? numeric.Resolve(arguments) : throw Catalog.Ora.Error(909, arguments[1].Position);
        });
    }

    /// <summary>Null when the first argument is neither a datetime nor an interval.</summary>
    private static FunctionSignature? OfTime(
        IReadOnlyList<BoundExpression> arguments, Func<OracleDate, string, Nls, OracleDate> date,
        Func<OracleIntervalDS, string, OracleIntervalDS> days, Func<OracleIntervalYM, string, OracleIntervalYM> months)
    {
        var type = arguments[0].Type;
        if (type.IsDatetime || (arguments.Count == 2 && type.IsText && arguments[1].Type.IsText))
        {
            return new FunctionSignature(OracleType.Date, [OracleType.Date, Unit], (frame, values) =>
                Datum.Date(date(values[0].AsDate(), values.Length > 1 ? values[1].AsText() : Day, frame.Session.Nls)));
        }

        return type.Kind switch
        {
            OracleTypeKind.IntervalDS => new FunctionSignature(type, [type, Unit], (_, values) =>
                Datum.Interval(days(values[0].AsIntervalDS(), values.Length > 1 ? values[1].AsText() : Day))),
            OracleTypeKind.IntervalYM => new FunctionSignature(type, [type, Unit], (_, values) =>
                Datum.Interval(months(values[0].AsIntervalYM(), values.Length > 1 ? values[1].AsText() : Year))),
            _ => null,
        };
    }
}
