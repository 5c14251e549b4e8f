using System.Diagnostics;
using Mocks.Fixtures;
using Mocks.Oracle.Scripts;
using Mocks.Oracle.Sql.Engine;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Tests.Scripts;

public sealed class InitScriptsTests(ITestOutputHelper output)
{
    [Fact]
    public void A_schema_of_a_hundred_tables_in_other_peoples_style_installs()
    {
        var database = new Database(new DatabaseOptions(), TimeProvider.System);
        var problems = new FixtureProblems();
        var started = Stopwatch.GetTimestamp();
        InitScripts.Execute(database, Folder(), problems);
        output.WriteLine($"installed in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms");
        Assert.Empty(problems);
        Assert.Equal(["100", "300", "0"], Rows(database, "SYS", """
            SELECT TO_CHAR(COUNT(*)) FROM dba_tables WHERE owner = 'SHOP_OWNER'
            UNION ALL SELECT TO_CHAR(COUNT(*)) FROM dba_indexes WHERE owner = 'SHOP_OWNER' AND index_name NOT LIKE '%PK' AND index_type <> 'LOB'
            UNION ALL SELECT TO_CHAR(COUNT(*)) FROM dba_objects WHERE owner IN ('SHOP_OWNER', 'SHOP_APP') AND status <> 'VALID'
            """));
        Assert.Equal(["ACME Acme & Sons"], Rows(database, "SHOP_APP", "SELECT code || ' ' || name FROM crm_account"));
        Assert.Equal(["577.5"], Rows(database, "SHOP_APP", "SELECT TO_CHAR(ord_pkg.total) FROM dual"));
    }

    [Fact]
    public void A_shell_script_is_told_of()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "01.sh"), "echo");
        var problems = new FixtureProblems();
        InitScripts.Execute(new Database(new DatabaseOptions(), TimeProvider.System), folder.FullName, problems);
        folder.Delete(recursive: true);
        Assert.Contains(problems, p => p.Message.StartsWith("A shell script", StringComparison.Ordinal));
    }

    private static List<string> Rows(Database database, string user, string sql)
    {
        using var session = database.OpenSession(user, new SessionAttributes());
        using var cursor = session.Prepare(sql);
        cursor.Execute([], ExecuteOptions.Default);
        var rows = new List<Datum[]>();
        cursor.Fetch(int.MaxValue, rows);
        return [.. rows.Select(r => r[0].AsText())];
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Mocks.sln")))
            folder = folder.Parent!; // the tests are in the repository
        return Path.Combine(folder.FullName, "tests", "fixtures", "initdb");
    }
}
