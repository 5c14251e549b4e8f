using Mocks.Oracle.Sql.Execution.Definitions;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>V$DATABASE: one row.</summary>
internal sealed class DatabaseFamily : DictionaryFamily<DictionaryQuery>
{
    public override string Name => "V_$DATABASE";

    public override string Subject => "The database";

    public override ViewScope Scopes => ViewScope.Single;

    protected override string Declaration => """
        DBID                          NUMBER = 1405000001
        NAME                          VARCHAR2(9) = FREE
        CREATED                       DATE
        RESETLOGS_CHANGE#             NUMBER = 1
        RESETLOGS_TIME                DATE
        PRIOR_RESETLOGS_CHANGE#       NUMBER = 0
        PRIOR_RESETLOGS_TIME          DATE
        LOG_MODE                      VARCHAR2(12) = NOARCHIVELOG
        CHECKPOINT_CHANGE#            NUMBER
        ARCHIVE_CHANGE#               NUMBER
        CONTROLFILE_TYPE              VARCHAR2(7) = CURRENT
        CONTROLFILE_CREATED           DATE
        CONTROLFILE_SEQUENCE#         NUMBER
        CONTROLFILE_CHANGE#           NUMBER
        CONTROLFILE_TIME              DATE
        OPEN_RESETLOGS                VARCHAR2(11) = NOT ALLOWED
        VERSION_TIME                  DATE
        OPEN_MODE                     VARCHAR2(20) = READ WRITE
        PROTECTION_MODE               VARCHAR2(20) = MAXIMUM PERFORMANCE
        PROTECTION_LEVEL              VARCHAR2(20) = UNPROTECTED
        REMOTE_ARCHIVE                VARCHAR2(8) = ENABLED
        ACTIVATION#                   NUMBER
        SWITCHOVER#                   NUMBER
        DATABASE_ROLE                 VARCHAR2(16) = PRIMARY
        ARCHIVELOG_CHANGE#            NUMBER
        ARCHIVELOG_COMPRESSION        VARCHAR2(8) = DISABLED
        SWITCHOVER_STATUS             VARCHAR2(20) = NOT ALLOWED
        DATAGUARD_BROKER              VARCHAR2(8) = DISABLED
        GUARD_STATUS                  VARCHAR2(7) = NONE
        SUPPLEMENTAL_LOG_DATA_MIN     VARCHAR2(8)
        SUPPLEMENTAL_LOG_DATA_PK      VARCHAR2(3)
        SUPPLEMENTAL_LOG_DATA_UI      VARCHAR2(3)
        FORCE_LOGGING                 VARCHAR2(39) = NO
        PLATFORM_ID                   NUMBER = 13
        PLATFORM_NAME                 VARCHAR2(101) = Linux x86 64-bit
        RECOVERY_TARGET_INCARNATION#  NUMBER = 1
        LAST_OPEN_INCARNATION#        NUMBER = 1
        CURRENT_SCN                   NUMBER
        FLASHBACK_ON                  VARCHAR2(18) = NO
        SUPPLEMENTAL_LOG_DATA_FK      VARCHAR2(3)
        SUPPLEMENTAL_LOG_DATA_ALL     VARCHAR2(3)
        DB_UNIQUE_NAME                VARCHAR2(30) = FREE
        STANDBY_BECAME_PRIMARY_SCN    NUMBER = 0
        FS_FAILOVER_STATUS            VARCHAR2(22) = DISABLED
        FS_FAILOVER_CURRENT_TARGET    VARCHAR2(30)
        FS_FAILOVER_THRESHOLD         NUMBER = 0
        FS_FAILOVER_OBSERVER_PRESENT  VARCHAR2(7)
        FS_FAILOVER_OBSERVER_HOST     VARCHAR2(512)
        CONTROLFILE_CONVERTED         VARCHAR2(3) = NO
        PRIMARY_DB_UNIQUE_NAME        VARCHAR2(30)
        SUPPLEMENTAL_LOG_DATA_PL      VARCHAR2(3) = NO
        MIN_REQUIRED_CAPTURE_CHANGE#  NUMBER
        CDB                           VARCHAR2(3) = YES
        CON_ID                        NUMBER = 0
        PENDING_ROLE_CHANGE_TASKS     VARCHAR2(512) = NOT APPLICABLE
        CON_DBID                      NUMBER = 1183000003
        FORCE_FULL_DB_CACHING         VARCHAR2(3) = NO
        SUPPLEMENTAL_LOG_DATA_SR      VARCHAR2(3) = NO
        """;

    protected override IEnumerable<DictionaryQuery> Rows(DictionaryQuery query) => [query];

    protected override Datum Value(string column, DictionaryQuery row, DictionaryQuery query) => column switch
    {
        "CREATED" or "RESETLOGS_TIME" or "CONTROLFILE_CREATED" or "VERSION_TIME" => Date(query.Catalog.User("SYS")!.Created), // every database has SYS
        "CURRENT_SCN" or "CHECKPOINT_CHANGE#" => Number(query.Snapshot.Committed.Scn),
        "SUPPLEMENTAL_LOG_DATA_MIN" => YesNo(Logs(query, "")),
        "SUPPLEMENTAL_LOG_DATA_PK" => YesNo(Logs(query, " PRIMARY KEY")),
        "SUPPLEMENTAL_LOG_DATA_UI" => YesNo(Logs(query, " UNIQUE")),
        "SUPPLEMENTAL_LOG_DATA_FK" => YesNo(Logs(query, " FOREIGN KEY")),
        "SUPPLEMENTAL_LOG_DATA_ALL" => YesNo(Logs(query, " ALL")),
        _ => default,
    };

    private static bool Logs(DictionaryQuery query, string kind) => query.Catalog.Properties.ContainsKey(SupplementalLogging.Property + kind);
}
