using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>Intervals from numbers.</summary>
internal static class IntervalFunctions
{
    private static readonly OracleType Unit = OracleType.Varchar2(100);

    public static IEnumerable<ScalarFunction> All =>
    [
        new("NUMTODSINTERVAL", 2, 2, _ => new FunctionSignature(OracleType.IntervalDS(9, 9), [OracleType.AnyNumber, Unit], static (_, values) =>
            Datum.Interval(OracleIntervalDS.FromUnits(values[0].AsNumber(), SecondsOf(values[1].AsText()))))),
        new("NUMTOYMINTERVAL", 2, 2, _ => new FunctionSignature(OracleType.IntervalYM(9), [OracleType.AnyNumber, Unit], static (_, values) =>
            Datum.Interval(OracleIntervalYM.Of((values[0].AsNumber() * MonthsOf(values[1].AsText())).Round().ToInt64())))),
    ];

    private static int SecondsOf(string unit) => unit.Trim().ToUpperInvariant() switch
    {
        "DAY" => 86_400,
        "HOUR" => 3_600,
        "MINUTE" => 60,
        "SECOND" => 1,
        _ => throw Ora.Error(1760),
    };

    private static int MonthsOf(string unit) => unit.Trim().ToUpperInvariant() switch
    {
        "YEAR" => 12,
        "MONTH" => 1,
        _ => throw Ora.Error(1760),
    };
}
