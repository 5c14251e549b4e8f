using System.Globalization;
using System.Text;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_UTILITY: errors being handled, lists of names, compilation of a schema. Its other functions are in the library of SQL.</summary>
internal sealed class DbmsUtilityRoutines : NativePackage
{
    public override string Name => "DBMS_UTILITY";

    public override string Specification => """
        PACKAGE DBMS_UTILITY AS
          TYPE uncl_array IS TABLE OF VARCHAR2(227) INDEX BY BINARY_INTEGER;
          TYPE lname_array IS TABLE OF VARCHAR2(4000) INDEX BY BINARY_INTEGER;
          TYPE name_array IS TABLE OF VARCHAR2(30) INDEX BY BINARY_INTEGER;
          TYPE number_array IS TABLE OF NUMBER INDEX BY BINARY_INTEGER;
          FUNCTION format_error_stack RETURN VARCHAR2;
          FUNCTION format_error_backtrace RETURN VARCHAR2;
          FUNCTION format_call_stack RETURN VARCHAR2;
          PROCEDURE comma_to_table(list IN VARCHAR2, tablen OUT BINARY_INTEGER, tab OUT uncl_array);
          PROCEDURE comma_to_table(list IN VARCHAR2, tablen OUT BINARY_INTEGER, tab OUT lname_array);
          PROCEDURE table_to_comma(tab IN uncl_array, tablen OUT BINARY_INTEGER, list OUT VARCHAR2);
          PROCEDURE table_to_comma(tab IN lname_array, tablen OUT BINARY_INTEGER, list OUT VARCHAR2);
          PROCEDURE db_version(version OUT VARCHAR2, compatibility OUT VARCHAR2);
          PROCEDURE compile_schema(schema IN VARCHAR2, compile_all IN BOOLEAN DEFAULT TRUE, reuse_settings IN BOOLEAN DEFAULT FALSE);
          PROCEDURE exec_ddl_statement(parse_string IN VARCHAR2);
          FUNCTION is_bit_set(r IN RAW, n IN NUMBER) RETURN NUMBER;
          FUNCTION current_instance RETURN NUMBER;
          FUNCTION is_cluster_database RETURN BOOLEAN;
          FUNCTION get_parameter_value(parnam IN VARCHAR2, intval IN OUT BINARY_INTEGER, strval IN OUT VARCHAR2, listno IN BINARY_INTEGER DEFAULT 1) RETURN BINARY_INTEGER;
          PROCEDURE name_tokenize(name IN VARCHAR2, a OUT VARCHAR2, b OUT VARCHAR2, c OUT VARCHAR2, dblink OUT VARCHAR2, nextpos OUT BINARY_INTEGER);
          PROCEDURE name_resolve(name IN VARCHAR2, context IN NUMBER, schema OUT VARCHAR2, part1 OUT VARCHAR2, part2 OUT VARCHAR2, dblink OUT VARCHAR2,
            part1_type OUT NUMBER, object_number OUT NUMBER);
          PROCEDURE expand_sql_text(input_sql_text IN CLOB, output_sql_text OUT CLOB);
          PROCEDURE analyze_schema(schema IN VARCHAR2, method IN VARCHAR2, estimate_rows IN NUMBER DEFAULT NULL, estimate_percent IN NUMBER DEFAULT NULL, method_opt IN VARCHAR2 DEFAULT NULL);
          PROCEDURE canonicalize(name IN VARCHAR2, canon_name OUT VARCHAR2, canon_len IN BINARY_INTEGER);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("FORMAT_ERROR_STACK", static call => call.Result = Datum.Text(Stack(call)));
        routines.Add("FORMAT_ERROR_BACKTRACE", static call => call.Result = Datum.Text(Lines(call.PlSql.Handled?.Trace.Where(line => line.StartsWith("ORA-06512", StringComparison.Ordinal)) ?? [])));
        routines.Add("FORMAT_CALL_STACK", static call => call.Result = Datum.Text(Calls(call)));
        routines.Add("COMMA_TO_TABLE", CommaToTable);
        routines.Add("TABLE_TO_COMMA", TableToComma);
        routines.Add("DB_VERSION", static call =>
        {
            call[0] = Datum.Text(call.Session.Instance.Compat >= 23 ? "23.0.0.0.0" : "19.0.0.0.0");
            call[1] = Datum.Text(call.Session.Instance.Compat >= 23 ? "23.0.0" : "19.0.0");
        });
        routines.Add("CURRENT_INSTANCE", static call => call.Result = Datum.Number(1));
        routines.Add("IS_CLUSTER_DATABASE", static call => call.Result = Datum.Boolean(false));
        routines.Add("NAME_TOKENIZE", NameResolution.Tokenize);
        routines.Add("NAME_RESOLVE", NameResolution.Resolve);
        routines.Add("COMPILE_SCHEMA", CompileSchema);
        routines.Add("EXEC_DDL_STATEMENT", static call => PackagedSql.Run(call.Session, call.Text(0)));
        routines.Add("CANONICALIZE", static call => call[1] = Datum.Text(call.Text(0) is var name && name.Contains('"', StringComparison.Ordinal) ? name : $"\"{name.Trim().ToUpperInvariant()}\""));
    }

    private static string Stack(NativeCall call) =>
        call.PlSql.Handled is { } handled ? ErrorFunctions.Message(handled, call.Session.Instance.Compat) + "\n" : "";

    /// <summary>The handles are made up: nothing else knows a unit by them.</summary>
    private static string Calls(NativeCall call)
    {
        var session = call.Session;
        var text = new StringBuilder("----- PL/SQL Call Stack -----\n  object      line  object\n  handle    number  name\n");
        foreach (var frame in CallStack.Of(session))
        {
            var routine = frame.Routine;
            var name = routine.Unit is null ? "" : " " + CallStack.Split(routine.Unit).Owner + "." + string.Join('.', CallStack.NameOf(routine));
            var handle = 0x6F000000u + (uint)(routine.Unit is { } unit ? HandleOf(session, unit) : 0);
            text.Append(CultureInfo.InvariantCulture, $"0x{handle:x8}  {frame.Line,8}  {CallStack.KindOf(session, routine)}{name}\n");
        }

        return text.ToString();
    }

    private static int HandleOf(SessionContext session, string unit)
    {
        var (owner, name) = CallStack.Split(unit);
        return (session.Catalog.Find(owner, name)?.Id ?? 0) * 0x100;
    }

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    /// <summary>The list is one of names; ORA-20001 for an element that is none.</summary>
    private static void CommaToTable(NativeCall call)
    {
        var names = call.Text(0).Split(',');
        foreach (var name in names)
        {
            if (!IsName(name.Trim()))
                throw new OraException(OraError.User(20001, $"comma-separated list invalid near {name}"));
        }

        var type = (CollectionDetail)call.TypeOf(2).Detail!; // the specification says so
        var table = CollectionValue.Of(type, names.Select(name => Datum.Text(name)));
        table.Set(Datum.Number(names.Length + 1), default);
        call[1] = Datum.Number(names.Length);
        call[2] = Datum.Object(table);
    }

    private static bool IsName(string text) => text.Length > 0
        && (text is ['"', .., '"'] || (char.IsLetter(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c is '_' or '$' or '#' or '.' or '@')));

    private static void TableToComma(NativeCall call)
    {
        var elements = ((CollectionValue)call[0].AsObject()!).Elements().TakeWhile(e => !e.IsNull).Select(e => e.AsText()).ToList(); // a collection is never NULL
        call[1] = Datum.Number(elements.Count);
        call[2] = Datum.Text(string.Join(',', elements));
    }

    private static void CompileSchema(NativeCall call)
    {
        var owner = call.Text(0);
        if (call.Session.Catalog.User(owner) is null)
            throw new OraException(OraError.User(20000, "You have insufficient privileges for an object in this schema."));
        var all = call.IsNull(1) || call[1].AsBoolean();
        foreach (var unit in call.Session.Catalog.Objects.Values.Where(o => o.Owner == owner && (all || !o.IsValid) && o is StoredUnit or ViewDefinition or TriggerDefinition).OrderBy(o => o.Id).ToList())
        {
            var (kind, part) = unit.Kind switch
            {
                ObjectKind.PackageBody => ("PACKAGE", " BODY"),
                ObjectKind.TypeBody => ("TYPE", " BODY"),
                var other => (other.Text(), ""),
            };
            PackagedSql.Run(call.Session, $"ALTER {kind} \"{owner}\".\"{unit.Name}\" COMPILE{part}");
        }
    }
}
