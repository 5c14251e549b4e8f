namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_LOCK: SLEEP alone.</summary>
internal sealed class DbmsLock : NativePackage
{
    public override string Name => "DBMS_LOCK";

    public override string Specification => """
        PACKAGE DBMS_LOCK AS
          PROCEDURE sleep(seconds IN NUMBER);
        END;
        """;

    public override void Implement(NativeRoutines routines) => routines.Add("SLEEP", static call => Sleeping.For(call));
}
