using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_SESSION: identifier, NLS parameters, roles, state of packages, sleep.</summary>
internal sealed class DbmsSession : NativePackage
{
    private const int LongestIdentifier = 64;

    public override string Name => "DBMS_SESSION";

    public override string Specification => """
        PACKAGE DBMS_SESSION AS
          free_all_resources CONSTANT PLS_INTEGER := 1;
          reinitialize CONSTANT PLS_INTEGER := 2;
          PROCEDURE sleep(seconds IN NUMBER);
          PROCEDURE set_identifier(client_id VARCHAR2);
          PROCEDURE clear_identifier;
          PROCEDURE set_nls(param VARCHAR2, value VARCHAR2);
          PROCEDURE set_role(role_cmd VARCHAR2);
          PROCEDURE set_context(namespace VARCHAR2, attribute VARCHAR2, value VARCHAR2, username VARCHAR2 DEFAULT NULL, client_id VARCHAR2 DEFAULT NULL);
          PROCEDURE clear_context(namespace VARCHAR2, client_id VARCHAR2 DEFAULT NULL, attribute VARCHAR2 DEFAULT NULL);
          PROCEDURE clear_all_context(namespace VARCHAR2);
          PROCEDURE reset_package;
          PROCEDURE modify_package_state(action_flags IN PLS_INTEGER);
          PROCEDURE close_database_link(dblink VARCHAR2);
          FUNCTION is_role_enabled(rolename VARCHAR2) RETURN BOOLEAN;
          FUNCTION is_session_alive(uniqueid VARCHAR2) RETURN BOOLEAN;
          FUNCTION unique_session_id RETURN VARCHAR2;
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("SLEEP", static call => Sleeping.For(call));
        routines.Add("SET_IDENTIFIER", static call => call.Session.Attributes.ClientIdentifier = call.IsNull(0) ? null : Cut(call.Text(0)));
        routines.Add("CLEAR_IDENTIFIER", static call => call.Session.Attributes.ClientIdentifier = null);
        routines.Add("SET_NLS", static call => PackagedSql.Run(call.Session, $"ALTER SESSION SET {call.Text(0)} = {call.Text(1)}"));
        routines.Add("SET_ROLE", static call => PackagedSql.Run(call.Session, $"SET ROLE {call.Text(0)}"));
        routines.Add("SET_CONTEXT", static call => ApplicationContext.Set(call, call.Text(0), call.Text(1), call.IsNull(2) ? null : call.Text(2)));
        routines.Add("CLEAR_CONTEXT", static call => ApplicationContext.Clear(call, call.Text(0), call.IsNull(2) ? null : call.Text(2)));
        routines.Add("CLEAR_ALL_CONTEXT", static call => ApplicationContext.Clear(call, call.Text(0), null));
        routines.Add("RESET_PACKAGE", static call => call.PlSql.ForgetStates());
        routines.Add("MODIFY_PACKAGE_STATE", static call => call.PlSql.ForgetStates());
        routines.Add("CLOSE_DATABASE_LINK", static _ => throw Ora.Error(2081));
        routines.Add("IS_ROLE_ENABLED", static call => call.Result = Datum.Boolean(call.Session.Privileges.EnabledRoles.Contains(call.Text(0).ToUpperInvariant())));
        routines.Add("UNIQUE_SESSION_ID", static call => call.Result = Datum.Text(UniqueId(call.Session)));
        routines.Add("IS_SESSION_ALIVE", static call => call.Result = Datum.Boolean(call.Session.Instance.Sessions().Any(s => UniqueId(s) == call.Text(0))));
    }

    private static string Cut(string identifier) => identifier.Length > LongestIdentifier ? identifier[..LongestIdentifier] : identifier;

    private static string UniqueId(Execution.SessionContext session) => FormattableString.Invariant($"{session.Sid:X4}{session.Serial:X4}0001");
}
