using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_LOCK: SLEEP, and locks that users name.</summary>
internal sealed class DbmsLock : NativePackage
{
    private const int Forever = 32767;
    private const int LargestId = 1_073_741_823;

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
          badseconds_num NUMBER := -38148;
          PROCEDURE sleep(seconds IN NUMBER);
          PROCEDURE allocate_unique(lockname IN VARCHAR2, lockhandle OUT VARCHAR2, expiration_secs IN INTEGER DEFAULT 864000);
          PROCEDURE allocate_unique_autonomous(lockname IN VARCHAR2, lockhandle OUT VARCHAR2, expiration_secs IN INTEGER DEFAULT 864000);
          FUNCTION request(id IN INTEGER, lockmode IN INTEGER DEFAULT 6, timeout IN INTEGER DEFAULT 32767, release_on_commit IN BOOLEAN DEFAULT FALSE) RETURN INTEGER;
          FUNCTION request(lockhandle IN VARCHAR2, lockmode IN INTEGER DEFAULT 6, timeout IN INTEGER DEFAULT 32767, release_on_commit IN BOOLEAN DEFAULT FALSE) RETURN INTEGER;
          FUNCTION convert(id IN INTEGER, lockmode IN INTEGER, timeout IN NUMBER DEFAULT 32767) RETURN INTEGER;
          FUNCTION convert(lockhandle IN VARCHAR2, lockmode IN INTEGER, timeout IN NUMBER DEFAULT 32767) RETURN INTEGER;
          FUNCTION release(id IN INTEGER) RETURN INTEGER;
          FUNCTION release(lockhandle IN VARCHAR2) RETURN INTEGER;
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("SLEEP", static call => Sleeping.For(call));
        routines.Add("ALLOCATE_UNIQUE", static call =>
        {
            call[1] = Datum.Text(UserLocks.Of(call.Session.Instance).Allocate(call.Text(0)));
            PackagedSql.Run(call.Session, "COMMIT");
        });
        routines.Add("ALLOCATE_UNIQUE_AUTONOMOUS", static call => call[1] = Datum.Text(UserLocks.Of(call.Session.Instance).Allocate(call.Text(0))));
        routines.Add("REQUEST", static call => Request(call, IdOf(call), !call.IsNull(3) && call[3].AsBoolean(), converts: false), 1);
        routines.Add("REQUEST", static call => Request(call, HandleOf(call), !call.IsNull(3) && call[3].AsBoolean(), converts: false), 2);
        routines.Add("CONVERT", static call => Request(call, IdOf(call), false, converts: true), 1);
        routines.Add("CONVERT", static call => Request(call, HandleOf(call), false, converts: true), 2);
        routines.Add("RELEASE", static call => Release(call, IdOf(call)), 1);
        routines.Add("RELEASE", static call => Release(call, HandleOf(call)), 2);
    }

    /// <summary>-1 for a number that is no user's lock.</summary>
    private static int? IdOf(NativeCall call) => !call.IsNull(0) && call.Integer(0) is >= 0 and <= LargestId and var id ? (int)id : -1;

    private static int? HandleOf(NativeCall call) => UserLocks.Of(call.Session.Instance).Parse(call.Text(0));

    private static void Request(NativeCall call, int? id, bool releaseOnCommit, bool converts)
    {
        var seconds = call.IsNull(2) ? 0 : call.Integer(2);
        call.Result = Datum.Number(id switch
        {
            null => UserLocks.IllegalHandle,
            < 0 => UserLocks.ParameterError,
            _ => UserLocks.Of(call.Session.Instance).Request(
                call.Session, id.Value, call.IsNull(1) ? 0 : (int)call.Integer(1), seconds >= Forever ? null : TimeSpan.FromSeconds(Math.Max(0, seconds)), releaseOnCommit, converts),
        });
    }

    private static void Release(NativeCall call, int? id) => call.Result = Datum.Number(id switch
    {
        null => UserLocks.IllegalHandle,
        < 0 => UserLocks.ParameterError,
        _ => UserLocks.Of(call.Session.Instance).Release(call.Session, id.Value),
    });
}
