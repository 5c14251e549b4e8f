using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>What every block sees without naming a package.</summary>
internal sealed class DbmsStandard : NativePackage
{
    public const string PackageName = "DBMS_STANDARD";

    private const int LongestMessage = 2048;

    public override string Name => PackageName;

    public override bool IsVisible => false;

    public override string Specification => $"""
        PACKAGE DBMS_STANDARD AS
          FUNCTION inserting RETURN BOOLEAN;
          FUNCTION deleting RETURN BOOLEAN;
          FUNCTION updating RETURN BOOLEAN;
          FUNCTION updating(colnam VARCHAR2) RETURN BOOLEAN;
          {EventFunctions.Specification}
          PROCEDURE raise_application_error(num BINARY_INTEGER, msg VARCHAR2, keeperrorstack BOOLEAN DEFAULT FALSE);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("RAISE_APPLICATION_ERROR", Raise);
        EventFunctions.Implement(routines);
        routines.Add("INSERTING", static call => call.Result = Datum.Boolean(call.PlSql.Firing == TriggerEvents.Insert));
        routines.Add("DELETING", static call => call.Result = Datum.Boolean(call.PlSql.Firing == TriggerEvents.Delete));
        routines.Add("UPDATING", static call => call.Result = Datum.Boolean(call.PlSql.Firing == TriggerEvents.Update), 1);
        routines.Add("UPDATING", static call => call.Result = Datum.Boolean(
            call.PlSql.Firing == TriggerEvents.Update && call.PlSql.UpdatedColumns.Contains(call.Text(0).ToUpperInvariant())), 2);
    }

    private static void Raise(NativeCall call)
    {
        var number = call.IsNull(0) ? 0 : call.Integer(0);
        if (number is < -20999 or > -20000)
            throw Ora.Error(21000, 0, number);
        var text = call.Text(1);
        var error = new OraException(OraError.User((int)-number, text.Length > LongestMessage ? text[..LongestMessage] : text));
        if (!call.IsNull(2) && call[2].AsBoolean() && call.PlSql.Handled is { } handled)
            error = error.WithLines([handled.Error.Headline, .. handled.Error.Lines]);
        throw error;
    }
}
