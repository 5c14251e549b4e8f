using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>ROUND and TRUNC, of numbers to places and of dates to a unit.</summary>
internal static class RoundingFunctions
{
    private const string Day = "DD";

    public static IEnumerable<ScalarFunction> All =>
    [
        Of("ROUND", (number, places) => number.Round(places), DateUnits.Round),
        Of("TRUNC", (number, places) => number.Truncate(places), DateUnits.Truncate),
    ];

    private static ScalarFunction Of(string name, Func<OracleNumber, int, OracleNumber> number, Func<OracleDate, string, Nls, OracleDate> date)
    {
        var numeric = NumericFunctions.Places(name, number);
        return new ScalarFunction(name, 1, 2, arguments => IsOfDates(arguments)
            ? new FunctionSignature(OracleType.Date, [OracleType.Date, OracleType.Varchar2(100)], (frame, values) =>
                Datum.Date(date(values[0].AsDate(), values.Length > 1 ? values[1].AsText() : Day, frame.Session.Nls)))
            : numeric.Resolve(arguments));
    }

    private static bool IsOfDates(IReadOnlyList<BoundExpression> arguments) =>
        arguments[0].Type.IsDatetime || (arguments.Count == 2 && arguments[1].Type.IsText && arguments[0].Type.IsText && !arguments[0].Type.IsNumber);
}
