using System.Text;
using Mocks.Fixtures;
using Mocks.Oracle.Export;
using Mocks.Oracle.Scripts;
using Mocks.Oracle.Sql.Engine;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Tests.Scripts;

public sealed class ScriptExportTests
{
    private const string State = """
        CREATE USER keeper IDENTIFIED BY k QUOTA UNLIMITED ON users ENABLE EDITIONS;
        CREATE USER reader IDENTIFIED BY r;
        GRANT CREATE SESSION, CREATE PROCEDURE, CREATE TABLE, CREATE TYPE TO keeper;
        CREATE TYPE keeper.book AS OBJECT (title VARCHAR2(10));
        /
        BEGIN
          DBMS_AQADM.CREATE_QUEUE_TABLE('keeper.raws', 'RAW', sort_list => 'PRIORITY, ENQ_TIME', comment => 'it''s raw');
          DBMS_AQADM.CREATE_QUEUE('keeper.first', 'keeper.raws', max_retries => 2, retry_delay => 3, retention_time => -1);
          DBMS_AQADM.START_QUEUE('keeper.first');
          DBMS_AQADM.START_QUEUE('keeper.aq$_raws_e', enqueue => FALSE);
          DBMS_AQADM.CREATE_QUEUE_TABLE('keeper.books', 'keeper.book', multiple_consumers => TRUE, message_grouping => DBMS_AQADM.TRANSACTIONAL);
          DBMS_AQADM.CREATE_QUEUE('keeper.shelf', 'keeper.books');
          DBMS_TRANSFORM.CREATE_TRANSFORMATION('keeper', 'louder', 'keeper', 'book', 'keeper', 'book', 'keeper.book(UPPER(source.user_data.title))');
          DBMS_AQADM.ADD_SUBSCRIBER('keeper.shelf', SYS.AQ$_AGENT('"Ann"', NULL, NULL), 'tab.priority = 1', 'keeper.louder');
          DBMS_AQADM.GRANT_QUEUE_PRIVILEGE('ENQUEUE', 'keeper.first', 'reader');
          DBMS_AQADM.CREATE_TRANSACTIONAL_EVENT_QUEUE('keeper.events', queue_payload_type => 'JSON');
        END;
        /
        CREATE FUNCTION keeper.which RETURN VARCHAR2 IS BEGIN RETURN 'base'; END;
        /
        CREATE FUNCTION keeper.gone RETURN VARCHAR2 IS BEGIN RETURN 'gone'; END;
        /
        CREATE EDITION next;
        GRANT USE ON EDITION next TO keeper;
        ALTER SESSION SET EDITION = next;
        CREATE OR REPLACE FUNCTION keeper.which RETURN VARCHAR2 IS BEGIN RETURN 'next'; END;
        /
        DROP FUNCTION keeper.gone;
        """;

    [Fact]
    public void Queues_and_editions_come_back_by_the_script()
    {
        var exported = ScriptExport.Write(Run(Encoding.UTF8.GetBytes(State)));
        var again = Run(exported);
        Assert.Equal(Encoding.UTF8.GetString(exported), Encoding.UTF8.GetString(ScriptExport.Write(again)));
        Assert.Equal(["AQ$_BOOKS_E NO NO", "AQ$_EVENTS_E NO NO", "AQ$_RAWS_E NO YES", "EVENTS NO NO", "FIRST YES YES", "SHELF NO NO"], Rows(again, null, """
            SELECT name || ' ' || TRIM(enqueue_enabled) || ' ' || TRIM(dequeue_enabled) FROM user_queues ORDER BY name
            """));
        Assert.Equal(["Ann tab.priority = 1 keeper.louder"], Rows(again, null, "SELECT consumer_name || ' ' || TO_CHAR(rule) || ' ' || transformation FROM user_queue_subscribers"));
        Assert.Equal("base", Which(again, null));
        Assert.Equal("next", Which(again, "NEXT"));
    }

    private static string Which(Database database, string? edition) => Rows(database, edition, "SELECT which FROM dual")[0];

    private static List<string> Rows(Database database, string? edition, string sql)
    {
        using var session = database.OpenSession("KEEPER", new SessionAttributes { Edition = edition });
        using var cursor = session.Prepare(sql);
        cursor.Execute([], ExecuteOptions.Default);
        var rows = new List<Mocks.Oracle.Types.Datum[]>();
        cursor.Fetch(int.MaxValue, rows);
        return [.. rows.Select(row => row[0].AsText())];
    }

    private static Database Run(byte[] script)
    {
        var database = new Database(new DatabaseOptions(), TimeProvider.System);
        var problems = new FixtureProblems();
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllBytes(Path.Combine(folder.FullName, "state.sql"), script);
        InitScripts.Execute(database, folder.FullName, problems);
        folder.Delete(recursive: true);
        Assert.Empty(problems);
        return database;
    }
}
