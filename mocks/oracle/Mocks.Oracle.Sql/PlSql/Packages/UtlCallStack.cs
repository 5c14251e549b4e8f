using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>UTL_CALL_STACK: calls, errors and their backtrace by depth; ORA-64610 for a depth that there is none of.</summary>
internal sealed class UtlCallStack : NativePackage
{
    private const string BacktraceLine = "ORA-06512: at ";

    public override string Name => "UTL_CALL_STACK";

    public override string Specification => """
        PACKAGE UTL_CALL_STACK AS
          TYPE unit_qualified_name IS VARRAY(256) OF VARCHAR2(32767);
          bad_depth_indicator EXCEPTION;
          PRAGMA EXCEPTION_INIT(bad_depth_indicator, -64610);
          FUNCTION subprogram(dynamic_depth IN PLS_INTEGER) RETURN unit_qualified_name;
          FUNCTION concatenate_subprogram(qualified_name IN unit_qualified_name) RETURN VARCHAR2;
          FUNCTION owner(dynamic_depth IN PLS_INTEGER) RETURN VARCHAR2;
          FUNCTION current_edition(dynamic_depth IN PLS_INTEGER) RETURN VARCHAR2;
          FUNCTION actual_edition(dynamic_depth IN PLS_INTEGER) RETURN VARCHAR2;
          FUNCTION unit_line(dynamic_depth IN PLS_INTEGER) RETURN PLS_INTEGER;
          FUNCTION unit_type(dynamic_depth IN PLS_INTEGER) RETURN VARCHAR2;
          FUNCTION lexical_depth(dynamic_depth IN PLS_INTEGER) RETURN PLS_INTEGER;
          FUNCTION dynamic_depth RETURN PLS_INTEGER;
          FUNCTION error_depth RETURN PLS_INTEGER;
          FUNCTION error_number(error_depth IN PLS_INTEGER) RETURN PLS_INTEGER;
          FUNCTION error_msg(error_depth IN PLS_INTEGER) RETURN VARCHAR2;
          FUNCTION backtrace_depth RETURN PLS_INTEGER;
          FUNCTION backtrace_unit(backtrace_depth IN PLS_INTEGER) RETURN VARCHAR2;
          FUNCTION backtrace_line(backtrace_depth IN PLS_INTEGER) RETURN PLS_INTEGER;
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("SUBPROGRAM", static call => call.Result = Datum.Object(CollectionValue.Of(
            (CollectionDetail)call.ResultType.Detail!, CallStack.NameOf(At(call).Routine).Select(part => Datum.Text(part))))); // the specification says so
        routines.Add("CONCATENATE_SUBPROGRAM", static call =>
            call.Result = Datum.Text(string.Join('.', ElementNode.Of(call[0]).Elements().Select(part => part.AsText()))));
        routines.Add("OWNER", static call => call.Result = At(call).Routine.Unit is { } unit ? Datum.Text(CallStack.Split(unit).Owner) : default);
        routines.Add("CURRENT_EDITION", static call => WithoutEdition(At(call)));
        routines.Add("ACTUAL_EDITION", static call => WithoutEdition(At(call)));
        routines.Add("UNIT_LINE", static call => call.Result = Datum.Number(At(call).Line));
        routines.Add("UNIT_TYPE", static call => call.Result = Datum.Text(CallStack.KindOf(call.Session, At(call).Routine).ToUpperInvariant()));
        routines.Add("LEXICAL_DEPTH", static call => call.Result = Datum.Number(Math.Max(0, CallStack.NameOf(At(call).Routine).Length - 1)));
        routines.Add("DYNAMIC_DEPTH", static call => call.Result = Datum.Number(CallStack.Of(call.Session).Count()));
        routines.Add("ERROR_DEPTH", static call => call.Result = Datum.Number(Errors(call).Count));
        routines.Add("ERROR_NUMBER", static call => call.Result = Datum.Number(int.Parse(At(call, Errors(call)).AsSpan(4, 5), System.Globalization.CultureInfo.InvariantCulture)));
        routines.Add("ERROR_MSG", static call => call.Result = Datum.Text(At(call, Errors(call))[11..] + "\n"));
        routines.Add("BACKTRACE_DEPTH", static call => call.Result = Datum.Number(Backtrace(call).Count));
        routines.Add("BACKTRACE_UNIT", static call => call.Result = Place(At(call, Backtrace(call))).Unit is { } unit ? Datum.Text(unit) : default);
        routines.Add("BACKTRACE_LINE", static call => call.Result = Datum.Number(Place(At(call, Backtrace(call))).Line));
    }

    /// <summary>No unit here is editioned: the result stays NULL.</summary>
    private static void WithoutEdition(RoutineFrame frame) => _ = frame.Routine;

    private static RoutineFrame At(NativeCall call) => At(call, [.. CallStack.Of(call.Session)]);

    private static T At<T>(NativeCall call, List<T> all) =>
        !call.IsNull(0) && call.Integer(0) is >= 1 and var depth && depth <= all.Count ? all[(int)depth - 1] : throw Ora.Error(64610);

    /// <summary>The error being handled and what it is built on, without the lines of places.</summary>
    private static List<string> Errors(NativeCall call) =>
        call.PlSql.Handled is { } handled
            ? [.. new[] { handled.Error.Headline }.Concat(handled.Error.Lines).Concat(handled.Trace).Where(line => line.StartsWith("ORA-", StringComparison.Ordinal) && !line.StartsWith("ORA-06512", StringComparison.Ordinal))]
            : [];

    /// <summary>From where it was handled to where it was raised: the last is the deepest.</summary>
    private static List<string> Backtrace(NativeCall call) =>
        call.PlSql.Handled is { } handled ? [.. handled.Trace.Where(line => line.StartsWith(BacktraceLine, StringComparison.Ordinal)).Reverse()] : [];

    private static (string? Unit, int Line) Place(string line)
    {
        var number = int.Parse(line.AsSpan(line.LastIndexOf(' ') + 1), System.Globalization.CultureInfo.InvariantCulture);
        return line[BacktraceLine.Length] == '"' ? (line[(BacktraceLine.Length + 1)..line.LastIndexOf('"')], number) : (null, number);
    }
}
