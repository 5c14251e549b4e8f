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

    [Fact]
    public void Policies_and_what_the_scheduler_has_come_back_by_the_script()
    {
        var exported = ScriptExport.Write(Run("""
            CREATE USER keeper IDENTIFIED BY k QUOTA UNLIMITED ON users;
            GRANT CREATE SESSION, CREATE JOB TO keeper;
            CREATE TABLE keeper.pay (id NUMBER, amount NUMBER) PARTITION BY RANGE (id) (PARTITION p1 VALUES LESS THAN (10), PARTITION p2 VALUES LESS THAN (MAXVALUE));
            ALTER TABLE keeper.pay SPLIT PARTITION p1 AT (5) INTO (PARTITION p0, PARTITION p1);
            CREATE FUNCTION keeper.few (s VARCHAR2, o VARCHAR2) RETURN VARCHAR2 IS BEGIN RETURN 'id < 5'; END;
            /
            CREATE PROCEDURE keeper.note (text VARCHAR2) IS BEGIN NULL; END;
            /
            BEGIN
              DBMS_RLS.ADD_POLICY('KEEPER', 'PAY', 'FEW', 'KEEPER', 'FEW', 'SELECT,UPDATE', TRUE, policy_type => DBMS_RLS.STATIC, sec_relevant_cols => 'AMOUNT');
              DBMS_SCHEDULER.CREATE_JOB_CLASS('slow', comments => 'slow ones');
              DBMS_SCHEDULER.CREATE_PROGRAM('keeper.noting', 'STORED_PROCEDURE', 'keeper.note', 1);
              DBMS_SCHEDULER.DEFINE_PROGRAM_ARGUMENT('keeper.noting', 1, 'TEXT', 'VARCHAR2', 'it''s');
              DBMS_SCHEDULER.ENABLE('keeper.noting');
              DBMS_SCHEDULER.CREATE_SCHEDULE('keeper.nightly', repeat_interval => 'FREQ=DAILY;BYHOUR=3');
              DBMS_SCHEDULER.CREATE_JOB('keeper.of_both', program_name => 'keeper.noting', schedule_name => 'keeper.nightly', job_class => 'slow');
              DBMS_SCHEDULER.SET_JOB_ARGUMENT_VALUE('keeper.of_both', 1, 'own');
              DBMS_SCHEDULER.CREATE_JOB('keeper.own', 'PLSQL_BLOCK', 'begin null; end;', repeat_interval => 'FREQ=YEARLY', comments => 'its own');
            END;
            /
            """u8.ToArray()));
        var again = Run(exported);
        Assert.Equal(Encoding.UTF8.GetString(exported), Encoding.UTF8.GetString(ScriptExport.Write(again)));
        Assert.Equal(["FEW KEEPER FEW STATIC YES AMOUNT"], Rows(again, null, """
            SELECT p.policy_name || ' ' || p.pf_owner || ' ' || p.function || ' ' || p.policy_type || ' ' || p.chk_option || ' ' || c.sec_rel_column
            FROM user_policies p JOIN user_sec_relevant_cols c ON c.policy_name = p.policy_name
            """));
        Assert.Equal(["OF_BOTH NOTING NIGHTLY SLOW", "OWN   DEFAULT_JOB_CLASS"], Rows(again, null, "SELECT job_name || ' ' || program_name || ' ' || schedule_name || ' ' || job_class FROM user_scheduler_jobs ORDER BY 1"));
        Assert.Equal(["own"], Rows(again, null, "SELECT value FROM user_scheduler_job_args"));
        Assert.Equal(["P0", "P1", "P2"], Rows(again, null, "SELECT partition_name FROM user_tab_partitions ORDER BY partition_position"));
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
