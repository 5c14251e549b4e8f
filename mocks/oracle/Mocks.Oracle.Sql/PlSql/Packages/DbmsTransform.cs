using Mocks.Oracle.Sql.PlSql.Queues;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_TRANSFORM: transformations of messages.</summary>
internal sealed class DbmsTransform : NativePackage
{
    public override string Name => "DBMS_TRANSFORM";

    public override string Specification => """
        PACKAGE DBMS_TRANSFORM AS
          PROCEDURE create_transformation(schema VARCHAR2, name VARCHAR2, from_schema VARCHAR2, from_type VARCHAR2, to_schema VARCHAR2, to_type VARCHAR2, transformation VARCHAR2);
          PROCEDURE modify_transformation(schema VARCHAR2, name VARCHAR2, attribute_number INTEGER, transformation VARCHAR2);
          PROCEDURE drop_transformation(schema VARCHAR2, name VARCHAR2);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("CREATE_TRANSFORMATION", static call => Transformations.Create(
            call.Session, Upper(call, 0), Upper(call, 1), TypeName(call, 2), TypeName(call, 4), call.Text(6)));
        routines.Add("MODIFY_TRANSFORMATION", static call => Transformations.Modify(call.Session, Upper(call, 0), Upper(call, 1), call.Text(3)));
        routines.Add("DROP_TRANSFORMATION", static call => Transformations.Drop(call.Session, Upper(call, 0), Upper(call, 1)));
    }

    private static string Upper(NativeCall call, int parameter) => Names.Canonical(call.Text(parameter));

    /// <summary>SYS stands before types of SQL.</summary>
    private static string TypeName(NativeCall call, int schema) =>
        Upper(call, schema) is var owner and not ("SYS" or "") ? $"{owner}.{Upper(call, schema + 1)}" : Upper(call, schema + 1);
}
