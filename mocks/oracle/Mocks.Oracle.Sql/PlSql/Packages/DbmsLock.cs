namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_LOCK: SLEEP. Locks of users are not to be had.</summary>
internal sealed class DbmsLock : NativePackage
{
    public override string Name => "DBMS_LOCK";

    public override string Specification => """
        PACKAGE DBMS_LOCK AS
          nl_mode CONSTANT INTEGER := 1;
          ss_mode CONSTANT INTEGER := 2;
          sx_mode CONSTANT INTEGER := 3;
          s_mode CONSTANT INTEGER := 4;
          ssx_mode CONSTANT INTEGER := 5;
          x_mode CONSTANT INTEGER := 6;
          maxwait CONSTANT INTEGER := 32767;
          PROCEDURE sleep(seconds IN NUMBER);
          PROCEDURE allocate_unique(lockname IN VARCHAR2, lockhandle OUT VARCHAR2, expiration_secs IN INTEGER DEFAULT 864000);
          FUNCTION request(lockhandle IN VARCHAR2, lockmode IN INTEGER DEFAULT 6, timeout IN INTEGER DEFAULT 32767, release_on_commit IN BOOLEAN DEFAULT FALSE) RETURN INTEGER;
          FUNCTION release(lockhandle IN VARCHAR2) RETURN INTEGER;
        END;
        """;

    public override void Implement(NativeRoutines routines) => routines.Add("SLEEP", static call => Sleeping.For(call));
}
