using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>Functions of time zones: FROM_TZ, AT TIME ZONE, SYS_EXTRACT_UTC, TZ_OFFSET.</summary>
internal static class ZoneFunctions
{
    private static readonly OracleType ZoneName = OracleType.Varchar2(75);

    public static IEnumerable<ScalarFunction> All =>
    [
        new("FROM_TZ", 2, 2, arguments => new FunctionSignature(
            OracleType.TimestampTz(Fraction(arguments[0].Type)), [Plain(arguments[0]), ZoneName],
            static (_, values) => Datum.Timestamp(values[0].AsTimestamp().WithZone(OracleTimeZone.Parse(values[1].AsText()))))),
        new(CallBinder.AtTimeZoneFunction, 2, 2, arguments => new FunctionSignature(
            OracleType.TimestampTz(Fraction(arguments[0].Type)), [OracleType.TimestampTz(9), ZoneName],
            static (_, values) => Datum.Timestamp(values[0].AsTimestamp().InZone(OracleTimeZone.Parse(values[1].AsText()))))),
        new("SYS_EXTRACT_UTC", 1, 1, arguments => new FunctionSignature(
            OracleType.Timestamp(Fraction(arguments[0].Type)), [OracleType.TimestampTz(9)],
            static (_, values) => Datum.Timestamp(values[0].AsTimestamp().InZone(OracleTimeZone.Utc).WithoutZone()))),
        new("TZ_OFFSET", 1, 1, _ => new FunctionSignature(OracleType.Varchar2(7), [ZoneName], static (frame, values) => Offset(frame, values[0].AsText())))
        {
            IsDeterministic = false,
        },
    ];

    private static OracleType Plain(BoundExpression argument) => argument.Type.Kind is OracleTypeKind.Timestamp or OracleTypeKind.Null || argument.Type.IsText
        ? OracleType.Timestamp(9)
        : throw TypeRules.Mismatch(OracleType.Timestamp(), argument.Type, argument.Position);

    private static int Fraction(OracleType type) => type.IsTimestamp ? type.Scale : 9;

    /// <summary>The offset that rules in the zone now.</summary>
    private static Datum Offset(Frame frame, string zone) =>
        Datum.Text(OracleTimeZone.OffsetText(SessionFunctions.SystemTime(frame).InZone(OracleTimeZone.Parse(zone)).OffsetMinutes));
}
