using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_ALERT: signals to the sessions that registered for a name, sent by the commit.</summary>
internal sealed class DbmsAlert : NativePackage
{
    private const int Forever = 86_400_000;

    public override string Name => "DBMS_ALERT";

    public override string Specification => """
        PACKAGE DBMS_ALERT AS
          maxwait CONSTANT INTEGER := 86400000;
          PROCEDURE set_defaults(sensitivity IN NUMBER);
          PROCEDURE register(name IN VARCHAR2, cleanup IN BOOLEAN DEFAULT TRUE);
          PROCEDURE remove(name IN VARCHAR2);
          PROCEDURE removeall;
          PROCEDURE signal(name IN VARCHAR2, message IN VARCHAR2);
          PROCEDURE waitany(name OUT VARCHAR2, message OUT VARCHAR2, status OUT INTEGER, timeout IN NUMBER DEFAULT 86400000);
          PROCEDURE waitone(name IN VARCHAR2, message OUT VARCHAR2, status OUT INTEGER, timeout IN NUMBER DEFAULT 86400000);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("SET_DEFAULTS", static call => _ = call.Integer(0)); // how often Oracle would look: here nobody polls
        routines.Add("REGISTER", static call => Alerts.Of(call.Session.Instance).Register(call.PlSql.State<AlertRegistrations>(), NameOf(call)));
        routines.Add("REMOVE", static call => Alerts.Of(call.Session.Instance).Remove(call.PlSql.State<AlertRegistrations>(), NameOf(call)));
        routines.Add("REMOVEALL", static call => Alerts.Of(call.Session.Instance).Remove(call.PlSql.State<AlertRegistrations>(), null));
        routines.Add("SIGNAL", static call =>
        {
            var (alerts, name, message) = (Alerts.Of(call.Session.Instance), NameOf(call), call[1]);
            call.Session.AtCommit.Add(() => alerts.Signal(name, message));
        });
        routines.Add("WAITANY", static call => Wait(call, null, 0, 1, 2, 3));
        routines.Add("WAITONE", static call => Wait(call, NameOf(call), -1, 1, 2, 3));
    }

    private static string NameOf(NativeCall call) => call.IsNull(0) ? throw new OraException(OraError.User(20000, "ORU-10021: lock request error; status: null name")) : call.Text(0).ToUpperInvariant();

    /// <summary>ORA-20000 when the session has registered for nothing of the kind.</summary>
    private static void Wait(NativeCall call, string? name, int nameAt, int messageAt, int statusAt, int timeoutAt)
    {
        var registrations = call.PlSql.State<AlertRegistrations>();
        if (registrations.Count == 0 || (name is not null && !registrations.Has(name)))
            throw new OraException(OraError.User(20000, "ORU-10024: there are no alerts registered."));
        var timeout = TimeSpan.FromSeconds(call.IsNull(timeoutAt) ? Forever : Math.Clamp(call[timeoutAt].AsNumber().ToDouble(), 0, Forever));
        var found = Alerts.Of(call.Session.Instance).Wait(call.Session, registrations, name, timeout);
        if (nameAt >= 0)
            call[nameAt] = found is null ? default : Datum.Text(found.Value.Name);
        call[messageAt] = found?.Message ?? default;
        call[statusAt] = Datum.Number(found is null ? 1 : 0);
    }
}
