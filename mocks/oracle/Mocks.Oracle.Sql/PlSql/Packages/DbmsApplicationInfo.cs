using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_APPLICATION_INFO: what V$SESSION shows of the application.</summary>
internal sealed class DbmsApplicationInfo : NativePackage
{
    public override string Name => "DBMS_APPLICATION_INFO";

    public override string Specification => """
        PACKAGE DBMS_APPLICATION_INFO AS
          PROCEDURE set_module(module_name IN VARCHAR2, action_name IN VARCHAR2);
          PROCEDURE set_action(action_name IN VARCHAR2);
          PROCEDURE read_module(module_name OUT VARCHAR2, action_name OUT VARCHAR2);
          PROCEDURE set_client_info(client_info IN VARCHAR2);
          PROCEDURE read_client_info(client_info OUT VARCHAR2);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("SET_MODULE", static call =>
        {
            call.Session.Attributes.Module = Given(call, 0);
            call.Session.Attributes.Action = Given(call, 1);
        });
        routines.Add("SET_ACTION", static call => call.Session.Attributes.Action = Given(call, 0));
        routines.Add("READ_MODULE", static call =>
        {
            call[0] = Datum.Text(call.Session.Attributes.Module);
            call[1] = Datum.Text(call.Session.Attributes.Action);
        });
        routines.Add("SET_CLIENT_INFO", static call => call.Session.Attributes.ClientInfo = Given(call, 0));
        routines.Add("READ_CLIENT_INFO", static call => call[0] = Datum.Text(call.Session.Attributes.ClientInfo));
    }

    private static string? Given(NativeCall call, int parameter) => call.IsNull(parameter) ? null : call.Text(parameter);
}
