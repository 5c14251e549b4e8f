using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>Functions of the session and the clock: SYSDATE, USER, SYS_CONTEXT and their kin.</summary>
internal static class SessionFunctions
{
    public static IEnumerable<ScalarFunction> All =>
    [
        Bare("SYSDATE", OracleType.Date, static f => Datum.Date(SystemTime(f).Local)),
        Bare("SYSTIMESTAMP", OracleType.TimestampTz(), static f => Datum.Timestamp(SystemTime(f).Round(6))),
        Bare("CURRENT_DATE", OracleType.Date, static f => Datum.Date(SessionTime(f).Local)),
        Timed("CURRENT_TIMESTAMP", OracleType.TimestampTz, static (f, digits) => SessionTime(f).Round(digits)),
        Timed("LOCALTIMESTAMP", OracleType.Timestamp, static (f, digits) => SessionTime(f).WithoutZone().Round(digits)),
        Bare("USER", OracleType.Varchar2(128), static f => Datum.Text(f.Session.User)),
        Bare("ORA_INVOKING_USER", OracleType.Varchar2(128), static f => Datum.Text(f.Session.User)),
        Bare("ORA_INVOKING_USERID", OracleType.AnyNumber, static f => Datum.Number(f.Session.Catalog.User(f.Session.User)?.Id ?? 0)),
        Bare("UID", OracleType.AnyNumber, static f => Datum.Number(f.Session.Catalog.User(f.Session.User)?.Id ?? 0)),
        Bare("SESSIONTIMEZONE", OracleType.Varchar2(75), static f => Datum.Text(f.Session.Nls.TimeZone.Name)),
        Bare("DBTIMEZONE", OracleType.Varchar2(6), static _ => Datum.Text("+00:00")),
        new("SYS_CONTEXT", 2, 3, static _ => new FunctionSignature(OracleType.Varchar2(256), [OracleType.Varchar2(128), OracleType.Varchar2(128), OracleType.AnyNumber], Context))
        {
            IsDeterministic = false,
        },
        new("SCN_TO_TIMESTAMP", 1, 1, static _ => new FunctionSignature(OracleType.Timestamp(9), [OracleType.AnyNumber], TimeOfScn)) { IsDeterministic = false },
        new("TIMESTAMP_TO_SCN", 1, 1, static _ => new FunctionSignature(OracleType.AnyNumber, [OracleType.TimestampTz(9)], ScnOfTime)) { IsDeterministic = false },
        new("USERENV", 1, 1, static _ => new FunctionSignature(OracleType.Varchar2(64), [OracleType.Varchar2(128)], static (f, a) =>
            Datum.Text(UserEnvironment.Value(f.Session, a[0].AsText().ToUpperInvariant())))) { IsDeterministic = false },
    ];

    public static OracleTimestamp SystemTime(Frame frame) =>
        OracleTimestamp.FromDateTimeOffset(frame.Now).InZone(OracleTimeZone.Utc);

    public static OracleTimestamp SessionTime(Frame frame) => SystemTime(frame).InZone(frame.Session.Nls.TimeZone);

    private static ScalarFunction Bare(string name, OracleType type, Func<Frame, Datum> body)
    {
        var signature = new FunctionSignature(type, [], (frame, _) => body(frame));
        return new ScalarFunction(name, 0, 0, _ => signature) { IsBareName = true, IsDeterministic = false, IsNeverNull = true };
    }

    private static ScalarFunction Timed(string name, Func<int, OracleType> type, Func<Frame, int, OracleTimestamp> body) =>
        new(name, 0, 1, arguments =>
        {
            var digits = arguments.Count == 0 ? 6 : Digits(arguments[0]);
            return new FunctionSignature(type(digits), [null], (frame, _) => Datum.Timestamp(body(frame, digits)));
        })
        { IsBareName = true, IsDeterministic = false, IsNeverNull = true };

    private static int Digits(BoundExpression argument) =>
        argument is BoundConstant { Type.IsNumber: true } constant && constant.Value.AsNumber().TryToInt64(out var digits) && digits is >= 0 and <= 9
            ? (int)digits
            : throw Ora.Error(30088, argument.Position);

    private static Datum TimeOfScn(Frame frame, Datum[] arguments) =>
        arguments[0].AsNumber().TryToInt64(out var scn) && frame.Session.Store.TimeOf(scn) is { } at
            ? Datum.Timestamp(OracleTimestamp.FromDateTimeOffset(at).InZone(OracleTimeZone.Utc).WithoutZone().Round(9))
            : throw Ora.Error(8181);

    private static Datum ScnOfTime(Frame frame, Datum[] arguments)
    {
        var at = arguments[0].AsTimestamp().ToDateTimeOffset();
        try
        {
            return Datum.Number(frame.Session.Store.AsOf(null, at).Scn);
        }
        catch (OraException error) when (error.Code == 1555)
        {
            throw Ora.Error(8180);
        }
    }

    private static Datum Context(Frame frame, Datum[] arguments)
    {
        var name = arguments[0].AsText().ToUpperInvariant();
        var parameter = arguments[1].AsText().ToUpperInvariant();
        if (name != "USERENV" && name != "SYS_SESSION_ROLES")
            return Datum.Text(frame.Session.Attributes.Contexts.GetValueOrDefault((name, parameter)));
        if (name == "SYS_SESSION_ROLES")
            return Datum.Text(frame.Session.Privileges.EnabledRoles.Contains(parameter) ? "TRUE" : "FALSE");
        var value = UserEnvironment.Value(frame.Session, parameter);
        // a length beyond 4000 counts as the default
        var longest = arguments.Length == 3 && arguments[2].AsNumber().Truncate().TryToInt64(out var length) && length is >= 1 and <= OracleType.MaxSqlBytes ? (int)length : 256;
        return Datum.Text(value?.Length > longest ? value[..longest] : value);
    }
}
