using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>Functions of dates: timestamps are converted to DATE first.</summary>
internal static class DateFunctions
{
    private static readonly OracleType Text = OracleType.Varchar2(100);

    public static IEnumerable<ScalarFunction> All =>
    [
        new("ADD_MONTHS", 2, 2, _ => new FunctionSignature(OracleType.Date, [OracleType.Date, OracleType.AnyNumber], static (_, values) =>
            Datum.Date(values[0].AsDate().AddMonths(Months(values[1].AsNumber()))))),
        new("LAST_DAY", 1, 1, _ => new FunctionSignature(OracleType.Date, [OracleType.Date], static (_, values) => Datum.Date(DateUnits.LastDay(values[0].AsDate())))),
        new("NEXT_DAY", 2, 2, _ => new FunctionSignature(OracleType.Date, [OracleType.Date, Text], static (frame, values) =>
            Datum.Date(DateUnits.NextDay(values[0].AsDate(), values[1].AsText(), frame.Session.Nls)))),
        new("MONTHS_BETWEEN", 2, 2, _ => new FunctionSignature(OracleType.AnyNumber, [OracleType.Date], static (_, values) =>
            Datum.Number(DateUnits.MonthsBetween(values[0].AsDate(), values[1].AsDate())))),
        new("NEW_TIME", 3, 3, _ => new FunctionSignature(OracleType.Date, [OracleType.Date, Text, Text], static (_, values) =>
            Datum.Date(values[0].AsDate().AddSeconds(60L * (MinutesOf(values[2].AsText()) - MinutesOf(values[1].AsText())))))),
    ];

    private static int Months(OracleNumber number) =>
        number.Truncate().TryToInt64(out var months) && months is > -200_000 and < 200_000 ? (int)months : throw Ora.Error(1841);

    /// <summary>The zones of North America that NEW_TIME knows. Raises ORA-01857 for others.</summary>
    private static int MinutesOf(string zone) => zone.ToUpperInvariant() switch
    {
        "GMT" => 0,
        "NST" => -210,
        "ADT" => -180,
        "AST" or "EDT" => -240,
        "EST" or "CDT" => -300,
        "CST" or "MDT" => -360,
        "MST" or "PDT" => -420,
        "PST" or "YDT" => -480,
        "YST" or "HDT" => -540,
        "BDT" => -600,
        "HST" => -600,
        "BST" => -660,
        _ => throw Ora.Error(1857),
    };
}
