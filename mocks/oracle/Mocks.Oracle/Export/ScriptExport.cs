using System.Globalization;
using System.Text;
using Mocks.Oracle.Sql.Engine;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Export;

/// <summary>
/// A database as one SQL*Plus script: users, tables with their rows, then what refers to them. A real Oracle takes it, run as SYSTEM, and so
/// does this mock. The same state gives the same bytes.
/// </summary>
internal sealed class ScriptExport
{
    private const string Owner = "SYS";
    private const string Users = "select username from dba_users where oracle_maintained = 'N'";

    /// <summary>By kind of object, the word that DBMS_METADATA knows it by; in an order in which they can be created.</summary>
    private static readonly (string Type, string Word)[] BeforeRows = [("SEQUENCE", "SEQUENCE"), ("TYPE", "TYPE_SPEC"), ("TABLE", "TABLE")];

    private static readonly (string Type, string Word)[] AfterRows =
    [
        ("INDEX", "INDEX"), ("TYPE BODY", "TYPE_BODY"), ("PACKAGE", "PACKAGE_SPEC"), ("FUNCTION", "FUNCTION"), ("PROCEDURE", "PROCEDURE"), ("VIEW", "VIEW"),
        ("PACKAGE BODY", "PACKAGE_BODY"), ("SYNONYM", "SYNONYM"), ("TRIGGER", "TRIGGER"),
    ];

    private readonly Database _database;
    private readonly Session _session;
    private readonly StringBuilder _script = new();

    private ScriptExport(Database database, Session session) => (_database, _session) = (database, session);

    public static byte[] Write(Database database)
    {
        using var session = database.OpenSession(Owner, new SessionAttributes());
        return Encoding.UTF8.GetBytes(new ScriptExport(database, session).Write());
    }

    private string Write()
    {
        _script.Append("""
            -- The state of a database, as a script for SQL*Plus. Run it as SYSTEM.
            SET DEFINE OFF
            SET SQLBLANKLINES ON

            """);
        Run("""
            begin
              dbms_metadata.set_transform_param(dbms_metadata.session_transform, 'SQLTERMINATOR', true);
              dbms_metadata.set_transform_param(dbms_metadata.session_transform, 'SEGMENT_ATTRIBUTES', false);
              dbms_metadata.set_transform_param(dbms_metadata.session_transform, 'REF_CONSTRAINTS', false);
            end;
            """);
        var (editions, queues) = (new EditionExport(Rows, Run, Line), new QueueExport(Rows, Literal));
        WriteUsers();
        editions.WriteEditions(Users);
        WriteObjects(BeforeRows);
        foreach (var table in Rows($"select owner, table_name from dba_tables where owner in ({Users}) and temporary = 'N' and not {QueueExport.IsOfQueues("owner", "table_name")} order by owner, table_name"))
            new RowExport(_session, _script).Write(table[0], table[1]);
        _script.Append("\nCOMMIT;\n");
        foreach (var block in queues.Blocks(Users))
            _script.Append('\n').Append(block);
        WriteObjects(AfterRows);
        foreach (var key in Rows($"select owner, constraint_name from dba_constraints where constraint_type = 'R' and owner in ({Users}) order by owner, table_name, constraint_name"))
            WriteDdl("REF_CONSTRAINT", key[0], key[1]);
        WriteGrants();
        foreach (var block in queues.Grants(IsOurs("grantee"), Users))
            _script.Append('\n').Append(block);
        editions.WriteOwn(Users, condition => WriteObjects(AfterRows, condition));
        editions.WriteGrants(IsOurs("grantee"));
        WriteComments();
        foreach (var block in new PackagedExport(Rows, Literal).Blocks(Users))
            _script.Append('\n').Append(block);
        WriteAccountStates();
        return _script.ToString();
    }

    private void WriteUsers()
    {
        foreach (var role in Rows("select role from dba_roles where oracle_maintained = 'N' order by role"))
            Line($"CREATE ROLE {Quoted(role[0])};");
        foreach (var user in Rows("select username, default_tablespace from dba_users where oracle_maintained = 'N' order by username"))
        {
            var password = _database.FindUser($"\"{user[0]}\"")?.Password;
            Line($"CREATE USER {Quoted(user[0])} {(password is null ? "NO AUTHENTICATION" : $"IDENTIFIED BY {Quoted(password)}")} DEFAULT TABLESPACE {Quoted(user[1])};");
        }

        foreach (var quota in Rows($"select username, tablespace_name, max_bytes from dba_ts_quotas where username in ({Users}) order by username, tablespace_name"))
            Line($"ALTER USER {Quoted(quota[0])} QUOTA {(quota[2] == "-1" ? "UNLIMITED" : quota[2])} ON {Quoted(quota[1])};");
        foreach (var grant in Rows($"select grantee, privilege, admin_option from dba_sys_privs where {IsOurs("grantee")} order by grantee, privilege"))
            Line($"GRANT {grant[1]} TO {Quoted(grant[0])}{(grant[2] == "YES" ? " WITH ADMIN OPTION" : "")};");
        foreach (var grant in Rows($"select grantee, granted_role, admin_option from dba_role_privs where {IsOurs("grantee")} order by grantee, granted_role"))
            Line($"GRANT {Quoted(grant[1])} TO {Quoted(grant[0])}{(grant[2] == "YES" ? " WITH ADMIN OPTION" : "")};");
    }

    private void WriteObjects((string Type, string Word)[] kinds, string condition = "")
    {
        foreach (var (type, word) in kinds)
        {
            var objects = Rows($"""
                select o.owner, o.object_name from dba_objects o where o.object_type = '{type}' and o.owner in ({Users}) and o.generated = 'N' {condition}
                {(type is "TABLE" or "VIEW" ? $"and not {QueueExport.IsOfQueues("o.owner", "o.object_name")}" : "")}
                {(type == "INDEX" ? "and not exists (select 1 from dba_constraints c where c.index_name = o.object_name and c.owner = o.owner)" : "")}
                order by o.object_id
                """);
            foreach (var found in objects)
                WriteDdl(word, found[0], found[1]);
        }
    }

    private void WriteDdl(string word, string owner, string name)
    {
        var ddl = Rows($"select dbms_metadata.get_ddl({Literal(word)}, {Literal(name)}, {Literal(owner)}) from dual");
        _script.Append('\n').Append(ddl[0][0].Trim()).Append('\n');
    }

    private void WriteGrants()
    {
        foreach (var grant in Rows($"""
            select grantee, owner, table_name, privilege, grantable from dba_tab_privs where owner in ({Users}) and type <> 'QUEUE' and ({IsOurs("grantee")} or grantee = 'PUBLIC')
            order by owner, table_name, grantee, privilege
            """))
        {
            Line($"GRANT {grant[3]} ON {Quoted(grant[1])}.{Quoted(grant[2])} TO {Grantee(grant[0])}{(grant[4] == "YES" ? " WITH GRANT OPTION" : "")};");
        }
    }

    private void WriteComments()
    {
        foreach (var comment in Rows($"select owner, table_name, comments from dba_tab_comments where owner in ({Users}) and comments is not null order by owner, table_name"))
            Line($"COMMENT ON TABLE {Quoted(comment[0])}.{Quoted(comment[1])} IS {Literal(comment[2])};");
        foreach (var comment in Rows($"select owner, table_name, column_name, comments from dba_col_comments where owner in ({Users}) and comments is not null order by owner, table_name, column_name"))
            Line($"COMMENT ON COLUMN {Quoted(comment[0])}.{Quoted(comment[1])}.{Quoted(comment[2])} IS {Literal(comment[3])};");
    }

    /// <summary>Last, for whoever is locked owns nothing yet when it is created.</summary>
    private void WriteAccountStates()
    {
        foreach (var user in Rows("select username, account_status from dba_users where oracle_maintained = 'N' and account_status <> 'OPEN' order by username"))
        {
            if (user[1].Contains("EXPIRED", StringComparison.Ordinal) && !user[1].Contains("GRACE", StringComparison.Ordinal))
                Line($"ALTER USER {Quoted(user[0])} PASSWORD EXPIRE;");
            if (user[1].Contains("LOCKED", StringComparison.Ordinal))
                Line($"ALTER USER {Quoted(user[0])} ACCOUNT LOCK;");
        }
    }

    private static string IsOurs(string column) =>
        $"({column} in ({Users}) or {column} in (select role from dba_roles where oracle_maintained = 'N'))";

    private static string Grantee(string name) => name == "PUBLIC" ? name : Quoted(name);

    private static string Quoted(string name) => $"\"{name}\"";

    private static string Literal(string text) => RowExport.Text(text);

    private void Line(string line) => _script.Append(line).Append('\n');

    private void Run(string sql)
    {
        using var cursor = _session.Prepare(sql);
        cursor.Execute([], ExecuteOptions.Default);
    }

    /// <summary>All rows, as texts; NULL is empty.</summary>
    private List<string[]> Rows(string sql)
    {
        using var cursor = _session.Prepare(sql);
        cursor.Execute([], ExecuteOptions.Default);
        var rows = new List<Datum[]>();
        cursor.Fetch(int.MaxValue, rows);
        return rows.ConvertAll(row => row.Select((value, i) => Shown(value, cursor.Columns[i].Type)).ToArray());
    }

    private string Shown(Datum value, OracleType type) =>
        value.IsNull ? "" : type.IsCharacterLob ? value.AsLob().ToText() : SqlText.Of(value, type, _session.Nls).ToString(CultureInfo.InvariantCulture);
}
