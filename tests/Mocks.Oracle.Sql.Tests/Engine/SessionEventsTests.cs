using Mocks.Oracle.Sql.Engine;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Tests.Engine;

public sealed class SessionEventsTests
{
    [Fact]
    public void A_trigger_before_logoff_runs_when_a_session_ends()
    {
        var database = new Database(new DatabaseOptions(), TimeProvider.System);
        using var system = database.OpenSession("SYSTEM", new SessionAttributes());
        system.Run("CREATE USER leaver IDENTIFIED BY leaver");
        system.Run("GRANT CREATE SESSION TO leaver");
        system.Run("CREATE TABLE gone (who VARCHAR2(30), event VARCHAR2(30))");
        system.Run("CREATE TRIGGER note_logoff BEFORE LOGOFF ON DATABASE BEGIN INSERT INTO gone VALUES (ora_login_user, ora_sysevent); END;");
        database.OpenSession("LEAVER", new SessionAttributes()).Dispose();
        Assert.Equal("LEAVER LOGOFF", Only(system, "SELECT who || ' ' || event FROM gone"));
    }

    [Fact]
    public void A_trigger_before_logoff_that_fails_keeps_nobody_in()
    {
        var database = new Database(new DatabaseOptions(), TimeProvider.System);
        using var system = database.OpenSession("SYSTEM", new SessionAttributes());
        system.Run("CREATE TRIGGER no_logoff BEFORE LOGOFF ON DATABASE BEGIN raise_application_error(-20001, 'stay'); END;");
        database.OpenSession("SYSTEM", new SessionAttributes()).Dispose();
        Assert.Equal("1", Only(system, "SELECT TO_CHAR(COUNT(*)) FROM v$session"));
    }

    private static string Only(Session session, string sql)
    {
        using var cursor = session.Prepare(sql);
        cursor.Execute([], ExecuteOptions.Default);
        var rows = new List<Datum[]>();
        cursor.Fetch(int.MaxValue, rows);
        return Assert.Single(rows)[0].AsText();
    }
}
