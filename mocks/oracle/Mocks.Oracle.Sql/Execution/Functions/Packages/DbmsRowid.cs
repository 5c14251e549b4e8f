using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Execution.Functions.Packages.PackageFunction;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages;

/// <summary>The functions of DBMS_ROWID: the parts of a ROWID, and a ROWID of its parts.</summary>
internal static class DbmsRowid
{
    private const int Extended = 1;

    public static IEnumerable<ScalarFunction> All =>
    [
        Part("ROWID_OBJECT", static id => id.ObjectNumber),
        Part("ROWID_RELATIVE_FNO", static id => id.File),
        Part("ROWID_BLOCK_NUMBER", static id => id.Block),
        Part("ROWID_ROW_NUMBER", static id => id.Row),
        Of("DBMS_ROWID.ROWID_TYPE", Number, [Required("ROW_ID", OracleType.RowId)], static _ => Datum.Number(Extended)),
        Of("DBMS_ROWID.ROWID_TO_ABSOLUTE_FNO", Number, [Required("ROW_ID", OracleType.RowId), Required("SCHEMA_NAME", Text), Required("OBJECT_NAME", Text)],
            static a => Datum.Number(a[0].AsRowId().File)),
        Of("DBMS_ROWID.ROWID_CREATE", OracleType.RowId,
            [Required("ROWID_TYPE", Number), Required("OBJECT_NUMBER", Number), Required("RELATIVE_FNO", Number), Required("BLOCK_NUMBER", Number), Required("ROW_NUMBER", Number)],
            Create),
    ];

    private static ScalarFunction Part(string name, Func<OracleRowId, long> part) =>
        Of("DBMS_ROWID." + name, Number, [Required("ROW_ID", OracleType.RowId), Optional("TS_TYPE_IN", Text)], a => Datum.Number(part(a[0].AsRowId())));

    private static Datum Create(PackageArguments a) => a.Whole(0) == Extended
        ? Datum.RowId(new OracleRowId((uint)a.Whole(1), (ushort)a.Whole(2), (uint)a.Whole(3), (ushort)a.Whole(4)))
        : throw Ora.Unsupported("restricted ROWIDs");
}
