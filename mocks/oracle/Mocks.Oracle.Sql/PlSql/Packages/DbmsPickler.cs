using System.Globalization;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_PICKLER: GET_TYPE_SHAPE, by which drivers learn object types, collections and records.</summary>
internal sealed class DbmsPickler : NativePackage
{
    private const int NotFound = 1;
    private const string NoAttributes = "SELECT 1, '', 1, '', '', '', '', '', '', '' FROM dual WHERE 1 = 0";

    public override string Name => "DBMS_PICKLER";

    public override string Specification => """
        PACKAGE DBMS_PICKLER AS
          FUNCTION get_type_shape(
            fullname IN OUT VARCHAR2, typoid OUT RAW, version OUT NUMBER, tds OUT RAW, instantiable OUT VARCHAR2,
            super_type_owner OUT VARCHAR2, super_type_name OUT VARCHAR2, attr_rc OUT SYS_REFCURSOR, subtype_rc OUT SYS_REFCURSOR) RETURN NUMBER;
        END;
        """;

    public override void Implement(NativeRoutines routines) => routines.Add("GET_TYPE_SHAPE", GetTypeShape);

    private static void GetTypeShape(NativeCall call)
    {
        if (call.Text(0).Replace("\"", "", StringComparison.Ordinal).ToUpperInvariant() is "SYS.XMLTYPE" or "XMLTYPE" or "PUBLIC.XMLTYPE")
        {
            Answer(call, XmlImage.TypeOid, TypeShape.WriteOpaque(), NoAttributes);
            return;
        }

        if (TypeIdentities.Find(call.Session, call.Text(0)) is not { Detail: CompositeDetail { Identity: { } identity } type })
        {
            call.Result = Datum.Number(NotFound);
            return;
        }

        if (identity.Name.EndsWith("%ROWTYPE", StringComparison.Ordinal))
            call[0] = Datum.Text($"{identity.Schema}.{identity.Name}");
        Answer(call, identity.Oid, TypeShape.Write(type), Attributes(type));
        call[4] = Datum.Text((type as ObjectDetail)?.IsInstantiable == false ? "NO" : "YES");
        call[5] = Datum.Text((type as ObjectDetail)?.Super?.Owner);
        call[6] = Datum.Text((type as ObjectDetail)?.Super?.Name);
    }

    private static void Answer(NativeCall call, byte[] oid, byte[] shape, string attributes)
    {
        call[1] = Datum.Raw(oid);
        call[2] = Datum.Number(1);
        call[3] = Datum.Raw(shape);
        call[4] = Datum.Text("YES");
        call[7] = Rows(call, attributes);
        call[8] = Rows(call, "SELECT NULL FROM dual WHERE 1 = 0");
        call.Result = Datum.Number(0);
    }

    /// <summary>
    /// A row an attribute: version, name, number, name of its type and, of a named type, owner, package, identifier, whether it can be
    /// instantiated, owner and name of the supertype (python-oracledb's names of the columns). A collection has none.
    /// </summary>
    private static string Attributes(CompositeDetail type)
    {
        var rows = type.Form != CompositeForm.Attributes ? [] : type.Parts.Select(AttributeRow).ToList();
        return rows.Count == 0 ? NoAttributes : string.Join(" UNION ALL ", rows) + " ORDER BY 3";
    }

    private static string AttributeRow((string Name, OracleType Type) part, int index)
    {
        var identity = (part.Type.Detail as CompositeDetail)?.Identity;
        var named = part.Type.Detail as ObjectDetail;
        string?[] texts =
        [
            Quote(identity?.Name ?? TypeName(part.Type)), Quote(identity?.Schema), Quote(identity?.Package),
            identity is null ? "NULL" : $"HEXTORAW('{Convert.ToHexString(identity.Oid)}')",
            Quote(named?.IsInstantiable == false ? "NO" : "YES"), Quote(named?.Super?.Owner), Quote(named?.Super?.Name),
        ];
        return string.Create(CultureInfo.InvariantCulture, $"SELECT 1, {Quote(part.Name)}, {index + 1}, {string.Join(", ", texts)} FROM dual");
    }

    private static string TypeName(OracleType type) => type.Detail?.IsMachineInteger == true ? "PL/SQL PLS INTEGER" : type.Kind switch
    {
        OracleTypeKind.Varchar2 or OracleTypeKind.Long => "VARCHAR2",
        OracleTypeKind.NVarchar2 => "NVARCHAR2",
        OracleTypeKind.LongRaw => "RAW",
        OracleTypeKind.TimestampTz => "TIMESTAMP WITH TZ",
        OracleTypeKind.TimestampLtz => "TIMESTAMP WITH LOCAL TZ",
        OracleTypeKind.IntervalDS => "INTERVAL DAY TO SECOND",
        OracleTypeKind.IntervalYM => "INTERVAL YEAR TO MONTH",
        OracleTypeKind.BinaryDouble => "BINARY_DOUBLE",
        OracleTypeKind.BinaryFloat => "BINARY_FLOAT",
        OracleTypeKind.Boolean => "PL/SQL BOOLEAN",
        var kind => kind.ToString().ToUpperInvariant(),
    };

    private static string Quote(string? text) => text is null ? "NULL" : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static Datum Rows(NativeCall call, string sql)
    {
        var cursor = new Cursor(call.Session, sql);
        cursor.Execute([], ExecuteOptions.Default);
        return Datum.Object(CursorValue.OfClient(cursor));
    }
}
