using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>The procedures of DBMS_METADATA. Its functions are in the library of SQL.</summary>
internal sealed class DbmsMetadataRoutines : NativePackage
{
    public override string Name => "DBMS_METADATA";

    public override string Specification => """
        PACKAGE DBMS_METADATA AS
          session_transform CONSTANT BINARY_INTEGER := -1;
          PROCEDURE set_transform_param(transform_handle IN NUMBER, name IN VARCHAR2, value IN BOOLEAN DEFAULT TRUE, object_type IN VARCHAR2 DEFAULT NULL);
          PROCEDURE set_transform_param(transform_handle IN NUMBER, name IN VARCHAR2, value IN VARCHAR2, object_type IN VARCHAR2 DEFAULT NULL);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("SET_TRANSFORM_PARAM", static call => Set(call, call.IsNull(2) || call[2].AsBoolean()), 1);
        routines.Add("SET_TRANSFORM_PARAM", static call => Set(call, true), 2);
    }

    private static void Set(NativeCall call, bool value)
    {
        if (call.IsNull(0) || call.Integer(0) != -1)
            throw Ora.Error(31600, 0, call.IsNull(0) ? "NULL" : call.Integer(0), "TRANSFORM_HANDLE", "SET_TRANSFORM_PARAM");
        call.Session.MetadataTransform = call.Session.MetadataTransform.With(call.Text(1), value)
            ?? throw Ora.Error(31600, 0, call.Text(1), "NAME", "SET_TRANSFORM_PARAM");
    }
}
