namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_SQL: implicit results.</summary>
internal sealed class DbmsSql : NativePackage
{
    public override string Name => "DBMS_SQL";

    public override string Specification => """
        PACKAGE DBMS_SQL AS
          native CONSTANT INTEGER := 1;
          PROCEDURE return_result(rc IN OUT SYS_REFCURSOR, to_client IN BOOLEAN DEFAULT TRUE);
        END;
        """;

    public override void Implement(NativeRoutines routines) => routines.Add("RETURN_RESULT", static call =>
    {
        var cursor = call[0].AsObject() as CursorValue ?? throw Catalog.Ora.Error(1001);
        call.PlSql.ImplicitResults.Add(cursor.ToClient(call.Session));
        cursor.Close();
    });
}
