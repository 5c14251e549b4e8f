using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>Views that tell which database this is.</summary>
internal static class IdentityViews
{
    public static IEnumerable<DictionaryFamily> All() => [GlobalName, ProductComponentVersion, VVersion, DatabaseProperties, VInstance, VPdbs, VContainers, VServices, VOption];

    private static FixedFamily GlobalName => new("GLOBAL_NAME", "The name of the database", true, "GLOBAL_NAME VARCHAR2(4000)",
        static q => [[Text(q.Session.Instance.ServiceName)]]);

    private static FixedFamily ProductComponentVersion => new("PRODUCT_COMPONENT_VERSION", "Version and status of the product", true, """
        PRODUCT      VARCHAR2(320)
        VERSION      VARCHAR2(160)
        VERSION_FULL VARCHAR2(160)
        STATUS       VARCHAR2(240)
        """, static q => ReleaseTexts.Of(q.Compat) is var r ? [[Text(r.Product), Text(r.Version), Text(r.FullVersion), Text(r.Status)]] : []);

    private static FixedFamily VVersion => new("V_$VERSION", "Version of the product", true, """
        BANNER        VARCHAR2(80)
        BANNER_FULL   VARCHAR2(160)
        BANNER_LEGACY VARCHAR2(80)
        CON_ID        NUMBER = 0
        """, static q => ReleaseTexts.Of(q.Compat) is var r ? [[Text(r.Banner), Text($"{r.Banner}\nVersion {r.FullVersion}"), Text(r.Banner)]] : []);

    private static FixedFamily DatabaseProperties => new("DATABASE_PROPERTIES", "Properties of the database", true, """
        PROPERTY_NAME  VARCHAR2(128)
        PROPERTY_VALUE VARCHAR2(4000)
        DESCRIPTION    VARCHAR2(4000)
        """, Properties);

    private static FixedFamily VInstance => new("V_$INSTANCE", "The instance", false, """
        INSTANCE_NUMBER  NUMBER = 1
        INSTANCE_NAME    VARCHAR2(16) = FREE
        HOST_NAME        VARCHAR2(64) = localhost
        VERSION          VARCHAR2(17)
        VERSION_LEGACY   VARCHAR2(17)
        VERSION_FULL     VARCHAR2(17)
        STARTUP_TIME     DATE
        STATUS           VARCHAR2(12) = OPEN
        PARALLEL         VARCHAR2(3) = NO
        THREAD#          NUMBER = 1
        ARCHIVER         VARCHAR2(7) = STOPPED
        LOG_SWITCH_WAIT  VARCHAR2(15)
        LOGINS           VARCHAR2(10) = ALLOWED
        SHUTDOWN_PENDING VARCHAR2(3) = NO
        DATABASE_STATUS  VARCHAR2(17) = ACTIVE
        INSTANCE_ROLE    VARCHAR2(18) = PRIMARY_INSTANCE
        ACTIVE_STATE     VARCHAR2(9) = NORMAL
        BLOCKED          VARCHAR2(3) = NO
        CON_ID           NUMBER = 0
        INSTANCE_MODE    VARCHAR2(11) = REGULAR
        EDITION          VARCHAR2(7)
        FAMILY           VARCHAR2(80)
        DATABASE_TYPE    VARCHAR2(15) = SINGLE
        """, static q => ReleaseTexts.Of(q.Compat) is var r
            ? [[Text(r.Version), Text(r.Version), Text(r.FullVersion), Date(q.Session.Instance.Started.UtcDateTime), default, Text(r.Edition)]]
            : []);

    private static FixedFamily VPdbs => new("V_$PDBS", "The pluggable database", false, """
        CON_ID                     NUMBER = 3
        DBID                       NUMBER = 1183000003
        CON_UID                    NUMBER = 1183000003
        GUID                       RAW(16)
        NAME                       VARCHAR2(128)
        OPEN_MODE                  VARCHAR2(10) = READ WRITE
        RESTRICTED                 VARCHAR2(3) = NO
        OPEN_TIME                  TIMESTAMP(3) WITH TIME ZONE
        CREATE_SCN                 NUMBER
        TOTAL_SIZE                 NUMBER
        BLOCK_SIZE                 NUMBER = 8192
        RECOVERY_STATUS            VARCHAR2(8) = ENABLED
        SNAPSHOT_PARENT_CON_ID     NUMBER
        APPLICATION_ROOT           VARCHAR2(3) = NO
        APPLICATION_PDB            VARCHAR2(3) = NO
        APPLICATION_SEED           VARCHAR2(3) = NO
        APPLICATION_ROOT_CON_ID    NUMBER
        APPLICATION_ROOT_CLONE     VARCHAR2(3) = NO
        PROXY_PDB                  VARCHAR2(3) = NO
        LOCAL_UNDO                 NUMBER = 1
        UNDO_SCN                   NUMBER
        UNDO_TIMESTAMP             DATE
        CREATION_TIME              DATE
        DIAGNOSTICS_SIZE           NUMBER
        PDB_COUNT                  NUMBER
        AUDIT_FILES_SIZE           NUMBER
        MAX_SIZE                   NUMBER
        MAX_DIAGNOSTICS_SIZE       NUMBER
        MAX_AUDIT_SIZE             NUMBER
        LAST_CHANGED_BY            VARCHAR2(11)
        MEMBER_CDB                 VARCHAR2(3) = NO
        TENANT_ID                  VARCHAR2(256)
        UPGRADE_LEVEL              NUMBER = 1
        GUID_BASE64                VARCHAR2(30)
        """, static q => [[default, Text(q.Session.Instance.ServiceName), Timestamp(q.Session.Instance.Started)]]);

    private static FixedFamily VContainers => new("V_$CONTAINERS", "The containers", false, """
        CON_ID                     NUMBER = 3
        DBID                       NUMBER = 1183000003
        CON_UID                    NUMBER = 1183000003
        GUID                       RAW(16)
        NAME                       VARCHAR2(128)
        OPEN_MODE                  VARCHAR2(10) = READ WRITE
        RESTRICTED                 VARCHAR2(3) = NO
        OPEN_TIME                  TIMESTAMP(3) WITH TIME ZONE
        CREATE_SCN                 NUMBER
        TOTAL_SIZE                 NUMBER
        BLOCK_SIZE                 NUMBER = 8192
        RECOVERY_STATUS            VARCHAR2(8) = ENABLED
        SNAPSHOT_PARENT_CON_ID     NUMBER
        APPLICATION_ROOT           VARCHAR2(3) = NO
        APPLICATION_PDB            VARCHAR2(3) = NO
        APPLICATION_SEED           VARCHAR2(3) = NO
        """, static q => [[default, Text(q.Session.Instance.ServiceName), Timestamp(q.Session.Instance.Started)]]);

    private static FixedFamily VServices => new("V_$SERVICES", "The services", false, """
        SERVICE_ID          NUMBER = 7
        NAME                VARCHAR2(64)
        NAME_HASH           NUMBER
        NETWORK_NAME        VARCHAR2(512)
        CREATION_DATE       DATE
        CREATION_DATE_HASH  NUMBER
        GOAL                VARCHAR2(12) = NONE
        DTP                 VARCHAR2(1) = N
        AQ_HA_NOTIFICATION  VARCHAR2(3) = NO
        CLB_GOAL            VARCHAR2(5) = LONG
        COMMIT_OUTCOME      VARCHAR2(3) = NO
        RETENTION_TIME      NUMBER = 86400
        REPLAY_INITIATION_TIMEOUT NUMBER
        SESSION_STATE_CONSISTENCY VARCHAR2(128)
        GLOBAL              VARCHAR2(3) = NO
        PDB                 VARCHAR2(128)
        SQL_TRANSLATION_PROFILE VARCHAR2(261)
        MAX_LAG_TIME        VARCHAR2(128) = ANY
        STOP_OPTION         VARCHAR2(13) = NONE
        FAILOVER_RESTORE    VARCHAR2(10) = NONE
        DRAIN_TIMEOUT       NUMBER = 0
        CON_ID              NUMBER = 3
        """, static q => q.Session.Instance.ServiceName.ToLowerInvariant() is var name
            ? [[Text(name), default, Text(name), Date(q.Session.Instance.Started.UtcDateTime), default, default, default, Text(q.Session.Instance.ServiceName)]]
            : []);

    private static FixedFamily VOption => new("V_$OPTION", "Options that are installed", true, """
        PARAMETER VARCHAR2(64)
        VALUE     VARCHAR2(64)
        CON_ID    NUMBER = 0
        """, static _ => Options());

    private static Datum Timestamp(DateTimeOffset at) => Datum.Timestamp(OracleTimestamp.FromDateTimeOffset(at));

    private static IEnumerable<Datum[]> Properties(DictionaryQuery query)
    {
        (string Name, string? Value, string Description)[] rows =
        [
            ("DICT.BASE", "2", "dictionary base tables version #"),
            ("DEFAULT_TEMP_TABLESPACE", "TEMP", "Name of default temporary tablespace"),
            ("DEFAULT_PERMANENT_TABLESPACE", "USERS", "Name of default permanent tablespace"),
            ("DEFAULT_EDITION", "ORA$BASE", "Name of the database default edition"),
            ("DEFAULT_TBS_TYPE", "SMALLFILE", "Default tablespace type"),
            ("GLOBAL_DB_NAME", query.Session.Instance.ServiceName, "Global database name"),
            ("DBTIMEZONE", "+00:00", "DB time zone"),
            ("CON_VSN", "1", "Container version"),
            ("LOCAL_UNDO_ENABLED", "TRUE", "true if local undo is enabled"),
            ("MAX_STRING_SIZE", "STANDARD", "MAX_STRING_SIZE parameter used for dictionary metadata"),
            .. NlsViews.DatabaseParameters(query.Compat).Select(p => (p.Name, p.Value, NlsViews.Describe(p.Name))),
        ];
        return rows.Select(r => new[] { Text(r.Name), Text(query.Catalog.Properties.GetValueOrDefault(r.Name) ?? r.Value), Text(r.Description) });
    }

    private static IEnumerable<Datum[]> Options()
    {
        string[] here = ["Objects", "Java", "Flashback Table", "Flashback Database", "Transparent Application Failover", "Connection multiplexing", "Connection pooling", "Trigger feature"];
        string[] missing = ["Real Application Clusters", "Partitioning", "Oracle Database Vault", "Oracle Label Security", "In-Memory Column Store", "Sharding", "Oracle Data Guard", "Spatial"];
        return here.Select(o => (o, "TRUE")).Concat(missing.Select(o => (o, "FALSE"))).Select(o => new[] { Text(o.Item1), Text(o.Item2) });
    }
}
