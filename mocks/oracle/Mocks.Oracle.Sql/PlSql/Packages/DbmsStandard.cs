using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>What every block sees without naming a package.</summary>
internal sealed class DbmsStandard : NativePackage
{
    public const string PackageName = "DBMS_STANDARD";

    private const int LongestMessage = 2048;

    private static readonly (string Name, Func<NativeCall, string?> Value)[] EventFunctions =
    [
        ("ORA_SYSEVENT", static call => call.PlSql.SystemEvent?.Name),
        ("ORA_LOGIN_USER", static call => call.Session.User),
        ("ORA_DICT_OBJ_TYPE", static call => call.PlSql.SystemEvent?.ObjectType),
        ("ORA_DICT_OBJ_OWNER", static call => call.PlSql.SystemEvent?.ObjectOwner),
        ("ORA_DICT_OBJ_NAME", static call => call.PlSql.SystemEvent?.ObjectName),
        ("ORA_CLIENT_IP_ADDRESS", static call => call.Session.Attributes.IpAddress),
        ("ORA_DATABASE_NAME", static call => call.Session.Instance.ServiceName),
        ("SYSEVENT", static call => call.PlSql.SystemEvent?.Name),
        ("LOGIN_USER", static call => call.Session.User),
        ("DICTIONARY_OBJ_TYPE", static call => call.PlSql.SystemEvent?.ObjectType),
        ("DICTIONARY_OBJ_OWNER", static call => call.PlSql.SystemEvent?.ObjectOwner),
        ("DICTIONARY_OBJ_NAME", static call => call.PlSql.SystemEvent?.ObjectName),
        ("DATABASE_NAME", static call => call.Session.Instance.ServiceName),
    ];

    public override string Name => PackageName;

    public override string Specification => """
        PACKAGE DBMS_STANDARD AS
          FUNCTION inserting RETURN BOOLEAN;
          FUNCTION deleting RETURN BOOLEAN;
          FUNCTION updating RETURN BOOLEAN;
          FUNCTION updating(colnam VARCHAR2) RETURN BOOLEAN;
          FUNCTION ora_sysevent RETURN VARCHAR2;
          FUNCTION ora_login_user RETURN VARCHAR2;
          FUNCTION ora_dict_obj_type RETURN VARCHAR2;
          FUNCTION ora_dict_obj_owner RETURN VARCHAR2;
          FUNCTION ora_dict_obj_name RETURN VARCHAR2;
          FUNCTION ora_client_ip_address RETURN VARCHAR2;
          FUNCTION ora_database_name RETURN VARCHAR2;
          FUNCTION ora_instance_num RETURN BINARY_INTEGER;
          FUNCTION sysevent RETURN VARCHAR2;
          FUNCTION login_user RETURN VARCHAR2;
          FUNCTION dictionary_obj_type RETURN VARCHAR2;
          FUNCTION dictionary_obj_owner RETURN VARCHAR2;
          FUNCTION dictionary_obj_name RETURN VARCHAR2;
          FUNCTION database_name RETURN VARCHAR2;
          PROCEDURE raise_application_error(num BINARY_INTEGER, msg VARCHAR2, keeperrorstack BOOLEAN DEFAULT FALSE);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("RAISE_APPLICATION_ERROR", Raise);
        foreach (var (name, value) in EventFunctions)
            routines.Add(name, call => call.Result = Datum.Text(value(call)));
        routines.Add("ORA_INSTANCE_NUM", static call => call.Result = Datum.Number(1));
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
