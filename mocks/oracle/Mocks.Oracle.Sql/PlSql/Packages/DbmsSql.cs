using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_SQL: dynamic statements step by step, and result sets for the client.</summary>
internal sealed class DbmsSql : NativePackage
{
    private static readonly string[] Scalars =
    [
        "NUMBER", "VARCHAR2", "DATE", "TIMESTAMP", "TIMESTAMP WITH TIME ZONE", "RAW", "CLOB", "BLOB", "BINARY_DOUBLE", "BINARY_FLOAT", "ROWID", "BOOLEAN",
        "INTERVAL DAY TO SECOND", "INTERVAL YEAR TO MONTH",
    ];

    private static readonly string[] Tables = ["number_table", "varchar2_table", "date_table", "timestamp_table", "clob_table", "blob_table"];

    public override string Name => "DBMS_SQL";

    public override string Specification => $"""
        PACKAGE DBMS_SQL AS
          v6 CONSTANT INTEGER := 0;
          native CONSTANT INTEGER := 1;
          v7 CONSTANT INTEGER := 2;
          varchar2_type CONSTANT PLS_INTEGER := 1;
          number_type CONSTANT PLS_INTEGER := 2;
          long_type CONSTANT PLS_INTEGER := 8;
          rowid_type CONSTANT PLS_INTEGER := 11;
          date_type CONSTANT PLS_INTEGER := 12;
          raw_type CONSTANT PLS_INTEGER := 23;
          char_type CONSTANT PLS_INTEGER := 96;
          binary_float_type CONSTANT PLS_INTEGER := 100;
          binary_double_type CONSTANT PLS_INTEGER := 101;
          clob_type CONSTANT PLS_INTEGER := 112;
          blob_type CONSTANT PLS_INTEGER := 113;
          timestamp_type CONSTANT PLS_INTEGER := 180;
          timestamp_with_tz_type CONSTANT PLS_INTEGER := 181;
          interval_year_to_month_type CONSTANT PLS_INTEGER := 182;
          interval_day_to_second_type CONSTANT PLS_INTEGER := 183;
          timestamp_with_local_tz_type CONSTANT PLS_INTEGER := 231;
          TYPE desc_rec IS RECORD (col_type BINARY_INTEGER := 0, col_max_len BINARY_INTEGER := 0, col_name VARCHAR2(128) := '', col_name_len BINARY_INTEGER := 0,
            col_schema_name VARCHAR2(128) := '', col_schema_name_len BINARY_INTEGER := 0, col_precision BINARY_INTEGER := 0, col_scale BINARY_INTEGER := 0,
            col_charsetid BINARY_INTEGER := 0, col_charsetform BINARY_INTEGER := 0, col_null_ok BOOLEAN := TRUE);
          TYPE desc_tab IS TABLE OF desc_rec INDEX BY BINARY_INTEGER;
          TYPE desc_rec2 IS RECORD (col_type BINARY_INTEGER := 0, col_max_len BINARY_INTEGER := 0, col_name VARCHAR2(32767) := '', col_name_len BINARY_INTEGER := 0,
            col_schema_name VARCHAR2(128) := '', col_schema_name_len BINARY_INTEGER := 0, col_precision BINARY_INTEGER := 0, col_scale BINARY_INTEGER := 0,
            col_charsetid BINARY_INTEGER := 0, col_charsetform BINARY_INTEGER := 0, col_null_ok BOOLEAN := TRUE);
          TYPE desc_tab2 IS TABLE OF desc_rec2 INDEX BY BINARY_INTEGER;
          TYPE desc_rec3 IS RECORD (col_type BINARY_INTEGER := 0, col_max_len BINARY_INTEGER := 0, col_name VARCHAR2(32767) := '', col_name_len BINARY_INTEGER := 0,
            col_schema_name VARCHAR2(128) := '', col_schema_name_len BINARY_INTEGER := 0, col_precision BINARY_INTEGER := 0, col_scale BINARY_INTEGER := 0,
            col_charsetid BINARY_INTEGER := 0, col_charsetform BINARY_INTEGER := 0, col_null_ok BOOLEAN := TRUE, col_type_name VARCHAR2(128) := '', col_type_name_len BINARY_INTEGER := 0);
          TYPE desc_tab3 IS TABLE OF desc_rec3 INDEX BY BINARY_INTEGER;
          TYPE number_table IS TABLE OF NUMBER INDEX BY BINARY_INTEGER;
          TYPE varchar2_table IS TABLE OF VARCHAR2(4000) INDEX BY BINARY_INTEGER;
          TYPE date_table IS TABLE OF DATE INDEX BY BINARY_INTEGER;
          TYPE timestamp_table IS TABLE OF TIMESTAMP INDEX BY BINARY_INTEGER;
          TYPE clob_table IS TABLE OF CLOB INDEX BY BINARY_INTEGER;
          TYPE blob_table IS TABLE OF BLOB INDEX BY BINARY_INTEGER;
          TYPE varchar2a IS TABLE OF VARCHAR2(32767) INDEX BY BINARY_INTEGER;
          TYPE varchar2s IS TABLE OF VARCHAR2(256) INDEX BY BINARY_INTEGER;
          FUNCTION open_cursor(security_level IN INTEGER DEFAULT 0) RETURN INTEGER;
          FUNCTION is_open(c IN INTEGER) RETURN BOOLEAN;
          PROCEDURE close_cursor(c IN OUT INTEGER);
          PROCEDURE parse(c IN INTEGER, statement IN VARCHAR2, language_flag IN INTEGER);
          PROCEDURE parse(c IN INTEGER, statement IN CLOB, language_flag IN INTEGER);
          {Each("PROCEDURE bind_variable(c IN INTEGER, name IN VARCHAR2, value IN {0});")}
          PROCEDURE bind_variable(c IN INTEGER, name IN VARCHAR2, value IN VARCHAR2, out_value_size IN INTEGER);
          {Each("PROCEDURE variable_value(c IN INTEGER, name IN VARCHAR2, value OUT {0});")}
          {Each("PROCEDURE define_column(c IN INTEGER, position IN INTEGER, column IN {0});")}
          PROCEDURE define_column(c IN INTEGER, position IN INTEGER, column IN VARCHAR2, column_size IN INTEGER);
          {Each("PROCEDURE column_value(c IN INTEGER, position IN INTEGER, value OUT {0});")}
          PROCEDURE bind_variable_char(c IN INTEGER, name IN VARCHAR2, value IN CHAR);
          PROCEDURE bind_variable_raw(c IN INTEGER, name IN VARCHAR2, value IN RAW);
          PROCEDURE bind_variable_rowid(c IN INTEGER, name IN VARCHAR2, value IN ROWID);
          {EachTable("PROCEDURE bind_array(c IN INTEGER, name IN VARCHAR2, tab IN {0});")}
          {EachTable("PROCEDURE bind_array(c IN INTEGER, name IN VARCHAR2, tab IN {0}, index1 IN INTEGER, index2 IN INTEGER);")}
          {EachTable("PROCEDURE define_array(c IN INTEGER, position IN INTEGER, tab IN {0}, cnt IN INTEGER, lower_bound IN INTEGER);")}
          {EachTable("PROCEDURE column_value(c IN INTEGER, position IN INTEGER, tab IN OUT {0});")}
          {EachTable("PROCEDURE variable_value(c IN INTEGER, name IN VARCHAR2, value IN OUT {0});")}
          PROCEDURE parse(c IN INTEGER, statement IN varchar2s, lb IN INTEGER, ub IN INTEGER, lfflg IN BOOLEAN, language_flag IN INTEGER);
          PROCEDURE parse(c IN INTEGER, statement IN varchar2a, lb IN INTEGER, ub IN INTEGER, lfflg IN BOOLEAN, language_flag IN INTEGER);
          FUNCTION last_error_position RETURN INTEGER;
          FUNCTION execute(c IN INTEGER) RETURN INTEGER;
          FUNCTION fetch_rows(c IN INTEGER) RETURN INTEGER;
          FUNCTION execute_and_fetch(c IN INTEGER, exact IN BOOLEAN DEFAULT FALSE) RETURN INTEGER;
          FUNCTION last_row_count RETURN INTEGER;
          PROCEDURE describe_columns2(c IN INTEGER, col_cnt OUT INTEGER, desc_t OUT desc_tab2);
          PROCEDURE describe_columns3(c IN INTEGER, col_cnt OUT INTEGER, desc_t OUT desc_tab3);
          PROCEDURE describe_columns(c IN INTEGER, col_cnt OUT INTEGER, desc_t OUT desc_tab);
          FUNCTION to_refcursor(cursor_number IN OUT INTEGER) RETURN SYS_REFCURSOR;
          FUNCTION to_cursor_number(rc IN OUT SYS_REFCURSOR) RETURN INTEGER;
          PROCEDURE return_result(rc IN OUT SYS_REFCURSOR, to_client IN BOOLEAN DEFAULT TRUE);
          PROCEDURE return_result(rc IN OUT INTEGER, to_client IN BOOLEAN DEFAULT TRUE);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("OPEN_CURSOR", static call => call.Result = Datum.Number(Cursors(call).Open(new DynamicCursor())));
        routines.Add("IS_OPEN", static call => call.Result = Datum.Boolean(!call.IsNull(0) && Cursors(call).IsOpen(call.Integer(0))));
        routines.Add("CLOSE_CURSOR", static call =>
        {
            Cursors(call).Close(call.Integer(0));
            call[0] = default;
        });
        routines.Add("PARSE", static call => Parse(call, call.TypeOf(1).Detail is CollectionDetail ? Joined(call) : call.TypeOf(1).IsLob ? call[1].AsLob().ToText() : call.Text(1)));
        foreach (var suffix in new[] { "", "_CHAR", "_RAW", "_ROWID" })
            routines.Add("BIND_VARIABLE" + suffix, static call => Of(call).Bind(call.Text(1), call.TypeOf(2), call[2]));
        routines.Add("BIND_ARRAY", BindArray);
        routines.Add("DEFINE_ARRAY", static call => Of(call).DefineArray((int)call.Integer(1), call.Integer(3), call.Integer(4)));
        routines.Add("LAST_ERROR_POSITION", static call => call.Result = Datum.Number(Cursors(call).LastErrorPosition));
        routines.Add("VARIABLE_VALUE", static call =>
        {
            if (call.TypeOf(2).Detail is CollectionDetail type)
                call[2] = Datum.Object(CollectionValue.Of(type, Converted(call, type, Of(call).Results(call.Text(1)))));
            else
                Give(call, Of(call).Result(call.Text(1)));
        });
        routines.Add("DEFINE_COLUMN", static call => Of(call).Define((int)call.Integer(1)));
        routines.Add("COLUMN_VALUE", static call =>
        {
            if (call.TypeOf(2).Detail is CollectionDetail)
                GiveArray(call);
            else
                Give(call, Of(call).Column((int)call.Integer(1)));
        });
        routines.Add("EXECUTE", static call => call.Result = Datum.Number(Noted(call, Of(call).Execute(call.Session))));
        routines.Add("FETCH_ROWS", static call => call.Result = Datum.Number(Fetch(call)));
        routines.Add("EXECUTE_AND_FETCH", ExecuteAndFetch);
        routines.Add("LAST_ROW_COUNT", static call => call.Result = Datum.Number(Cursors(call).LastRowCount));
        routines.Add("DESCRIBE_COLUMNS", static call => Describe(call, withType: false));
        routines.Add("DESCRIBE_COLUMNS2", static call => Describe(call, withType: false));
        routines.Add("DESCRIBE_COLUMNS3", static call => Describe(call, withType: true));
        routines.Add("TO_REFCURSOR", static call =>
        {
            call.Result = Datum.Object(Of(call).ToRefCursor());
            Cursors(call).Close(call.Integer(0));
            call[0] = default;
        });
        routines.Add("TO_CURSOR_NUMBER", static call =>
        {
            call.Result = Datum.Number(Cursors(call).Open(DynamicCursor.Of(Rows(call))));
            call[0] = default;
        });
        routines.Add("RETURN_RESULT", static call =>
        {
            call.PlSql.ImplicitResults.Add(Rows(call).ToClient(call.Session));
            call[0] = default;
        }, 1);
        routines.Add("RETURN_RESULT", static call =>
        {
            call.PlSql.ImplicitResults.Add(Of(call).ToRefCursor().ToClient(call.Session));
            Cursors(call).Close(call.Integer(0));
            call[0] = default;
        }, 2);
    }

    /// <summary>A declaration for each scalar type.</summary>
    private static string Each(string declaration) =>
        string.Join("\n  ", Scalars.Select(type => declaration.Replace("{0}", type, StringComparison.Ordinal)));

    private static string EachTable(string declaration) =>
        string.Join("\n  ", Tables.Select(type => declaration.Replace("{0}", type, StringComparison.Ordinal)));

    /// <summary>The position of an error is kept for LAST_ERROR_POSITION.</summary>
    private static void Parse(NativeCall call, string sql)
    {
        var cursor = Of(call);
        Cursors(call).LastErrorPosition = 0;
        try
        {
            cursor.Parse(call.Session, sql);
        }
        catch (OraException error)
        {
            Cursors(call).LastErrorPosition = Math.Max(0, error.Position);
            throw;
        }
    }

    /// <summary>A statement in pieces, each a line where that is wanted.</summary>
    private static string Joined(NativeCall call)
    {
        var (pieces, end) = (ElementNode.Of(call[1]), !call.IsNull(4) && call[4].AsBoolean() ? "\n" : "");
        var text = new System.Text.StringBuilder();
        for (var i = call.Integer(2); i <= call.Integer(3); i++)
            text.Append(pieces.Get(Datum.Number(i)) is { IsNull: false } piece ? piece.AsText() : "").Append(end);
        return text.ToString();
    }

    private static void BindArray(NativeCall call)
    {
        var array = ElementNode.Of(call[2]);
        var ranged = call.Parameters > 3;
        var elements = array.Indexes().Zip(array.Elements())
            .Where(e => !ranged || (e.First.AsNumber().ToInt64() is var index && index >= call.Integer(3) && index <= call.Integer(4)))
            .Select(e => e.Second).ToList();
        Of(call).BindArray(call.Text(1), array.Type.Element, elements);
    }

    private static IEnumerable<Datum> Converted(NativeCall call, CollectionDetail type, (OracleType Type, IReadOnlyList<Datum> Values) given) =>
        given.Values.Select(value => ValueChecks.Convert(value, given.Type, type.Element, call.Session.Nls));

    /// <summary>What was fetched last goes behind what the table holds, from the lower bound on.</summary>
    private static void GiveArray(NativeCall call)
    {
        var table = ElementNode.Of(call[2]).Copy();
        var (first, type, values) = Of(call).ColumnArray((int)call.Integer(1));
        foreach (var value in values)
            table.Set(Datum.Number(first++), ValueChecks.Convert(value, type, table.Type.Element, call.Session.Nls));
        call[2] = Datum.Object(table);
    }

    private static DynamicCursors Cursors(NativeCall call) => call.PlSql.State<DynamicCursors>();

    private static DynamicCursor Of(NativeCall call) => Cursors(call).Find(call.IsNull(0) ? 0 : call.Integer(0));

    private static CursorValue Rows(NativeCall call) => call[0].AsObject() as CursorValue ?? throw Ora.Error(1001);

    private static void Give(NativeCall call, (OracleType Type, Datum Value) given) =>
        call[2] = ValueChecks.Convert(given.Value, given.Type, call.TypeOf(2), call.Session.Nls);

    private static long Noted(NativeCall call, long rows)
    {
        Cursors(call).LastRowCount = rows;
        return rows;
    }

    private static long Fetch(NativeCall call)
    {
        var cursor = Of(call);
        var found = cursor.Fetch();
        Noted(call, cursor.RowCount);
        return found;
    }

    private static void ExecuteAndFetch(NativeCall call)
    {
        Of(call).Execute(call.Session);
        var found = Fetch(call);
        if (found == 0 && !call.IsNull(1) && call[1].AsBoolean())
            throw Ora.Error(1403);
        call.Result = Datum.Number(found);
    }

    private static void Describe(NativeCall call, bool withType)
    {
        var columns = Of(call).Columns;
        call[1] = Datum.Number(columns.Count);
        var table = (CollectionDetail)call.TypeOf(2).Detail!; // the specification says so
        call[2] = Datum.Object(CollectionValue.Of(table, columns.Select(column => Record(column, withType))));
    }

    private static Datum Record(ColumnDescription column, bool withType)
    {
        var type = column.Type;
        Datum[] fields =
        [
            Datum.Number(Code(type)), Datum.Number(Length(type)), Datum.Text(column.Name), Datum.Number(column.Name.Length), default, Datum.Number(0),
            Datum.Number(type.Precision), Datum.Number(type.IsNumber || type.IsTimestamp || type.IsInterval ? type.Scale : 0),
            Datum.Number(type.IsText || type.IsCharacterLob ? type.IsNational ? 2000 : 873 : 0), Datum.Number(type.IsText || type.IsCharacterLob ? type.IsNational ? 2 : 1 : 0),
            Datum.Boolean(column.Nullable),
        ];
        if (!withType)
            return Datum.Object(new RecordValue(fields));
        var name = type.Detail is ObjectDetail or CollectionDetail ? type.ToString().Split('.')[^1].Trim('"') : null;
        return Datum.Object(new RecordValue([.. fields, Datum.Text(name), Datum.Number(name?.Length ?? 0)]));
    }

    private static int Length(OracleType type) => type.Kind switch
    {
        OracleTypeKind.Number or OracleTypeKind.Float => 22,
        OracleTypeKind.Date => 7,
        OracleTypeKind.Timestamp or OracleTypeKind.TimestampLtz or OracleTypeKind.IntervalDS => 11,
        OracleTypeKind.TimestampTz => 13,
        OracleTypeKind.IntervalYM => 5,
        OracleTypeKind.BinaryFloat => 4,
        OracleTypeKind.BinaryDouble => 8,
        OracleTypeKind.Clob or OracleTypeKind.NClob or OracleTypeKind.Blob => 4000,
        OracleTypeKind.RowId => 16,
        _ => type.ByteLength,
    };

    private static int Code(OracleType type) => type.Kind switch
    {
        OracleTypeKind.Varchar2 or OracleTypeKind.NVarchar2 => 1,
        OracleTypeKind.Number or OracleTypeKind.Float => 2,
        OracleTypeKind.Long => 8,
        OracleTypeKind.RowId => 11,
        OracleTypeKind.Date => 12,
        OracleTypeKind.Raw => 23,
        OracleTypeKind.LongRaw => 24,
        OracleTypeKind.Char or OracleTypeKind.NChar => 96,
        OracleTypeKind.BinaryFloat => 100,
        OracleTypeKind.BinaryDouble => 101,
        OracleTypeKind.Cursor => 102,
        OracleTypeKind.Clob or OracleTypeKind.NClob => 112,
        OracleTypeKind.Blob => 113,
        OracleTypeKind.Timestamp => 180,
        OracleTypeKind.TimestampTz => 181,
        OracleTypeKind.IntervalYM => 182,
        OracleTypeKind.IntervalDS => 183,
        OracleTypeKind.URowId => 208,
        OracleTypeKind.TimestampLtz => 231,
        OracleTypeKind.Boolean => 252,
        _ => 109,
    };
}
