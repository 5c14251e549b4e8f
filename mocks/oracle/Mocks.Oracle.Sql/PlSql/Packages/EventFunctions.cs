using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>What a trigger of a schema or of the database asks about its event; the older names without ORA_ too.</summary>
internal static class EventFunctions
{
    private static readonly (string Name, Func<NativeCall, string?> Value)[] Texts =
    [
        ("SYSEVENT", static call => call.PlSql.SystemEvent?.Name),
        ("LOGIN_USER", static call => call.Session.User),
        ("DATABASE_NAME", static call => call.Session.Instance.ServiceName),
        ("CLIENT_IP_ADDRESS", static call => call.Session.Attributes.IpAddress),
    ];

    private static readonly (string Name, Func<NativeCall, string?> Value)[] Objects =
    [
        ("TYPE", static call => call.PlSql.SystemEvent?.ObjectType),
        ("OWNER", static call => call.PlSql.SystemEvent?.ObjectOwner),
        ("NAME", static call => call.PlSql.SystemEvent?.ObjectName),
    ];

    public const string Specification = """
        TYPE ora_name_list_t IS TABLE OF VARCHAR2(261);
          FUNCTION ora_sysevent RETURN VARCHAR2;
          FUNCTION sysevent RETURN VARCHAR2;
          FUNCTION ora_login_user RETURN VARCHAR2;
          FUNCTION login_user RETURN VARCHAR2;
          FUNCTION ora_database_name RETURN VARCHAR2;
          FUNCTION database_name RETURN VARCHAR2;
          FUNCTION ora_client_ip_address RETURN VARCHAR2;
          FUNCTION client_ip_address RETURN VARCHAR2;
          FUNCTION ora_instance_num RETURN BINARY_INTEGER;
          FUNCTION instance_num RETURN BINARY_INTEGER;
          FUNCTION ora_dict_obj_type RETURN VARCHAR2;
          FUNCTION ora_dict_obj_owner RETURN VARCHAR2;
          FUNCTION ora_dict_obj_name RETURN VARCHAR2;
          FUNCTION dictionary_obj_type RETURN VARCHAR2;
          FUNCTION dictionary_obj_owner RETURN VARCHAR2;
          FUNCTION dictionary_obj_name RETURN VARCHAR2;
          FUNCTION ora_sql_txt(sql_text OUT ora_name_list_t) RETURN BINARY_INTEGER;
          FUNCTION ora_is_alter_column(column_name IN VARCHAR2) RETURN BOOLEAN;
          FUNCTION ora_is_drop_column(column_name IN VARCHAR2) RETURN BOOLEAN;
          FUNCTION is_alter_column(column_name IN VARCHAR2) RETURN BOOLEAN;
          FUNCTION is_drop_column(column_name IN VARCHAR2) RETURN BOOLEAN;
          FUNCTION ora_grantee(user_list OUT ora_name_list_t) RETURN BINARY_INTEGER;
          FUNCTION ora_revokee(user_list OUT ora_name_list_t) RETURN BINARY_INTEGER;
          FUNCTION ora_privilege_list(priv_list OUT ora_name_list_t) RETURN BINARY_INTEGER;
          FUNCTION ora_with_grant_option RETURN BOOLEAN;
          FUNCTION ora_server_error(position IN BINARY_INTEGER) RETURN BINARY_INTEGER;
          FUNCTION server_error(position IN BINARY_INTEGER) RETURN BINARY_INTEGER;
          FUNCTION ora_server_error_depth RETURN BINARY_INTEGER;
          FUNCTION ora_server_error_msg(position IN BINARY_INTEGER) RETURN VARCHAR2;
          FUNCTION server_error_msg(position IN BINARY_INTEGER) RETURN VARCHAR2;
          FUNCTION ora_is_servererror(errno IN BINARY_INTEGER) RETURN BOOLEAN;
          FUNCTION is_servererror(errno IN BINARY_INTEGER) RETURN BOOLEAN;
        """;

    private const int PieceOfSql = 64;

    public static void Implement(NativeRoutines routines)
    {
        foreach (var (name, value) in Texts)
            Both(routines, name, call => call.Result = Datum.Text(value(call)));
        foreach (var (name, value) in Objects)
        {
            routines.Add("ORA_DICT_OBJ_" + name, call => call.Result = Datum.Text(value(call)));
            routines.Add("DICTIONARY_OBJ_" + name, call => call.Result = Datum.Text(value(call)));
        }

        Both(routines, "INSTANCE_NUM", static call => call.Result = Datum.Number(1));
        routines.Add("ORA_SQL_TXT", static call => List(call, Pieces(call.PlSql.SystemEvent?.Sql)));
        Both(routines, "IS_ALTER_COLUMN", static call => call.Result = Datum.Boolean(Names(call, static a => a is ModifyColumns modify ? modify.Columns.Select(c => c.Name.Name) : [])));
        Both(routines, "IS_DROP_COLUMN", static call => call.Result = Datum.Boolean(Names(call, static a => a switch
        {
            DropColumns drop => drop.Columns.Select(c => c.Name),
            SetUnused unused => unused.Columns.Select(c => c.Name),
            _ => [],
        })));
        routines.Add("ORA_GRANTEE", static call => List(call, call.PlSql.SystemEvent?.Statement is GrantStatement grant ? grant.Grantees.Select(g => g.Name) : []));
        routines.Add("ORA_REVOKEE", static call => List(call, call.PlSql.SystemEvent?.Statement is RevokeStatement revoke ? revoke.Grantees.Select(g => g.Name) : []));
        routines.Add("ORA_PRIVILEGE_LIST", static call => List(call, call.PlSql.SystemEvent?.Statement switch
        {
            GrantStatement grant => grant.Privileges.Select(p => p.Name),
            RevokeStatement revoke => revoke.Privileges.Select(p => p.Name),
            _ => [],
        }));
        routines.Add("ORA_WITH_GRANT_OPTION", static call => call.Result = Datum.Boolean(call.PlSql.SystemEvent?.Statement is GrantStatement { WithGrantOption: true }));
        Both(routines, "SERVER_ERROR", static call => call.Result = Datum.Number(ErrorAt(call)?.Code ?? 0));
        routines.Add("ORA_SERVER_ERROR_DEPTH", static call => call.Result = Datum.Number(call.PlSql.SystemEvent?.Error is { } error ? 1 + error.Lines.Length : 0));
        Both(routines, "SERVER_ERROR_MSG", static call => call.Result = Datum.Text(ErrorAt(call)?.Message));
        Both(routines, "IS_SERVERERROR", static call => call.Result = Datum.Boolean(
            call.PlSql.SystemEvent?.Error is { } error && Stack(error).Any(e => e.Code == call.Integer(0))));
    }

    private static void Both(NativeRoutines routines, string name, Action<NativeCall> body)
    {
        routines.Add("ORA_" + name, body);
        routines.Add(name, body);
    }

    private static void List(NativeCall call, IEnumerable<string> names)
    {
        var list = CollectionValue.Of((CollectionDetail)call.TypeOf(0).Detail!, names.Select(n => Datum.Text(n))); // the specification says so
        call[0] = Datum.Object(list);
        call.Result = Datum.Number(list.Count);
    }

    /// <summary>The statement in pieces, as the server hands it out.</summary>
    private static IEnumerable<string> Pieces(string? sql) => (sql ?? "").Chunk(PieceOfSql).Select(piece => new string(piece));

    private static bool Names(NativeCall call, Func<AlterTableAction, IEnumerable<string>> columns) =>
        call.PlSql.SystemEvent?.Statement is AlterTable alter && !call.IsNull(0) && alter.Actions.SelectMany(columns).Contains(call.Text(0));

    private static (int Code, string Message)? ErrorAt(NativeCall call) =>
        call.PlSql.SystemEvent?.Error is { } error ? Stack(error).Cast<(int, string)?>().ElementAtOrDefault((int)call.Integer(0) - 1) : null;

    /// <summary>The errors from the top of the stack.</summary>
    private static IEnumerable<(int Code, string Message)> Stack(OraException error) => error.Lines.Prepend(error.Headline).Select(line => (NumberOf(line), line));

    private static int NumberOf(string line) =>
        line.StartsWith("ORA-", StringComparison.Ordinal) && int.TryParse(line.AsSpan(4, Math.Min(5, line.Length - 4)), System.Globalization.CultureInfo.InvariantCulture, out var code) ? code : 0;
}
