using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>EXTRACT(field FROM datetime or interval). Of a value WITH TIME ZONE the fields are those in UTC.</summary>
internal static class ExtractFunction
{
    public static ScalarFunction Function => new(CallBinder.ExtractFromFunction, 2, 2, Resolve);

    private static FunctionSignature Resolve(IReadOnlyList<BoundExpression> arguments)
    {
        var field = ((BoundConstant)arguments[0]).Value.AsText(); // the grammar has a word there
        var type = arguments[1].Type;
        if (type.IsNull)
            return new FunctionSignature(OracleType.AnyNumber, [null], static (_, _) => default);
        return type.Kind switch
        {
            OracleTypeKind.IntervalYM => Number(field switch
            {
                "YEAR" => static (_, v) => v.AsIntervalYM().Years,
                "MONTH" => static (_, v) => v.AsIntervalYM().MonthsOfYear,
                _ => throw Invalid(arguments),
            }),
            OracleTypeKind.IntervalDS => Number(OfDays(field) ?? throw Invalid(arguments)),
            OracleTypeKind.Date => Number(OfDate(field) is { } part ? (_, v) => part(v.AsDate()) : throw Invalid(arguments)),
            OracleTypeKind.TimestampTz when field is "TIMEZONE_REGION" => Text(64, static t => t.Zone!.IsRegion ? t.Zone.Name : "UNKNOWN"), // such values have a zone
            OracleTypeKind.TimestampTz when field is "TIMEZONE_ABBR" => Text(10, static t => t.Zone!.IsRegion ? t.Zone.AbbreviationAt(t.Seconds) : "UNK"), // such values have a zone
            OracleTypeKind.TimestampTz when field is "TIMEZONE_HOUR" => Number(static (_, v) => v.AsTimestamp().OffsetMinutes / 60),
            OracleTypeKind.TimestampTz when field is "TIMEZONE_MINUTE" => Number(static (_, v) => v.AsTimestamp().OffsetMinutes % 60),
            OracleTypeKind.Timestamp => Number(OfTimestamp(field, static (_, v) => v.AsTimestamp()) ?? throw Invalid(arguments)),
            OracleTypeKind.TimestampTz => Number(OfTimestamp(field, static (_, v) => v.AsTimestamp().InZone(OracleTimeZone.Utc)) ?? throw Invalid(arguments)),
            OracleTypeKind.TimestampLtz => Number(OfTimestamp(field, static (f, v) => v.AsTimestamp().InZone(f.Session.Nls.TimeZone)) ?? throw Invalid(arguments)),
            _ => throw Invalid(arguments),
        };
    }

    private static FunctionSignature Number(Func<Frame, Datum, OracleNumber> part) =>
        new(OracleType.AnyNumber, [null], (frame, values) => Datum.Number(part(frame, values[1])));

    private static FunctionSignature Text(int length, Func<OracleTimestamp, string> part) =>
        new(OracleType.Varchar2(length), [null], (_, values) => Datum.Text(part(values[1].AsTimestamp())));

    private static Func<OracleDate, OracleNumber>? OfDate(string field) => field switch
    {
        "YEAR" => static d => d.Year,
        "MONTH" => static d => d.Month,
        "DAY" => static d => d.Day,
        _ => null,
    };

    private static Func<Frame, Datum, OracleNumber>? OfTimestamp(string field, Func<Frame, Datum, OracleTimestamp> read) => field switch
    {
        "HOUR" => (f, v) => read(f, v).Local.Hour,
        "MINUTE" => (f, v) => read(f, v).Local.Minute,
        "SECOND" => (f, v) => read(f, v).Local.Second + OracleNumber.FromParts(read(f, v).Nanoseconds, -9),
        _ when OfDate(field) is { } part => (f, v) => part(read(f, v).Local),
        _ => null,
    };

    private static Func<Frame, Datum, OracleNumber>? OfDays(string field) => field switch
    {
        "DAY" => static (_, v) => v.AsIntervalDS().Days,
        "HOUR" => static (_, v) => v.AsIntervalDS().Hours,
        "MINUTE" => static (_, v) => v.AsIntervalDS().Minutes,
        "SECOND" => static (_, v) => v.AsIntervalDS().Seconds + OracleNumber.FromParts(v.AsIntervalDS().Nanoseconds, -9),
        _ => null,
    };

    private static OraException Invalid(IReadOnlyList<BoundExpression> arguments) => Ora.Error(30076, arguments[0].Position);
}
