using System.Globalization;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>V$SQL, V$SQLAREA, V$SQLTEXT and V$OPEN_CURSOR: the statements that the cache holds.</summary>
internal sealed class SqlStatements(string name, bool ofChildren) : DictionaryFamily<ParsedStatement>
{
    private const string Beginning = """
        SQL_TEXT                       VARCHAR2(1000)
        SQL_FULLTEXT                   CLOB
        SQL_ID                         VARCHAR2(13)
        SHARABLE_MEM                   NUMBER
        PERSISTENT_MEM                 NUMBER
        RUNTIME_MEM                    NUMBER
        SORTS                          NUMBER

        """;

    private const string Middle = """
        LOADED_VERSIONS                NUMBER = 1
        OPEN_VERSIONS                  NUMBER
        USERS_OPENING                  NUMBER
        FETCHES                        NUMBER
        EXECUTIONS                     NUMBER
        PX_SERVERS_EXECUTIONS          NUMBER = 0
        END_OF_FETCH_COUNT             NUMBER
        USERS_EXECUTING                NUMBER
        LOADS                          NUMBER = 1
        FIRST_LOAD_TIME                VARCHAR2(76)
        INVALIDATIONS                  NUMBER = 0
        PARSE_CALLS                    NUMBER
        DISK_READS                     NUMBER = 0
        DIRECT_WRITES                  NUMBER = 0
        DIRECT_READS                   NUMBER = 0
        BUFFER_GETS                    NUMBER
        APPLICATION_WAIT_TIME          NUMBER
        CONCURRENCY_WAIT_TIME          NUMBER
        CLUSTER_WAIT_TIME              NUMBER
        USER_IO_WAIT_TIME              NUMBER
        PLSQL_EXEC_TIME                NUMBER
        JAVA_EXEC_TIME                 NUMBER
        ROWS_PROCESSED                 NUMBER
        COMMAND_TYPE                   NUMBER
        OPTIMIZER_MODE                 VARCHAR2(10) = ALL_ROWS
        OPTIMIZER_COST                 NUMBER
        OPTIMIZER_ENV                  RAW(2000)
        OPTIMIZER_ENV_HASH_VALUE       NUMBER
        PARSING_USER_ID                NUMBER
        PARSING_SCHEMA_ID              NUMBER
        PARSING_SCHEMA_NAME            VARCHAR2(128)
        KEPT_VERSIONS                  NUMBER = 0
        ADDRESS                        RAW(8)

        """;

    private const string OfChildren = """
        TYPE_CHK_HEAP                  RAW(8)
        HASH_VALUE                     NUMBER
        OLD_HASH_VALUE                 NUMBER
        PLAN_HASH_VALUE                NUMBER
        FULL_PLAN_HASH_VALUE           NUMBER
        CHILD_NUMBER                   NUMBER = 0
        SERVICE                        VARCHAR2(64)
        SERVICE_HASH                   NUMBER

        """;

    private const string OfArea = """
        HASH_VALUE                     NUMBER
        OLD_HASH_VALUE                 NUMBER
        PLAN_HASH_VALUE                NUMBER
        FULL_PLAN_HASH_VALUE           NUMBER

        """;

    private const string End = """
        MODULE                         VARCHAR2(64)
        MODULE_HASH                    NUMBER
        ACTION                         VARCHAR2(64)
        ACTION_HASH                    NUMBER
        SERIALIZABLE_ABORTS            NUMBER
        OUTLINE_CATEGORY               VARCHAR2(64)
        CPU_TIME                       NUMBER
        ELAPSED_TIME                   NUMBER
        OUTLINE_SID                    VARCHAR2(40)
        OBJECT_STATUS                  VARCHAR2(19) = VALID
        LITERAL_HASH_VALUE             NUMBER
        LAST_LOAD_TIME                 VARCHAR2(76)
        IS_OBSOLETE                    VARCHAR2(1) = N
        IS_BIND_SENSITIVE              VARCHAR2(1) = N
        IS_BIND_AWARE                  VARCHAR2(1) = N
        IS_SHAREABLE                   VARCHAR2(1) = Y
        CHILD_LATCH                    NUMBER
        SQL_PROFILE                    VARCHAR2(64)
        SQL_PATCH                      VARCHAR2(128)
        SQL_PLAN_BASELINE              VARCHAR2(128)
        PROGRAM_ID                     NUMBER
        PROGRAM_LINE#                  NUMBER
        EXACT_MATCHING_SIGNATURE       NUMBER
        FORCE_MATCHING_SIGNATURE       NUMBER
        LAST_ACTIVE_TIME               DATE
        BIND_DATA                      RAW(2000)
        TYPECHECK_MEM                  NUMBER
        IO_CELL_OFFLOAD_ELIGIBLE_BYTES NUMBER = 0
        IO_INTERCONNECT_BYTES          NUMBER = 0
        PHYSICAL_READ_REQUESTS         NUMBER = 0
        PHYSICAL_READ_BYTES            NUMBER = 0
        PHYSICAL_WRITE_REQUESTS        NUMBER = 0
        PHYSICAL_WRITE_BYTES           NUMBER = 0
        OPTIMIZED_PHY_READ_REQUESTS    NUMBER = 0
        LOCKED_TOTAL                   NUMBER
        PINNED_TOTAL                   NUMBER
        IO_CELL_UNCOMPRESSED_BYTES     NUMBER = 0
        IO_CELL_OFFLOAD_RETURNED_BYTES NUMBER = 0
        CON_ID                         NUMBER = 3
        IS_REOPTIMIZABLE               VARCHAR2(1) = N
        IS_RESOLVED_ADAPTIVE_PLAN      VARCHAR2(1)
        """;

    public override string Name => name;

    public override string Subject => "Statements in the cache";

    public override ViewScope Scopes => ViewScope.Single;

    protected override string Declaration => ofChildren
        ? Beginning + Middle + OfChildren + End
        : Beginning + "VERSION_COUNT NUMBER = 1\n" + Middle + OfArea + End;

    /// <summary>COMMAND_TYPE of a statement that is in the cache, 0 of others.</summary>
    public static long CommandOf(string? sql, DictionaryQuery query) =>
        sql is not null && query.Session.Instance.Statements.Find(sql) is { } known ? CommandOf(known) : 0;

    protected override IEnumerable<ParsedStatement> Rows(DictionaryQuery query) => query.Session.Instance.Statements.All;

    protected override Datum Value(string column, ParsedStatement statement, DictionaryQuery query)
    {
        var use = statement.Use;
        return column switch
        {
            "SQL_TEXT" => Text(statement.Sql.Length > 1000 ? statement.Sql[..1000] : statement.Sql),
            "SQL_FULLTEXT" => Datum.Lob(Lob.FromText(statement.Sql)),
            "SQL_ID" => Text(SqlId.Of(statement.Sql)),
            "HASH_VALUE" or "OLD_HASH_VALUE" => Number(SqlId.HashOf(statement.Sql)),
            "EXECUTIONS" => Number(use.Executions),
            "PARSE_CALLS" => Number(use.Parses),
            "ROWS_PROCESSED" => Number(use.Rows),
            "FETCHES" => Number(use.Fetches),
            "COMMAND_TYPE" => Number(CommandOf(statement)),
            "PARSING_USER_ID" => Number(query.Catalog.User(use.User)?.Id),
            "PARSING_SCHEMA_ID" => Number(query.Catalog.User(use.Schema)?.Id),
            "PARSING_SCHEMA_NAME" => Text(use.Schema),
            "SERVICE" => Text(query.Session.Instance.ServiceName.ToLowerInvariant()),
            "MODULE" => Text(use.Module),
            "FIRST_LOAD_TIME" or "LAST_LOAD_TIME" => Text(use.Loaded.ToString("yyyy-MM-dd/HH:mm:ss", CultureInfo.InvariantCulture)),
            "LAST_ACTIVE_TIME" => Date(use.LastActive),
            _ => default,
        };
    }

    private static long CommandOf(ParsedStatement statement) => StatementCompiler.KindOf(statement.Statement) switch
    {
        StatementKind.Query => 3,
        StatementKind.Insert => 2,
        StatementKind.Update => 6,
        StatementKind.Delete => 7,
        StatementKind.Merge => 189,
        StatementKind.PlSqlBlock => 47,
        StatementKind.Call => 170,
        _ => 0,
    };
}
