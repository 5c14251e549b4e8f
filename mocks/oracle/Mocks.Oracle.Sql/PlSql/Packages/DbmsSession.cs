namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_SESSION: the client's identifier, SLEEP, and forgetting packages.</summary>
internal sealed class DbmsSession : NativePackage
{
    public override string Name => "DBMS_SESSION";

    public override string Specification => """
        PACKAGE DBMS_SESSION AS
          PROCEDURE set_identifier(client_id VARCHAR2);
          PROCEDURE clear_identifier;
          PROCEDURE sleep(seconds IN NUMBER);
          PROCEDURE reset_package;
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("SET_IDENTIFIER", static call => call.Session.Attributes.ClientIdentifier = call.IsNull(0) ? null : call.Text(0));
        routines.Add("CLEAR_IDENTIFIER", static call => call.Session.Attributes.ClientIdentifier = null);
        routines.Add("SLEEP", static call => Sleeping.For(call));
        routines.Add("RESET_PACKAGE", static call => call.PlSql.ForgetStates());
    }
}
