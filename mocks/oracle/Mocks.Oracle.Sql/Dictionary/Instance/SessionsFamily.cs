using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>V$SESSION: a row for each session that is open.</summary>
internal sealed class SessionsFamily : DictionaryFamily<SessionContext>
{
    private const string Declared = """
        SADDR                         RAW(8)
        SID                           NUMBER
        SERIAL#                       NUMBER
        AUDSID                        NUMBER
        PADDR                         RAW(8)
        USER#                         NUMBER
        USERNAME                      VARCHAR2(128)
        COMMAND                       NUMBER
        OWNERID                       NUMBER = 2147483644
        TADDR                         VARCHAR2(16)
        LOCKWAIT                      VARCHAR2(16)
        STATUS                        VARCHAR2(8)
        SERVER                        VARCHAR2(9) = DEDICATED
        SCHEMA#                       NUMBER
        SCHEMANAME                    VARCHAR2(128)
        OSUSER                        VARCHAR2(128)
        PROCESS                       VARCHAR2(24)
        MACHINE                       VARCHAR2(64)
        PORT                          NUMBER
        TERMINAL                      VARCHAR2(30)
        PROGRAM                       VARCHAR2(48)
        TYPE                          VARCHAR2(10) = USER
        SQL_ADDRESS                   RAW(8)
        SQL_HASH_VALUE                NUMBER
        SQL_ID                        VARCHAR2(13)
        SQL_CHILD_NUMBER              NUMBER
        SQL_EXEC_START                DATE
        SQL_EXEC_ID                   NUMBER
        PREV_SQL_ADDR                 RAW(8)
        PREV_HASH_VALUE               NUMBER
        PREV_SQL_ID                   VARCHAR2(13)
        PREV_CHILD_NUMBER             NUMBER
        PREV_EXEC_START               DATE
        PREV_EXEC_ID                  NUMBER
        PLSQL_ENTRY_OBJECT_ID         NUMBER
        PLSQL_ENTRY_SUBPROGRAM_ID     NUMBER
        PLSQL_OBJECT_ID               NUMBER
        PLSQL_SUBPROGRAM_ID           NUMBER
        MODULE                        VARCHAR2(64)
        MODULE_HASH                   NUMBER
        ACTION                        VARCHAR2(64)
        ACTION_HASH                   NUMBER
        CLIENT_INFO                   VARCHAR2(64)
        FIXED_TABLE_SEQUENCE          NUMBER
        ROW_WAIT_OBJ#                 NUMBER
        ROW_WAIT_FILE#                NUMBER
        ROW_WAIT_BLOCK#               NUMBER
        ROW_WAIT_ROW#                 NUMBER
        TOP_LEVEL_CALL#               NUMBER
        LOGON_TIME                    DATE
        LAST_CALL_ET                  NUMBER
        PDML_ENABLED                  VARCHAR2(3) = NO
        FAILOVER_TYPE                 VARCHAR2(13) = NONE
        FAILOVER_METHOD               VARCHAR2(10) = NONE
        FAILED_OVER                   VARCHAR2(3) = NO
        RESOURCE_CONSUMER_GROUP       VARCHAR2(32)
        PDML_STATUS                   VARCHAR2(8) = DISABLED
        PDDL_STATUS                   VARCHAR2(8) = ENABLED
        PQ_STATUS                     VARCHAR2(8) = ENABLED
        CURRENT_QUEUE_DURATION        NUMBER = 0
        CLIENT_IDENTIFIER             VARCHAR2(64)
        BLOCKING_SESSION_STATUS       VARCHAR2(11)
        BLOCKING_INSTANCE             NUMBER
        BLOCKING_SESSION              NUMBER
        FINAL_BLOCKING_SESSION_STATUS VARCHAR2(11)
        FINAL_BLOCKING_INSTANCE       NUMBER
        FINAL_BLOCKING_SESSION        NUMBER
        SEQ#                          NUMBER
        EVENT#                        NUMBER
        EVENT                         VARCHAR2(64)
        P1TEXT                        VARCHAR2(64)
        P1                            NUMBER
        P1RAW                         RAW(8)
        P2TEXT                        VARCHAR2(64)
        P2                            NUMBER
        P2RAW                         RAW(8)
        P3TEXT                        VARCHAR2(64)
        P3                            NUMBER
        P3RAW                         RAW(8)
        WAIT_CLASS_ID                 NUMBER
        WAIT_CLASS#                   NUMBER
        WAIT_CLASS                    VARCHAR2(64)
        WAIT_TIME                     NUMBER
        SECONDS_IN_WAIT               NUMBER
        STATE                         VARCHAR2(19)
        WAIT_TIME_MICRO               NUMBER
        TIME_REMAINING_MICRO          NUMBER
        TIME_SINCE_LAST_WAIT_MICRO    NUMBER
        SERVICE_NAME                  VARCHAR2(64)
        SQL_TRACE                     VARCHAR2(8) = DISABLED
        SQL_TRACE_WAITS               VARCHAR2(5) = FALSE
        SQL_TRACE_BINDS               VARCHAR2(5) = FALSE
        SQL_TRACE_PLAN_STATS          VARCHAR2(10) = FIRST EXEC
        SESSION_EDITION_ID            NUMBER
        CREATOR_ADDR                  RAW(8)
        CREATOR_SERIAL#               NUMBER
        ECID                          VARCHAR2(64)
        SQL_TRANSLATION_PROFILE_ID    NUMBER = 0
        PGA_TUNABLE_MEM               NUMBER = 0
        SHARD_DDL_STATUS              VARCHAR2(8) = DISABLED
        CON_ID                        NUMBER = 3
        EXTERNAL_NAME                 VARCHAR2(1024)
        PLSQL_DEBUGGER_CONNECTED      VARCHAR2(5) = FALSE
        """;

    public override string Name => "V_$SESSION";

    public override string Subject => "Sessions";

    public override ViewScope Scopes => ViewScope.Single;

    protected override string Declaration => Declared;

    protected override IEnumerable<SessionContext> Rows(DictionaryQuery query) => query.Session.Instance.Sessions().OrderBy(s => s.Sid);

    protected override Datum Value(string column, SessionContext session, DictionaryQuery query)
    {
        var client = session.Attributes;
        return column switch
        {
            "SADDR" => Address(0x71, session.Sid),
            "PADDR" => Address(0x72, session.Sid),
            "SID" => Number(session.Sid),
            "SERIAL#" => Number(session.Serial),
            "AUDSID" => Number(400_000 + session.Serial),
            "USER#" => Number(query.Catalog.User(session.User)?.Id),
            "USERNAME" => Text(session.User),
            "SCHEMA#" => Number(query.Catalog.User(session.CurrentSchema)?.Id),
            "SCHEMANAME" => Text(session.CurrentSchema),
            "COMMAND" => Number(SqlStatements.CommandOf(session.CurrentSql, query)),
            "TADDR" => Text(session.Workspace.IsActive ? Convert.ToHexString(Address(0x73, session.Sid).AsRaw()) : null),
            "LOCKWAIT" => Text(Blocker(session, query) is null ? null : Convert.ToHexString(Address(0x74, session.Sid).AsRaw())),
            "STATUS" => Text(session.Cancel.IsKilled ? "KILLED" : session == query.Session || Blocker(session, query) is not null ? "ACTIVE" : "INACTIVE"),
            "OSUSER" => Text(client.OsUser),
            "PROCESS" => Text(client.Process),
            "MACHINE" => Text(client.Machine),
            "TERMINAL" => Text(client.Terminal),
            "PROGRAM" => Text(client.Program),
            "SQL_ID" => Text(session.CurrentSql is { } sql ? SqlId.Of(sql) : null),
            "SQL_HASH_VALUE" => Number(session.CurrentSql is { } sql ? SqlId.HashOf(sql) : 0),
            "SQL_CHILD_NUMBER" => Number(session.CurrentSql is null ? null : 0),
            "PREV_SQL_ID" => Text(session.PreviousSql is { } previous ? SqlId.Of(previous) : null),
            "PREV_HASH_VALUE" => Number(session.PreviousSql is { } previous ? SqlId.HashOf(previous) : 0),
            "PREV_CHILD_NUMBER" => Number(session.PreviousSql is null ? null : 0),
            "MODULE" => Text(client.Module ?? client.Program),
            "ACTION" => Text(client.Action),
            "CLIENT_INFO" => Text(client.ClientInfo),
            "CLIENT_IDENTIFIER" => Text(client.ClientIdentifier),
            "LOGON_TIME" => Date(session.LoggedOn.UtcDateTime),
            "BLOCKING_SESSION_STATUS" or "FINAL_BLOCKING_SESSION_STATUS" => Either(Blocker(session, query) is null, "NO HOLDER", "VALID"),
            "BLOCKING_SESSION" or "FINAL_BLOCKING_SESSION" => Number(Blocker(session, query)),
            "BLOCKING_INSTANCE" or "FINAL_BLOCKING_INSTANCE" => Number(Blocker(session, query) is null ? null : 1),
            "ROW_WAIT_OBJ#" => Number(LockRow.WaitOf(session.Sid, query)?.Key.Object ?? -1),
            "EVENT" => Text(Blocker(session, query) is null ? "SQL*Net message from client" : "enq: TX - row lock contention"),
            "WAIT_CLASS" => Either(Blocker(session, query) is null, "Idle", "Application"),
            "STATE" => Text("WAITING"),
            "SESSION_EDITION_ID" => Number(session.EditionId),
            "SERVICE_NAME" => Text(session.Instance.ServiceName.ToLowerInvariant()),
            _ => default,
        };
    }

    /// <summary>An address that is not one: the same in all views for the same thing.</summary>
    public static Datum Address(byte kind, int number) =>
        Datum.Raw([0, 0, 0, 0, kind, (byte)(number >> 16), (byte)(number >> 8), (byte)number]);

    private static long? Blocker(SessionContext session, DictionaryQuery query) => LockRow.BlockerOf(session.Sid, query);
}
