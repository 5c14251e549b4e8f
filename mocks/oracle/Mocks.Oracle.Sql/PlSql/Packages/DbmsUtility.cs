using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_UTILITY: where an error came from.</summary>
internal sealed class DbmsUtility : NativePackage
{
    public override string Name => "DBMS_UTILITY";

    public override string Specification => """
        PACKAGE DBMS_UTILITY AS
          FUNCTION format_error_stack RETURN VARCHAR2;
          FUNCTION format_error_backtrace RETURN VARCHAR2;
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("FORMAT_ERROR_STACK", static call => call.Result = call.PlSql.Handled is { } raised
            ? Datum.Text(ErrorFunctions.Message(raised, call.Session.Instance.Compat) + "\n")
            : default);
        routines.Add("FORMAT_ERROR_BACKTRACE", static call => call.Result = call.PlSql.Handled is { } raised
            ? Datum.Text(string.Concat(raised.Trace.Select(line => line + "\n")))
            : default);
    }
}
