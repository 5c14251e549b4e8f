using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_APPLICATION_INFO: what V$SESSION and SYS_CONTEXT show of the application.</summary>
internal sealed class DbmsApplicationInfo : NativePackage
{
    private const int LongestModule = 64;
    private const int LongestAction = 64;
    private const int LongestInfo = 64;

    public override string Name => "DBMS_APPLICATION_INFO";

    public override string Specification => """
        PACKAGE DBMS_APPLICATION_INFO AS
          set_session_longops_nohint CONSTANT BINARY_INTEGER := -1;
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
            call.Session.Attributes.Module = Cut(call, 0, LongestModule);
            call.Session.Attributes.Action = Cut(call, 1, LongestAction);
        });
        routines.Add("SET_ACTION", static call => call.Session.Attributes.Action = Cut(call, 0, LongestAction));
        routines.Add("READ_MODULE", static call =>
        {
            call[0] = Datum.Text(call.Session.Attributes.Module);
            call[1] = Datum.Text(call.Session.Attributes.Action);
        });
        routines.Add("SET_CLIENT_INFO", static call => call.Session.Attributes.ClientInfo = Cut(call, 0, LongestInfo));
        routines.Add("READ_CLIENT_INFO", static call => call[0] = Datum.Text(call.Session.Attributes.ClientInfo));
    }

    private static string? Cut(NativeCall call, int parameter, int longest)
    {
        if (call.IsNull(parameter))
            return null;
        var text = call.Text(parameter);
        return text.Length > longest ? text[..longest] : text;
    }
}
