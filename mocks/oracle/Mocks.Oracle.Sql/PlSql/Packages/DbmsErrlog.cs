using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_ERRLOG: makes the table that LOG ERRORS writes to.</summary>
internal sealed class DbmsErrlog : NativePackage
{
    private const int LongestOfName = 123;

    public override string Name => "DBMS_ERRLOG";

    public override string Specification => """
        PACKAGE DBMS_ERRLOG AS
          PROCEDURE create_error_log(dml_table_name IN VARCHAR2, err_log_table_name IN VARCHAR2 := NULL, err_log_table_owner IN VARCHAR2 := NULL,
            err_log_table_space IN VARCHAR2 := NULL, skip_unsupported IN BOOLEAN := FALSE);
        END;
        """;

    public override void Implement(NativeRoutines routines) => routines.Add("CREATE_ERROR_LOG", Create);

    /// <summary>ORA-20069 for columns that can't be logged, unless they may be skipped.</summary>
    private static void Create(NativeCall call)
    {
        var session = call.Session;
        var name = Names.TakeObject(new TokenReader(call.Text(0), session.Instance.Compat), OraError.InvalidTableName);
        if (session.Catalog.Find(name.Schema?.Name ?? session.CurrentSchema, name.Name.Name) is not TableDefinition table || !session.Privileges.CanSee(table))
            throw Ora.Error(942, 0, name.ToString());
        var columns = table.Columns.Where(c => !c.IsHidden).ToList();
        var unsupported = columns.Where(c => TypeOf(c.Type) is null).Select(c => $"\"{c.Name}\" {c.Type}").ToList();
        if (unsupported.Count > 0 && (call.IsNull(4) || !call[4].AsBoolean()))
            throw new OraException(OraError.User(20069, "Unsupported column type(s) found: " + string.Join(", ", unsupported)));
        var log = call.IsNull(1) ? "\"" + ("ERR$_" + (table.Name.Length > LongestOfName ? table.Name[..LongestOfName] : table.Name)) + "\"" : call.Text(1);
        var owner = call.IsNull(2) ? "" : call.Text(2) + ".";
        var logged = columns.Where(c => TypeOf(c.Type) is not null).Select(c => $", \"{c.Name}\" {TypeOf(c.Type)}");
        PackagedSql.Run(session, $"""
            CREATE TABLE {owner}{log} (ora_err_number$ NUMBER, ora_err_mesg$ VARCHAR2(2000), ora_err_rowid$ UROWID(4000), ora_err_optyp$ VARCHAR2(2),
            ora_err_tag$ VARCHAR2(2000){string.Concat(logged)})
            """);
    }

    private static string? TypeOf(OracleType type) => type.Kind switch
    {
        OracleTypeKind.Raw => "RAW(2000)",
        OracleTypeKind.NChar or OracleTypeKind.NVarchar2 => "NVARCHAR2(2000)",
        OracleTypeKind.RowId or OracleTypeKind.URowId => "UROWID",
        _ when type.IsLob || type.Kind is OracleTypeKind.Long or OracleTypeKind.LongRaw or OracleTypeKind.Object or OracleTypeKind.Collection or OracleTypeKind.Xml or OracleTypeKind.Json => null,
        _ => "VARCHAR2(4000)",
    };
}
